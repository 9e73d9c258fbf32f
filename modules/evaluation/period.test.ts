import { expect, test } from 'vitest'
import {
  closesAt,
  currentMonth,
  daysOf,
  isClosed,
  isFuture,
  isMonth,
  lastSeenDay,
  nextMonth,
  previousMonth,
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

test('a month closes a day after its end in Makassar', () => {
  expect(closesAt('2026-10').toISOString()).toBe('2026-11-01T16:00:00.000Z')
  expect(isClosed('2026-10', new Date('2026-11-01T15:59:59Z'))).toBe(false)
  expect(isClosed('2026-10', new Date('2026-11-01T16:00:00Z'))).toBe(true)
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
