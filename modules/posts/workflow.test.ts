import { describe, expect, it, test } from 'vitest'
import { POST_STATUSES, type PostStatus } from './post'
import {
  canAutosave,
  canMove,
  contentBlockers,
  editBlockers,
  isReviewedAfterEdit,
  MOVES,
  type MovablePost,
  type Move,
  moveBlockers,
} from './workflow'

const complete: MovablePost = {
  status: 'draft',
  type: 'kegiatan',
  title: 'Gotong royong',
  words: 80,
  photos: [
    { altText: 'Warga membersihkan sungai', isDecorative: false },
    { altText: '', isDecorative: true },
  ],
  submittedById: null,
  eventDate: '2026-11-24',
  placeId: null,
  placeDetail: 'Tepi Sungai Martapura',
  who: '',
  why: '',
  how: '',
}
const writer = { id: 'penulis' }
const other = { id: 'orang-lain' }

test('every state is left only by the moves of the table', () => {
  const ways = Object.fromEntries(
    POST_STATUSES.map((status) => [status, (Object.keys(MOVES) as Move[]).filter((move) => canMove(status, move))]),
  ) as Record<PostStatus, Move[]>
  expect(ways).toEqual({
    draft: ['submit', 'schedule', 'publish', 'delete'],
    submitted: ['return', 'schedule', 'publish'],
    returned: ['submit', 'schedule', 'publish', 'delete'],
    scheduled: ['return', 'schedule', 'unschedule', 'publish'],
    published: ['withdraw', 'redirect'],
    withdrawn: ['submit', 'publish', 'redirect', 'delete'],
    deleted: [],
    redirected: ['submit', 'publish', 'delete'],
  })
})

describe('a unit with one person', () => {
  it('publishes and schedules at once', () => {
    for (const move of ['publish', 'schedule'] as const)
      expect(moveBlockers(complete, move, writer, 'mandiri')).toEqual([])
  })
  it('publishes again what was withdrawn', () =>
    expect(moveBlockers({ ...complete, status: 'withdrawn' }, 'publish', writer, 'mandiri')).toEqual([]))
})

describe('a unit with two persons', () => {
  const submitted: MovablePost = { ...complete, status: 'submitted', submittedById: writer.id }
  it('publishes only what was submitted', () => {
    for (const status of ['draft', 'returned', 'withdrawn'] as const)
      expect(moveBlockers({ ...complete, status }, 'publish', other, 'duaOrang')).toEqual([
        'Ajukan dahulu, agar orang kedua memeriksanya.',
      ])
  })
  it('lets nobody publish or schedule what they submitted', () => {
    for (const move of ['publish', 'schedule'] as const) {
      expect(moveBlockers(submitted, move, writer, 'duaOrang')).toEqual([
        'Anda yang mengajukan berita ini; orang lain yang menerbitkannya.',
      ])
      expect(moveBlockers(submitted, move, other, 'duaOrang')).toEqual([])
    }
  })
  it('keeps the second pair of eyes while a time is set', () => {
    const scheduled: MovablePost = { ...submitted, status: 'scheduled' }
    expect(moveBlockers(scheduled, 'publish', writer, 'duaOrang')).toHaveLength(1)
    expect(moveBlockers(scheduled, 'unschedule', writer, 'duaOrang')).toEqual([])
  })
  it('does without them where somebody takes that upon themselves, but not without a text', () => {
    expect(moveBlockers(complete, 'publish', writer, 'duaOrang', true)).toEqual([])
    expect(moveBlockers({ ...complete, words: 0 }, 'publish', writer, 'duaOrang', true)).toEqual([
      'Tuliskan isi berita.',
    ])
  })
})

describe('a change of the text', () => {
  const empty = { ...complete, words: 0 }
  it('may leave a draft incomplete, but not what is public or becomes so by itself', () => {
    for (const status of ['draft', 'submitted', 'returned', 'withdrawn'] as const)
      expect(editBlockers({ status, submittedById: null }, empty, writer, 'mandiri')).toEqual([])
    for (const status of ['published', 'scheduled'] as const)
      expect(editBlockers({ status, submittedById: null }, empty, writer, 'mandiri')).toEqual(['Tuliskan isi berita.'])
  })
  it('is not made by the first person to what the second has approved', () => {
    const approved = { status: 'scheduled', submittedById: writer.id } as const
    expect(editBlockers(approved, complete, writer, 'duaOrang')).toHaveLength(1)
    expect(editBlockers(approved, complete, other, 'duaOrang')).toEqual([])
    expect(editBlockers(approved, complete, writer, 'mandiri')).toEqual([])
  })
})

test('only a text that nobody else was shown is kept by itself', () =>
  expect(POST_STATUSES.filter(canAutosave)).toEqual(['draft', 'returned']))

test('a change of a public text is looked at afterwards where two persons are asked for, or its content changed', () => {
  const asked = (status: PostStatus) =>
    (['duaOrang', 'mandiri'] as const).map((policy) =>
      [false, true].map((isContentChange) => isReviewedAfterEdit(status, policy, isContentChange)),
    )
  expect(asked('published')).toEqual([
    [true, true],
    [false, true],
  ])
  expect(asked('draft').flat()).not.toContain(true)
})

test('what is published is not published again', () =>
  expect(moveBlockers({ ...complete, status: 'published' }, 'publish', other, 'mandiri')).toEqual([
    'Berita ini sudah terbit.',
  ]))
test('nobody is asked to look at what has no text', () =>
  expect(moveBlockers({ ...complete, words: 0 }, 'submit', writer, 'duaOrang')).toEqual(['Tuliskan isi berita.']))
test('what is not ready may still be deleted', () =>
  expect(moveBlockers({ ...complete, words: 0 }, 'delete', writer, 'duaOrang')).toEqual([]))
test('a title of spaces is none', () =>
  expect(contentBlockers({ ...complete, title: '  ' })).toEqual([
    { field: 'title', sentence: 'Tuliskan judul berita.' },
  ]))
test('every photo is described or marked as decorative', () => {
  const photos = [
    { altText: ' ', isDecorative: false },
    { altText: '', isDecorative: false },
  ]
  expect(contentBlockers({ ...complete, photos })).toEqual([
    { field: 'photos', sentence: 'Isi teks alternatif 2 foto, atau tandai sebagai dekoratif.' },
  ])
})

test('what the type asks for is needed to become public, not to correct what is', () => {
  const dateless = { ...complete, eventDate: null }
  for (const move of ['submit', 'publish', 'schedule'] as const)
    expect(moveBlockers(dateless, move, writer, 'mandiri')).toHaveLength(1)
  expect(editBlockers({ ...dateless, status: 'published' }, dateless, writer, 'mandiri')).toEqual([])
})

test('only a text that nobody else has been shown may be without a title', () => {
  const untitled = { ...complete, title: '' }
  const refused = ['submitted', 'scheduled', 'published', 'withdrawn'] as const
  for (const status of ['draft', 'returned'] as const)
    expect(editBlockers({ ...untitled, status }, untitled, other, 'duaOrang')).toEqual([])
  for (const status of refused)
    expect(editBlockers({ ...untitled, status }, untitled, other, 'duaOrang')).toEqual(['Tuliskan judul berita.'])
})
