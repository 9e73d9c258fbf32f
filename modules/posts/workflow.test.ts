import { expect, test } from 'vitest'
import { canMove, contentBlockers, type PublishablePost, publishBlockers, statusAfter } from './workflow'

const complete: PublishablePost = {
  status: 'draft',
  title: 'Gotong royong',
  words: 80,
  photos: [
    { altText: 'Warga membersihkan sungai', isDecorative: false },
    { altText: '', isDecorative: true },
  ],
}

test('a draft with a title, a body and described photos can be published', () =>
  expect(publishBlockers(complete)).toEqual([]))
test('a withdrawn post can be published again', () =>
  expect(publishBlockers({ ...complete, status: 'withdrawn' })).toEqual([]))
test('what is published is not published again', () => {
  expect(publishBlockers({ ...complete, status: 'published' })).toEqual(['Berita ini sudah terbit.'])
})
test('a post without a body stays a draft', () =>
  expect(publishBlockers({ ...complete, words: 0 })).toEqual(['Tuliskan isi berita.']))
test('a title of spaces is none', () =>
  expect(contentBlockers({ ...complete, title: '  ' })).toEqual(['Tuliskan judul berita.']))
test('every photo is described or marked as decorative', () => {
  const photos = [
    { altText: ' ', isDecorative: false },
    { altText: '', isDecorative: false },
  ]
  expect(publishBlockers({ ...complete, photos })).toEqual([
    'Isi teks alternatif 2 foto, atau tandai sebagai dekoratif.',
  ])
})
test('only what is published can be withdrawn', () => {
  expect(
    ['draft', 'published', 'withdrawn'].map((status) => canMove(status as PublishablePost['status'], 'withdraw')),
  ).toEqual([false, true, false])
  expect(statusAfter('withdraw')).toBe('withdrawn')
})
