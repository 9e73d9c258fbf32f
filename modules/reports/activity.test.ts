import { expect, test } from 'vitest'
import { factsWith, postOn } from '@/modules/evaluation/facts.fixture'
import { POLICY_V1 } from '@/modules/evaluation/policy'
import { isActiveOn, isSilentOn, latestOn } from './activity'

const on = (posts: ReturnType<typeof postOn>[], previousCountedDay: string | null = null, day = '2026-10-31') =>
  latestOn([factsWith({ posts, previousCountedDay })], day, POLICY_V1)

test('a counted post of the last 30 days makes a unit active, one of the last 14 days keeps it from being silent', () => {
  expect(isActiveOn(on([postOn('2026-10-02')]), '2026-10-31')).toBe(true)
  expect(isActiveOn(on([postOn('2026-10-01')]), '2026-10-31')).toBe(false)
  expect(isSilentOn(on([postOn('2026-10-18')]), '2026-10-31')).toBe(false)
  expect(isSilentOn(on([postOn('2026-10-17')]), '2026-10-31')).toBe(true)
})

test('a greeting is news and counts nothing; what is copied from elsewhere is neither', () => {
  expect(on([postOn('2026-10-30', { type: 'ucapan' })])).toEqual({ news: '2026-10-30', counted: null })
  expect(on([postOn('2026-10-30', { isImported: true })])).toEqual({ news: null, counted: null })
})

test('what was withdrawn by the end of the day is gone, what went later was seen', () => {
  const withdrawn = (at: string) => on([postOn('2026-10-20', { withdrawnAt: new Date(at) })]).news
  expect(withdrawn('2026-10-31T23:00:00+08:00')).toBeNull()
  expect(withdrawn('2026-11-01T00:00:00+08:00')).toBe('2026-10-20')
})

test('nothing of a later day is known, and the latest post before the month still is', () => {
  expect(on([postOn('2026-10-20')], null, '2026-10-19').news).toBeNull()
  expect(on([], '2026-09-12')).toEqual({ news: '2026-09-12', counted: '2026-09-12' })
})
