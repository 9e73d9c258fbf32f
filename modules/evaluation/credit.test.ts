import { expect, test } from 'vitest'
import { creditPosts } from './credit'
import type { PostFact } from './facts'
import { factsWith, postOn } from './facts.fixture'
import { POLICY_V1 } from './policy'

const credits = (posts: PostFact[]) => creditPosts(factsWith({ posts }), POLICY_V1).map((post) => post.credit)
const one = (overrides: Partial<PostFact>) =>
  creditPosts(factsWith({ posts: [postOn('2026-10-05', overrides)] }), POLICY_V1)[0]
const at = (text: string) => new Date(text)

test('the first post of a day earns 1, the second and third a half, the rest nothing', () => {
  expect(credits([0, 1, 2, 3].map((index) => postOn('2026-10-05', {}, index)))).toEqual([1, 0.5, 0.5, 0])
})

test('a supporting unit earns half, and never at the cost of its own post', () => {
  expect(one({ role: 'supporting' })).toMatchObject({ status: 'counted', credit: 0.5 })
  expect(credits([postOn('2026-10-05', { role: 'supporting' }, 0), postOn('2026-10-05', {}, 1)])).toEqual([0.25, 1])
})

test('below half complete a post is light; exactly half counts', () => {
  expect(one({ completeness: 0.49 })).toMatchObject({ status: 'light', credit: 0.25 })
  expect(one({ completeness: 0.5 })).toMatchObject({ status: 'counted', credit: 1 })
})

test('only the first two light posts of a month earn', () => {
  expect(credits(['2026-10-01', '2026-10-02', '2026-10-03'].map((day) => postOn(day, { type: 'ucapan' })))).toEqual([
    0.25, 0.25, 0,
  ])
})

test.each<Partial<PostFact>>([
  { isImported: true },
  { isNearDuplicate: true },
  { withdrawnAt: at('2026-10-20T00:00:00+08:00') },
])('not counted: %o', (overrides) => {
  expect(one(overrides)).toMatchObject({ status: 'not-counted', credit: 0 })
})

test('withdrawn after the close it still counts', () => {
  expect(one({ withdrawnAt: at('2026-11-04T23:59:59+08:00') })?.status).toBe('not-counted')
  expect(one({ withdrawnAt: at('2026-11-05T00:00:00+08:00') })?.status).toBe('counted')
})

test('the month is that of Makassar', () => {
  const days = ['2026-09-30T15:59:59Z', '2026-09-30T16:00:00Z', '2026-10-31T15:59:59Z', '2026-10-31T16:00:00Z']
  const posts = days.map((day, index) => postOn('2026-10-01', { id: String(index), firstPublishedAt: at(day) }))
  expect(creditPosts(factsWith({ posts }), POLICY_V1).map((post) => post.day)).toEqual(['2026-10-01', '2026-10-31'])
})
