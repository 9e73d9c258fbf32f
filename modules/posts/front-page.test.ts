import { expect, test } from 'vitest'
import { editFrontPage } from './front-page'
import type { PostCard, PostPhoto } from './post'

const photo: PostPhoto = {
  id: 'f',
  width: 3,
  height: 2,
  renditions: [],
  altText: '',
  isDecorative: true,
  caption: '',
  credit: '',
  focalX: 0.5,
  focalY: 0.5,
}

const post = (id: string, change: Partial<PostCard> = {}): PostCard => ({
  id,
  slug: id,
  type: 'kegiatan',
  title: id,
  summary: '',
  eventDate: null,
  firstPublishedAt: new Date(0),
  unit: { slug: id, name: id, shortName: null, kind: 'kelurahan', league: 'kelurahan' },
  place: null,
  lead: null,
  ...change,
})
const ids = (posts: PostCard[]) => posts.map((item) => item.id)

test('the newest news with a photo leads, a greeting never does', () => {
  const front = editFrontPage([post('a'), post('b', { type: 'ucapan', lead: photo }), post('c', { lead: photo })], 5)
  expect(front.lead?.id).toBe('c')
  expect(ids(front.rest)).toEqual(['a', 'b'])
})

test('without any photo the newest news leads; without news the newest post', () => {
  expect(editFrontPage([post('a', { type: 'ucapan' }), post('b')], 5).lead?.id).toBe('b')
  expect(editFrontPage([post('a', { type: 'ucapan' })], 5).lead?.id).toBe('a')
})

test('one unit does not fill the page', () => {
  const unit = post('x').unit
  const front = editFrontPage(
    [post('a', { lead: photo }), ...['b', 'c', 'd'].map((id) => post(id, { unit })), post('e')],
    3,
  )
  expect(ids(front.rest)).toEqual(['b', 'c', 'e'])
})

test('an empty portal has an empty front page', () => {
  expect(editFrontPage([], 5)).toEqual({ lead: null, rest: [] })
})
