import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { pdfOf } from '@/lib/pdf'
import { type LetterFacts, letterFile, letterInfo, letterOf } from './letter'

const facts = (over: Partial<LetterFacts> = {}): LetterFacts => ({
  year: 2026,
  number: 3,
  title: 'Segera memiliki Instagram resmi',
  text: 'Saudara diinstruksikan:\n1. Membuat “Instagram” – segera.',
  demand: { kind: 'channel', platform: 'instagram' },
  issuedAt: new Date('2026-11-24T20:00:00Z'),
  issuedBy: 'Kantor Walikota',
  dueDay: '2026-12-05',
  repeats: null,
  revoked: null,
  units: [{ name: 'Kelurahan Pelambuan', turn: 1 }],
  ...over,
})
async function pagesOf(letter: LetterFacts): Promise<string[]> {
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(await pdfOf(letterOf(letter), letterInfo(letter)))),
  )
  return text.map((page) => page.replace(/\s+/g, ' '))
}

test('an official letter: who, which number, when, about what, to whom, until when', async () => {
  const [page = '', ...more] = await pagesOf(facts())
  expect(more).toEqual([])
  for (const words of [
    'PEMERINTAH KOTA BANJARMASIN',
    'Banjarmasin, 25 November 2026',
    '3/2026',
    'Segera memiliki Instagram resmi',
    'Kepada Yth. Pimpinan Kelurahan Pelambuan',
    '1. Membuat “Instagram” – segera.',
    'Batas waktu: 5 Desember 2026. Yang diminta: punya Instagram yang terverifikasi.',
    'Wali Kota Banjarmasin,',
    'oleh Kantor Walikota',
  ])
    expect(page).toContain(words)
  expect(letterFile(facts())).toBe('instruksi-3-2026')
})

test('many units stand in an annex, with how often each was told', async () => {
  const units = Array.from({ length: 94 }, (_, index) => ({ name: `Unit ${index + 1}`, turn: (index % 3) + 1 }))
  const pages = await pagesOf(facts({ units }))
  expect(pages.length).toBeGreaterThan(2)
  expect(pages[0]).toContain('94 pimpinan unit sebagaimana daftar terlampir')
  expect(pages[1]).toContain('Lampiran Instruksi Wali Kota Banjarmasin Nomor 3/2026')
  expect(pages.at(-1)).toContain('94 Unit 94 1')
  expect(pages.at(-1)).toContain(`Halaman ${pages.length} dari ${pages.length}`)
})

test('a repetition names what it repeats, a revoked one says so with its reason', async () => {
  const revoked = { at: new Date('2026-12-01T02:00:00Z'), reason: 'Salah alamat.' }
  const [page = ''] = await pagesOf(facts({ repeats: '1/2026', revoked, units: [{ name: 'Inspektorat', turn: 2 }] }))
  expect(page).toContain('mengulangi instruksi Nomor 1/2026')
  expect(page).toContain('Pimpinan Inspektorat (instruksi ke-2)')
  expect(page).toContain('Dicabut pada 1 Desember 2026: Salah alamat.')
  expect(page).toContain('DICABUT')
})

test('a text of many pages goes on', async () => {
  const text = Array.from({ length: 120 }, (_, index) => `${index + 1}. Melaksanakan kewajiban publikasi.`).join('\n')
  const pages = await pagesOf(facts({ text }))
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.at(-1)).toContain('Wali Kota Banjarmasin,')
})
