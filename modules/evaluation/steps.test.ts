import { expect, test } from 'vitest'
import type { CheckKey } from '@/modules/posts/completeness'
import { factsWith, postOn } from './facts.fixture'
import { POLICY_V1 } from './policy'
import { scoreOf } from './score'
import { nextSteps } from './steps'

const first = postOn('2026-10-05', { completeness: 0.375 })
const second = postOn('2026-10-12', { completeness: 0.75 })
const facts = factsWith({ posts: [first, second], until: '2026-10-13' })
const missing = new Map<string, CheckKey[]>([
  [first.id, ['altText']],
  [second.id, ['altText', 'place']],
])

test('each step brings what the score says that it brings, best first', () => {
  const steps = nextSteps(facts, missing, '2026-10-13', POLICY_V1)
  const improved = [
    { ...first, completeness: 0.5 },
    { ...second, completeness: 0.875 },
  ]
  const gain = scoreOf({ ...facts, posts: improved }, POLICY_V1).score - scoreOf(facts, POLICY_V1).score
  expect(steps.find((step) => step.text === 'Lengkapi teks alternatif foto 2 berita')?.gain).toBeCloseTo(gain)
  expect(steps.map((step) => step.gain)).toEqual(steps.map((step) => step.gain).toSorted((a, b) => b - a))
})

test('what brings nothing is not advised', () => {
  expect(
    nextSteps(factsWith({ caps: [], posts: [first] }), new Map([[first.id, ['place']]]), '2026-10-13', POLICY_V1).every(
      (step) => step.gain > 0,
    ),
  ).toBe(true)
})
