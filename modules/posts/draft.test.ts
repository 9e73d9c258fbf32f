import { expect, test } from 'vitest'
import { PostDraft, WithdrawPost } from './draft'

const filled = { type: 'kegiatan', title: 'Posyandu Melati', bodyPlain: 'Warga datang.\n\nBalita ditimbang.' }
const fieldsOf = (input: unknown) => PostDraft.safeParse(input).error?.issues.map((issue) => issue.path.join('.'))

test('a title and a type are enough for a draft', () => {
  const draft = PostDraft.parse(filled)
  expect(draft).toMatchObject({ title: 'Posyandu Melati', eventDate: null, placeId: null, photos: [] })
  expect(draft.body.content).toHaveLength(2)
})
test('a missing title and an unknown type are named', () => {
  expect(fieldsOf({ type: 'gosip', title: '  ' })).toEqual(['type', 'title'])
})
test.each(['2026-02-30', '24/11/2026', '0001-01-01', '9999-12-31', 'kemarin'])(
  '%s is no date of an event',
  (eventDate) => {
    expect(fieldsOf({ ...filled, eventDate })).toEqual(['eventDate'])
  },
)
test('a title of a megabyte is refused with the length that fits', () => {
  const result = PostDraft.safeParse({ ...filled, title: 'a'.repeat(1_000_000) })
  expect(result.error?.issues[0]?.message).toBe('Judul paling panjang 200 karakter.')
})
test('NUL, overrides of direction and half surrogates vanish, emoji and Arabic stay', () => {
  expect(PostDraft.parse({ ...filled, title: 'Sel\u0000amat \u202epagi\ud800 🌊 سلام' }).title).toBe(
    'Selamat pagi\ufffd 🌊 سلام',
  )
})
test('escaped NUL and half surrogates in the document of the editor vanish too', () => {
  const body = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a\\u0000b\\ud800"}]}]}'
  expect(JSON.stringify(PostDraft.parse({ ...filled, body }).body)).toContain('"ab\ufffd"')
})
test('a document that is none is refused at the field', () =>
  expect(fieldsOf({ ...filled, body: '{"type":"x"}' })).toEqual(['body']))
test('a list of photos that cannot be read is refused', () =>
  expect(fieldsOf({ ...filled, photos: '[{' })).toEqual(['photos']))
test('31 photos are too many', () => {
  const photos = JSON.stringify(Array.from({ length: 31 }, () => ({ photoId: '019aa000-0000-7000-8000-000000000000' })))
  expect(PostDraft.safeParse({ ...filled, photos }).error?.issues[0]?.message).toBe(
    'Paling banyak 30 foto dalam satu berita.',
  )
})
test('a withdrawal tells residents why', () => {
  const input = { postId: '019aa000-0000-7000-8000-000000000000', version: '3', reason: 'salah' }
  expect(WithdrawPost.safeParse(input).success).toBe(false)
  expect(WithdrawPost.parse({ ...input, reason: 'Tanggal kegiatan keliru.' }).version).toBe(3)
})
