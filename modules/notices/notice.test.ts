import { expect, test } from 'vitest'
import { choicesOf, letterOf, NOTICE_KINDS, NoticeChoices } from './notice'

test('everything is told until a person says otherwise', () => {
  const choices = choicesOf([{ kind: 'remark', isShown: true, isMailed: false }])
  expect(choices.map(({ kind }) => kind)).toEqual([...NOTICE_KINDS])
  expect(choices.filter(({ isMailed }) => !isMailed)).toEqual([{ kind: 'remark', isShown: true, isMailed: false }])
})

test('a letter says what, why and where, and how to hear less', () => {
  const { subject, text } = letterOf(
    { kind: 'returned', title: 'Posyandu', detail: 'Tanggalnya belum ada.', path: '/meja/berita/1' },
    'Siti',
    'https://warta.example/',
  )
  expect(subject).toBe('Dikembalikan kepada Anda: Posyandu')
  expect(text).toContain('Yth. Siti,')
  expect(text).toContain('Tanggalnya belum ada.')
  expect(text).toContain('https://warta.example/meja/berita/1\n')
  expect(text).toContain('https://warta.example/akun/pemberitahuan')
})

test('a title cannot add a header to a letter', () => {
  const { subject } = letterOf({ kind: 'published', title: 'a\r\nBcc: x@y.id', path: '/' }, 'b', 'https://w.id')
  expect(subject).not.toMatch(/[\r\n]/)
})

test('the form: a box for each kind and way, an address or none', () => {
  const parsed = NoticeChoices.parse({ email: ' Siti@Contoh.ID ', 'returned-meja': 'ya', 'returned-surel': 'ya' })
  expect(parsed.email).toBe('siti@contoh.id')
  expect(parsed.choices.filter(({ isShown }) => isShown)).toEqual([{ kind: 'returned', isShown: true, isMailed: true }])
  expect(NoticeChoices.parse({ email: '' }).email).toBeNull()
  expect(NoticeChoices.safeParse({ email: 'bukan surel' }).error?.issues).toMatchObject([
    { path: ['email'], message: expect.stringContaining('Tuliskan alamat surel') },
  ])
})
