import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/dates'
import { FAILURE_SENTENCES, isTransient } from './failure'
import { FAILURES, type Failure } from './observation'
import { type DayFact, verdictOf, verdictOfDay } from './verdict'

const NOW = new Date('2026-11-25T01:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const read = (newestAt: Date | null) => ({ failure: null, status: 200, newestAt })
const failed = (failure: Failure, status: number | null = null) => ({ failure, status, newestAt: null })
/** Newest first, a day apart. */
const row = (...facts: Omit<DayFact, 'day'>[]): DayFact[] =>
  facts.map((fact, index) => ({ ...fact, day: addDays('2026-11-25', -index) }))
const verdict = (before: Parameters<typeof verdictOf>[0], facts: DayFact[]) => verdictOf(before, facts, 14, NOW)

describe('what was read counts at once', () => {
  test.each([
    [0, 'healthy'],
    [14, 'healthy'],
    [15, 'stale'],
    [400, 'stale'],
  ] as const)('activity %s days ago is %s', (days, expected) =>
    expect(verdict('down', row(read(daysAgo(days))))).toBe(expected),
  )
  test('a kelurahan has 30 days', () => expect(verdictOf('down', row(read(daysAgo(29))), 30, NOW)).toBe('healthy'))
  test('without any date nothing is known', () => expect(verdict('healthy', row(read(null)))).toBe('unknown'))
  test('whatever failed before', () =>
    expect(verdict('down', row(read(daysAgo(1)), failed('dns'), failed('dns'), failed('dns')))).toBe('healthy'))
})

describe('what failed changes the verdict on the third day in a row', () => {
  const bad = failed('timeout')
  test('not on the first or second', () => {
    expect(verdict('healthy', row(bad))).toBe('healthy')
    expect(verdict('stale', row(bad, bad))).toBe('stale')
    expect(verdict('healthy', row(bad, bad, read(daysAgo(1))))).toBe('healthy')
  })
  test('to down', () => expect(verdict('healthy', row(bad, failed('dns'), failed('http5xx', 500)))).toBe('down'))
  test('not where a day lies between', () => {
    const [first, second, third] = row(bad, bad, bad) as [DayFact, DayFact, DayFact]
    expect(verdict('healthy', [first, second, { ...third, day: addDays(third.day, -1) }])).toBe('healthy')
  })
  test('to unknown where on one of them nothing could be told', () =>
    expect(verdict('healthy', row(bad, failed('robots'), bad))).toBe('unknown'))
  test('a new channel stays unknown until then', () => {
    expect(verdict('unknown', [])).toBe('unknown')
    expect(verdict('unknown', row(bad))).toBe('unknown')
  })
})

describe('cannot be read is never inactive', () => {
  const DOWN: Failure[] = ['dns', 'refused', 'timeout', 'tls', 'redirectLoop', 'http4xx', 'http5xx', 'empty']
  test.each(FAILURES)('%s', (failure) =>
    expect(verdictOfDay(failed(failure), 14, NOW)).toBe(DOWN.includes(failure) ? 'down' : 'unknown'),
  )
  test.each([
    [400, 'down'],
    [401, 'unknown'],
    [403, 'unknown'],
    [404, 'down'],
    [407, 'unknown'],
    [410, 'down'],
    [429, 'unknown'],
    [451, 'unknown'],
  ] as const)('status %s: %s', (status, expected) =>
    expect(verdictOfDay(failed('http4xx', status), 14, NOW)).toBe(expected),
  )
})

test('what may pass is tried again', () => {
  const passing = FAILURES.filter((failure) => isTransient({ failure, status: null }))
  expect(passing).toEqual(['dns', 'refused', 'timeout', 'http5xx'])
  expect(isTransient({ failure: 'http4xx', status: 429 })).toBe(true)
  expect(isTransient({ failure: 'http4xx', status: 404 })).toBe(false)
})

test('every failure has a sentence', () =>
  expect(FAILURES.every((failure) => /^[A-Z].*\.$/.test(FAILURE_SENTENCES[failure]))).toBe(true))
