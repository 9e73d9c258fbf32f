import { expect, test } from 'vitest'
import { factsWith, postOn } from './facts.fixture'
import { mismatchesIn, type PublishedPeriod, publish } from './open-data'
import { POLICY_V1 } from './policy'
import { scoreOf } from './score'

const facts = factsWith({
  posts: [
    postOn('2026-10-05', { completeness: 0.875 }),
    postOn('2026-10-12', { completeness: 0.7, role: 'supporting' }),
    postOn('2026-10-20', { withdrawnAt: new Date('2026-10-21T00:00:00Z') }),
  ],
  previousCountedDay: '2026-09-28',
  channels: { mandatory: 0.5, activity: 1 / 3 },
  development: { stages: 2 / 3, timeliness: 1, evidence: 0.1 },
})
const period: PublishedPeriod = {
  period: '2026-10',
  state: 'ditetapkan',
  seal: null,
  policy: POLICY_V1,
  scores: [publish({ slug: 'kelurahan-mawar', name: 'Kelurahan Mawar' }, facts, scoreOf(facts, POLICY_V1))],
}
const sent = (): PublishedPeriod => JSON.parse(JSON.stringify(period))

test('what was published and read again gives the same to the last digit', () =>
  expect(mismatchesIn(sent())).toEqual([]))

test('a score or a part that was changed is found, by name', () => {
  const changed = sent()
  const [score] = changed.scores
  if (!score) return expect.unreachable()
  score.score += 0.1
  const [part] = score.parts
  if (part) part.value = 0.123
  expect(mismatchesIn(changed)).toEqual([
    { unit: 'kelurahan-mawar', published: score.score, computed: period.scores[0]?.score, parts: ['A'] },
  ])
})

test('a fact that was changed is found', () => {
  const changed = sent()
  const [score] = changed.scores
  if (!score) return expect.unreachable()
  score.facts = { ...score.facts, posts: score.facts.posts.slice(1) }
  expect(mismatchesIn(changed)).toHaveLength(1)
})
