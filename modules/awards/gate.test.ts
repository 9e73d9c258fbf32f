import { describe, expect, test } from 'vitest'
import { failedGatesOf, GATE_TEXTS, GATES } from './gate'

const good = { closedMonths: 2, hasCap: false, hasOpenCase: false, hasOfficer: true, readablePosts: 1 }

describe('a unit is nominated', () => {
  test('with two closed months, no cap, no open case, a named officer and a post to read', () =>
    expect(failedGatesOf(good)).toEqual([]))
  test.each([
    ['months', { closedMonths: 1 }],
    ['cap', { hasCap: true }],
    ['integrity', { hasOpenCase: true }],
    ['officer', { hasOfficer: false }],
    ['sample', { readablePosts: 0 }],
  ] as const)('not without: %s', (gate, facts) => expect(failedGatesOf({ ...good, ...facts })).toEqual([gate]))
  test('and all that is missing is named, in order', () =>
    expect(
      failedGatesOf({ closedMonths: 0, hasCap: true, hasOpenCase: true, hasOfficer: false, readablePosts: 0 }),
    ).toEqual([...GATES]))
})

test('every gate has its words', () => {
  for (const gate of GATES) expect(GATE_TEXTS[gate].failure.length).toBeGreaterThan(5)
})
