import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PostFact, ScoreFacts } from './facts'
import { factsWith, postOn } from './facts.fixture'
import { daysOf } from './period'
import { POLICY_V1 } from './policy'
import { bandOf, partOf, scoreOf } from './score'

const october = (days: number[], completeness: number) =>
  days.map((day) => postOn(`2026-10-${String(day).padStart(2, '0')}`, { completeness }))
const everyDay = (overrides: Partial<PostFact>) =>
  daysOf('2026-10').map((day) => postOn(day, { completeness: 0.8, ...overrides }))
const level = (value: number) => ({ stages: value, timeliness: value, evidence: value })
const others: Partial<ScoreFacts> = {
  channels: { mandatory: 1, activity: 1 },
  answers: { sum: 0.8, count: 1, leagueMedian: 0.8 },
  governance: { isOfficerConfirmed: true, isProfileComplete: true, isInformationCurrent: true },
}
const noAnswers = { sum: 0, count: 0, leagueMedian: 0.8 }
const fourGood = { posts: october([3, 12, 20, 27], 0.85), previousCountedDay: '2026-09-25', development: level(0.8) }
const score = (facts: Partial<ScoreFacts>) => scoreOf(factsWith({ ...others, ...facts }), POLICY_V1)
const service = { league: 'skpd-layanan', previousCountedDay: '2026-09-28' } as const
const late = { league: 'skpd-layanan', previousCountedDay: '2026-09-01' } as const

test.each<[string, number, Partial<ScoreFacts>]>([
  ['8 good, spread', 96.5, { ...service, posts: october([2, 6, 9, 14, 16, 21, 24, 29], 0.9), development: level(1) }],
  ['one good a week', 91.7, { ...service, posts: october([1, 8, 15, 22, 29], 0.9), development: level(0.8) }],
  [
    '30 on the last day',
    49.8,
    {
      ...late,
      posts: Array.from({ length: 30 }, (_, i) => postOn('2026-10-31', { completeness: 0.8 }, i)),
      development: level(0.3),
    },
  ],
  [
    '31 near-duplicates',
    16.7,
    { ...late, posts: everyDay({ isNearDuplicate: true }), development: level(0), answers: noAnswers },
  ],
  ['31 greetings', 18.7, { ...late, posts: everyDay({ type: 'ucapan' }), development: level(0), answers: noAnswers }],
  ['4 good', 92.8, fourGood],
  ['4 good, no projects', 95, { ...fourGood, development: 'no-project' }],
  [
    '4 good, no Instagram after the due date',
    79,
    { ...fourGood, channels: { mandatory: 0.5, activity: 0.5 }, caps: ['channelMissing'] },
  ],
])('%s: %d', (_name, expected, facts) => {
  expect(score(facts).score).toBe(expected)
})

test('the weight of a part that does not apply goes to the others', () => {
  const { parts } = scoreOf(factsWith({ posts: fourGood.posts }), POLICY_V1)
  expect(parts.filter((part) => part.value === null).map((part) => part.key)).toEqual(['D', 'F', 'G', 'H'])
  expect(parts.reduce((sum, part) => sum + part.maxPoints, 0)).toBeCloseTo(100)
})

test('a month without a counted post gives at most 20', () => {
  const result = score({ development: level(1), previousCountedDay: '2026-09-30' })
  expect(result.score).toBe(20)
  expect(result.caps.map((cap) => cap.key)).toEqual(['noPost'])
})

test('the lowest cap holds', () => {
  expect(
    score({ development: level(1), previousCountedDay: '2026-09-30', caps: ['officerMissing', 'channelMissing'] })
      .score,
  ).toBe(20)
})

test('deductions come after the caps and are 15 at most', () => {
  const capped = { ...fourGood, caps: ['officerMissing'] as const }
  expect(score({ ...capped, deductions: [{ kind: 'misleading', count: 1 }] }).score).toBe(74)
  expect(
    score({
      ...capped,
      deductions: [
        { kind: 'misleading', count: 4 },
        { kind: 'nearDuplicate', count: 2 },
      ],
    }).score,
  ).toBe(64)
})

