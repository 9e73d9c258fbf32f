import { expect, test } from 'vitest'
import { meanOf, readSpan, spanAfter, spanBefore, spanWith } from './span'

test('a month, a quarter and a year by their addresses', () => {
  expect(readSpan('2026-10')).toMatchObject({ kind: 'month', months: ['2026-10'] })
  expect(readSpan('2026-t4')).toMatchObject({ name: 'Triwulan IV 2026', months: ['2026-10', '2026-11', '2026-12'] })
  expect(readSpan('2026')?.months).toHaveLength(12)
})

test.each(['', '2026-t5', '2026-t0', '2026-13', '1999', '2026-T1', '20260'])('%j is none', (key) => {
  expect(readSpan(key)).toBeNull()
})

test('spans follow each other over the new year', () => {
  const quarter = spanWith('quarter', '2027-01')
  expect(quarter.key).toBe('2027-t1')
  expect(spanBefore(quarter).key).toBe('2026-t4')
  expect(spanAfter(spanBefore(quarter))).toEqual(quarter)
  expect(spanBefore(spanWith('year', '2027-05')).key).toBe('2026')
})

const scores = (values: Record<string, number>) => new Map(Object.entries(values))

test('a quarter is the mean of its months, of those that have a score', () => {
  const quarter = spanWith('quarter', '2026-10')
  expect(meanOf(quarter, scores({ '2026-10': 80, '2026-11': 90, '2026-12': 85.5 }))).toBe(85.2)
  expect(meanOf(quarter, scores({ '2026-11': 70 }))).toBe(70)
  expect(meanOf(quarter, scores({ '2026-09': 70 }))).toBeNull()
})

test('a year is the mean of its quarters, not of its months', () => {
  const year = spanWith('year', '2026-01')
  expect(meanOf(year, scores({ '2026-01': 100, '2026-02': 100, '2026-03': 100, '2026-04': 50 }))).toBe(75)
})

test('half a tenth is rounded up', () => {
  expect(meanOf(spanWith('quarter', '2026-01'), scores({ '2026-01': 70.1, '2026-02': 70.2 }))).toBe(70.2)
})
