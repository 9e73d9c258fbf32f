import { expect, test } from 'vitest'
import { languageOf, odditiesOf, remember } from './watch'

const NEWS =
  'Warga bersama petugas membersihkan tepian sungai agar aliran air lancar. Lurah mengucapkan terima kasih kepada semua yang hadir. Pelayanan surat keterangan dibuka setiap hari kerja sejak pukul delapan pagi. Posyandu bulan ini diadakan di balai warga dan terbuka bagi semua ibu dan anak di kelurahan ini.'
const ENGLISH =
  'Welcome to our website. Here you will find the best offers of the season, with free delivery to your home and a friendly team that answers every question. Subscribe to our newsletter and never miss another deal again. Our customers love the quality of the products and the speed with which they arrive at their door.'
const own = { 'mawar.example': 30, 'instagram.com': 2 }
const sight = (over: Partial<Parameters<typeof odditiesOf>[0]> = {}) => ({
  title: 'Kelurahan Mawar',
  text: NEWS,
  hosts: own,
  lang: 'id',
  ...over,
})
const memory = remember(sight(), {}, [])
const kinds = (over: Parameters<typeof sight>[0]) => odditiesOf(sight(over), memory).map(({ kind }) => kind)

test('a site as it always was is not odd', () => {
  expect(memory).toEqual({ language: 'nusantara', hosts: own })
  expect(kinds({})).toEqual([])
  expect(kinds({ text: NEWS.toUpperCase(), hosts: { ...own, 'lapor.go.id': 8 } })).toEqual([])
})

test('another language, other links and words of gambling are', () => {
  expect(kinds({ text: ENGLISH })).toEqual(['language'])
  expect(kinds({ hosts: { 'kasino.example': 40, 'mawar.example': 3 } })).toEqual(['links'])
  expect(kinds({ text: `${NEWS} slot gacor maxwin` })).toEqual(['gambling'])
  expect(odditiesOf(sight({ hosts: { 'kasino.example': 40 } }), memory)[0]?.passage).toBe('kasino.example (40)')
})

test('at the first look only gambling is, as nothing is remembered', () =>
  expect(odditiesOf(sight({ text: `${ENGLISH} slot gacor maxwin` }), {}).map(({ kind }) => kind)).toEqual(['gambling']))

test('a page in English that always was is not, nor a short one or one of few links', () => {
  expect(odditiesOf(sight({ text: ENGLISH }), remember(sight({ text: ENGLISH }), {}, []))).toEqual([])
  expect(kinds({ text: 'Under construction.' })).toEqual([])
  expect(kinds({ hosts: { 'lain.example': 4 } })).toEqual([])
})

test('what is odd is not remembered, so that it stays odd and its end is not', () => {
  const odd = sight({ text: ENGLISH, hosts: { 'kasino.example': 40 } })
  const after = remember(odd, memory, ['language', 'links'])
  expect(after).toEqual(memory)
  expect(odditiesOf(odd, after)).toHaveLength(2)
  expect(odditiesOf(sight(), after)).toEqual([])
  expect(remember(sight({ text: `${NEWS} slot gacor maxwin`, hosts: {} }), memory, ['gambling'])).toEqual(memory)
})

test('the languages of the islands count as one', () => {
  expect(languageOf(NEWS)).toBe('nusantara')
  expect(languageOf(ENGLISH)).toBe('eng')
  expect(languageOf('Halo')).toBeNull()
  expect(languageOf(`${NEWS} ${'最新彩票游戏在线娱乐平台'.repeat(8)}`)).toBe('aksara lain')
  expect(languageOf(`${NEWS} ${'บาคาร่าออนไลน์ '.repeat(12)}`)).toBe('aksara lain')
  expect(languageOf(`${NEWS} ${'بسم الله الرحمن الرحيم '.repeat(8)}`)).toBe('nusantara')
})
