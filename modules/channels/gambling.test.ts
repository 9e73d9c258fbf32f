import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gamblingPassage } from './gambling'

const passageOf = (text: string, title = 'Kelurahan Mawar') => gamblingPassage({ title, text })

test.each([
  'Situs slot gacor hari ini dengan RTP live tertinggi, deposit pulsa tanpa potongan.',
  'SLOT-GACOR maxwin terpercaya',
  's1tus sl0t g4cor m4xwin',
  'Ｓｌｏｔ ｇａｃｏｒ dan scatter hitam',
  `${'Pelayanan surat keterangan. '.repeat(40)} bandar togel toto macau ${'Jadwal posyandu. '.repeat(40)}`,
])('%j sells gambling', (text) => expect(passageOf(text)).not.toBeNull())

test.each([
  'Satpol PP dan polisi sosialisasi bahaya judi online seperti slot gacor dan togel online kepada pelajar.',
  'Wali Kota: jauhi situs judi. Korban slot online di Banjarmasin bertambah, kata polisi.',
  'Situs kelurahan ini sempat diretas dan menampilkan slot gacor maxwin; sudah dipulihkan.',
  'Dinas membuka slot pendaftaran online bagi UMKM; jackpot hadiah jalan sehat berupa sepeda.',
  'Link alternatif pendaftaran sekolah tersedia bila laman utama sibuk.',
  'Bonus bagi anggota baru koperasi.',
  '',
])('%j does not', (text) => expect(passageOf(text)).toBeNull())

test('one such word in a title is enough', () => {
  expect(passageOf('Selamat datang.', 'Slot gacor terpercaya')).toBe('slot gacor terpercaya')
  expect(passageOf('Selamat datang.', 'Waspada slot gacor')).toBeNull()
})

test('a warning at one end of a page hides nothing at the other', () =>
  expect(passageOf(`Waspada judi. ${'Kabar warga. '.repeat(60)} situs slot maxwin`)).toContain('situs slot maxwin'))

test('the passage has no halves of words at its ends, and keeps what was found', () => {
  const passage = passageOf(`${'pelayanan '.repeat(30)}slot gacor maxwin ${'terpercaya '.repeat(30)}`) ?? ''
  expect(passage).toContain('slot gacor maxwin')
  expect(new Set(passage.split(' '))).toEqual(new Set(['pelayanan', 'slot', 'gacor', 'maxwin', 'terpercaya']))
})

test('the passage is short and found in the text', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (before, after) => {
      const passage = passageOf(`${before} slot gacor maxwin ${after}`)
      expect(passage === null || passage.length <= 160).toBe(true)
    }),
  ))
