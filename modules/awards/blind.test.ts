import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import units from '@/prisma/units.json'
import { blindTextOf, type Identity, namesOf, patternOf } from './blind'

const identity = (name: string, more: Partial<Identity> = {}): Identity => ({
  name,
  shortName: null,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  headName: null,
  phone: null,
  address: null,
  people: [],
  ...more,
})
const pelambuan = identity('Kelurahan Pelambuan', {
  shortName: 'Pelambuan',
  headName: 'Siti Rahmah',
  phone: '(0511) 336-1234',
  people: ['Budi Santoso'],
})

describe('a blind text', () => {
  test.each([
    ['Lurah Pelambuan membuka acara.', 'Lurah [unit ini] membuka acara.'],
    ['KELURAHAN PELAMBUAN bersih', '[unit ini] bersih'],
    ['kelurahan-pelambuan, kelurahan_pelambuan, KelurahanPelambuan', '[unit ini], [unit ini], [unit ini]'],
    ['Warga Pelambuanku senang', 'Warga [unit ini]ku senang'],
    ['Kata Siti  Rahmah dan Budi Santoso', 'Kata [unit ini] dan [unit ini]'],
    ['Telepon 0511 3361234', 'Telepon [unit ini]'],
    ['Telepon (0511) 336-1234.', 'Telepon ([unit ini].'],
  ])('%s', (text, expected) => expect(blindTextOf(text, pelambuan)).toBe(expected))

  test('has no links, addresses, accounts and hashtags', () => {
    const blinded = blindTextOf(
      'Lihat https://x.id/a?b, www.contoh.com, lurah@contoh.go.id, pelambuan.banjarmasin.example dan @akun.kita #Bersih',
      pelambuan,
    )
    expect(blinded).toBe('Lihat [tautan] [tautan] [tautan] [tautan] dan [tagar] [tagar]')
  })
  test('keeps its lines, and what is of others', () =>
    expect(blindTextOf('Camat hadir.\n\nKelurahan Mantuil juga.', pelambuan)).toBe(
      'Camat hadir.\n\nKelurahan Mantuil juga.',
    ))
  test('a short name is masked as a word, not within others', () => {
    const bkd = identity('Badan Kepegawaian', { shortName: 'BKD' })
    expect(blindTextOf('BKD, bkd dan subkdua', bkd)).toBe('[unit ini], [unit ini] dan subkdua')
  })
  test('the beginning of a long name tells as much as the whole', () => {
    const long = identity('Dinas Pengendalian Penduduk, Keluarga Berencana dan Pemberdayaan Masyarakat')
    expect(blindTextOf('Kepala Dinas Pengendalian Penduduk hadir', long)).toBe('Kepala [unit ini] hadir')
  })
  test('invisible signs within a name hide it from nobody', () =>
    expect(blindTextOf('Pelam\u200bbuan', pelambuan)).toBe('[unit ini]'))
})

test('whatever is written around them, no name of a unit of the city is left', () => {
  const anyUnit = fc.constantFrom(...units.units)
  const around = fc.string({ maxLength: 12 })
  const joiner = fc.constantFrom(' ', '-', '_', '', '\n', ' . ')
  const letters = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
  )
  fc.assert(
    fc.property(anyUnit, around, around, joiner, letters, (unit, before, after, join, written) => {
      const own = identity(unit.name, { shortName: unit.shortName, slug: unit.slug })
      for (const name of namesOf(own)) {
        const text = `${before} ${written(name.split(' ').join(join))} ${after}`
        const blinded = blindTextOf(text, own)
        for (const other of namesOf(own)) expect(blinded).not.toMatch(patternOf(other))
      }
    }),
    { numRuns: 300 },
  )
})
