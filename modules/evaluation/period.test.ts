import { expect, test } from 'vitest'
import { addDays } from '@/lib/dates'
import {
  closesAt,
  closingDay,
  currentMonth,
  daysOf,
  endsAt,
  isFuture,
  isMonth,
  lastSeenDay,
  nextMonth,
  objectionsEndAt,
  previousMonth,
  shiftMonth,
  startsAt,
  weekOf,
  weeksOf,
} from './period'

test('months follow each other over the new year', () => {
  expect(nextMonth('2026-12')).toBe('2027-01')
  expect(previousMonth('2027-01')).toBe('2026-12')
  expect(previousMonth('2026-03')).toBe('2026-02')
})

test('the days of a month', () => {
  expect(daysOf('2028-02')).toHaveLength(29)
  expect(daysOf('2026-10').at(-1)).toBe('2026-10-31')
})

test('a month has the weeks whose Thursday lies in it', () => {
  expect(weeksOf('2026-10')).toEqual(['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'])
  expect(weeksOf('2026-11')).toHaveLength(4)
})

test('a week begins on Monday', () => {
  expect(weekOf('2026-11-01')).toBe('2026-10-26')
  expect(weekOf('2026-10-26')).toBe('2026-10-26')
  expect(weekOf('1969-12-31')).toBe('1969-12-29')
})

const none = new Set<string>()

test('a month closes at the end of its third working day in Makassar', () => {
  expect(closingDay('2026-10', none)).toBe('2026-11-04')
  expect(closesAt('2026-10', none).toISOString()).toBe('2026-11-04T16:00:00.000Z')
  // February 2028 has 29 days; 1 March is a Wednesday.
  expect(closingDay('2028-02', none)).toBe('2028-03-03')
  expect(closingDay('2026-12', none)).toBe('2027-01-05')
})

test('holidays move the closing and the end of objections', () => {
  const holidays = new Set(['2027-01-01', '2027-01-05'])
  expect(closingDay('2026-12', holidays)).toBe('2027-01-07')
  expect(objectionsEndAt('2026-11-04', none).toISOString()).toBe('2026-11-11T16:00:00.000Z')
  expect(objectionsEndAt('2027-01-06', new Set(['2027-01-08']))).toEqual(new Date('2027-01-15T00:00:00+08:00'))
})

test('a month ends at 16.00 UTC of its last day, in leap Februaries too', () => {
  expect(endsAt('2026-10').toISOString()).toBe('2026-10-31T16:00:00.000Z')
  expect(endsAt('2028-02').toISOString()).toBe('2028-02-29T16:00:00.000Z')
  expect(endsAt('2027-02').toISOString()).toBe('2027-02-28T16:00:00.000Z')
  expect(startsAt('2027-01')).toEqual(endsAt('2026-12'))
  for (const [instant, month] of [
    ['2028-02-29T15:59:59.999Z', '2028-02'],
    ['2028-02-29T16:00:00.000Z', '2028-03'],
    ['2026-12-31T15:59:59.999Z', '2026-12'],
    ['2026-12-31T16:00:00.000Z', '2027-01'],
  ] as const)
    expect(currentMonth(new Date(instant))).toBe(month)
})

test('at the turn of a year a week belongs to the month of its Thursday', () => {
  // 31 December 2026 is a Thursday: its week is the last of December, though 1 January lies in it.
  expect(weeksOf('2026-12').at(-1)).toBe('2026-12-28')
  expect(weeksOf('2027-01')[0]).toBe('2027-01-04')
  expect(weekOf('2027-01-01')).toBe('2026-12-28')
  // 1 January 2026 is a Thursday: its week is the first of January, though it began in December.
  expect(weeksOf('2026-01')[0]).toBe('2025-12-29')
  expect(weeksOf('2025-12')).not.toContain('2025-12-29')
})

test('every week belongs to exactly one month', () => {
  const months = Array.from({ length: 60 }, (_, at) => shiftMonth('2024-01', at))
  const weeks = months.flatMap(weeksOf)
  expect(new Set(weeks).size).toBe(weeks.length)
  for (const month of months) expect([4, 5]).toContain(weeksOf(month).length)
  for (const [at, week] of weeks.entries()) if (at > 0) expect(week).toBe(addDays(weeks[at - 1] ?? '', 7))
})

test('now in Makassar', () => {
  const now = new Date('2026-10-31T16:00:00Z')
  expect(currentMonth(now)).toBe('2026-11')
  expect(isFuture('2026-11', now)).toBe(false)
  expect(isFuture('2026-12', now)).toBe(true)
  expect(lastSeenDay('2026-11', now)).toBe('2026-11-01')
  expect(lastSeenDay('2026-10', now)).toBe('2026-10-31')
})

test.each(['2026-13', '2026-00', '2026-1', '1999-01', '2026-10-01', ''])('%j is no month', (text) => {
  expect(isMonth(text)).toBe(false)
})
