import { describe, expect, it } from 'vitest'
import { streakOf } from './streak'

// 2026-11-25 is a Wednesday; its week began on the 23rd.
const TODAY = '2026-11-25'

describe('streakOf', () => {
  it('counts weeks, not posts', () =>
    expect(streakOf(['2026-11-23', '2026-11-24', '2026-11-22', '2026-11-16', '2026-11-10'], TODAY)).toBe(3))
  it('is not broken by a week that is still running', () => expect(streakOf(['2026-11-18'], TODAY)).toBe(1))
  it('is broken by a week without a post', () => expect(streakOf(['2026-11-24', '2026-11-11'], TODAY)).toBe(1))
  it('is over when last week had none', () => expect(streakOf(['2026-11-11', '2026-11-04'], TODAY)).toBe(0))
  it('crosses the turn of the year', () =>
    expect(streakOf(['2026-12-28', '2027-01-01', '2027-01-04', '2026-12-27'], '2027-01-05')).toBe(3))
  it('is nothing without posts', () => expect(streakOf([], TODAY)).toBe(0))
})