test('a portal that was down does not make a unit stale', () => {
  const posts = october([1], 0.9)
  const down = daysOf('2026-10').slice(15)
  expect(partOf(score({ posts, downDays: down }), 'C').value).toBe(1)
  expect(partOf(score({ posts }), 'C').value).toBeLessThan(1)
})

test('an open month is judged until today', () => {
  expect(partOf(score({ posts: october([1], 0.9), until: '2026-10-10' }), 'C').value).toBe(1)
})

test('freshness falls linearly to nothing at three times the days', () => {
  const fresh = (previousCountedDay: string) => partOf(score({ previousCountedDay, until: '2026-10-01' }), 'C').value
  expect(fresh('2026-09-17')).toBe(1)
  expect(fresh('2026-09-03')).toBeCloseTo(0.5)
  expect(fresh('2026-08-20')).toBe(0)
})

test('few answers are drawn towards the median of the league', () => {
  expect(partOf(score({ answers: { sum: 0, count: 1, leagueMedian: 0.8 } }), 'G').value).toBeCloseTo(0.6)
})

test('where no external channel can be read the first share stands for both', () => {
  expect(partOf(score({ channels: { mandatory: 0.5, activity: null } }), 'F').value).toBe(0.5)
})

test.each([
  [90, 'Sangat aktif'],
  [89.9, 'Aktif'],
  [80, 'Aktif'],
  [60, 'Cukup'],
  [59.9, 'Kurang'],
  [40, 'Kurang'],
  [0, 'Tidak aktif'],
])('the band of %d is %s', (value, name) => {
  expect(bandOf(value, POLICY_V1)).toBe(name)
})

const anyPost = fc
  .record({
    day: fc.integer({ min: 0, max: 30 }),
    minute: fc.integer({ min: 0, max: 900 }),
    completeness: fc.integer({ min: 0, max: 8 }).map((done) => done / 8),
    type: fc.constantFrom('kegiatan' as const, 'ucapan' as const),
    isNearDuplicate: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ day, minute, ...post }) => postOn(daysOf('2026-10')[day] ?? '2026-10-01', post, minute))
const anyPosts = fc.uniqueArray(anyPost, { selector: (post) => post.id, maxLength: 40 })
const anyFacts = fc.record({
  posts: anyPosts,
  league: fc.constantFrom('skpd-layanan' as const, 'kecamatan' as const, 'kelurahan' as const),
  development: fc.constantFrom(null, 'no-project' as const, level(1), level(0)),
  caps: fc.subarray(['channelMissing' as const, 'officerMissing' as const]),
  deductions: fc.array(
    fc.record({ kind: fc.constantFrom('misleading' as const, 'nearDuplicate' as const), count: fc.nat(9) }),
    { maxLength: 3 },
  ),
})

test('a score lies between 0 and 100 and under every cap', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const result = score(facts)
      expect(result.score).toBeGreaterThanOrEqual(0)
      expect(result.score).toBeLessThanOrEqual(Math.min(100, ...result.caps.map((cap) => cap.limit)))
    }),
  )
})

test('the order of the posts does not matter', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(score({ ...facts, posts: facts.posts.toReversed() })).toEqual(score(facts))
    }),
  )
})

test('one more counted post never lowers regularity, volume or freshness', () => {
  fc.assert(
    fc.property(anyFacts, anyPost, (facts, more) => {
      const added = { ...more, id: 'added', type: 'kegiatan' as const, completeness: 1, isNearDuplicate: false }
      const before = score(facts)
      const after = score({ ...facts, posts: [...facts.posts, added] })
      for (const key of ['A', 'B', 'C'] as const) {
        expect(partOf(after, key).value).toBeGreaterThanOrEqual((partOf(before, key).value ?? 0) - 1e-12)
      }
    }),
  )
})
