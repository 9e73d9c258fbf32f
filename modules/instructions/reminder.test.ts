import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/dates'
import { occasionOn } from './reminder'

const DUE = '2026-12-15'
const LONG_AGO = '2026-11-01'
const isWorkingDay = (day: Day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

describe('when a unit is reminded', () => {
  test.each([
    [-8, null],
    [-7, '7'],
    [-4, '7'],
    [-3, '3'],
    [-2, '3'],
    [-1, '1'],
    [0, '1'],
    [1, 'late-0'],
    [7, 'late-0'],
    [8, 'late-1'],
    [15, 'late-2'],
  ])('%i days from the due day: %s', (days, occasion) =>
    expect(occasionOn(DUE, LONG_AGO, addDays(DUE, days))).toBe(occasion),
  )

  test('what was issued five days before its due day is not told as "7 days" the next morning', () => {
    const issued = addDays(DUE, -5)
    expect(occasionOn(DUE, issued, addDays(DUE, -4))).toBeNull()
    expect(occasionOn(DUE, issued, addDays(DUE, -3))).toBe('3')
  })

  test('on working days alone every occasion is met, in order, and none comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 8, max: 60 }), (shift, lead) => {
        const due = addDays('2026-01-01', shift)
        const issued = addDays(due, -lead)
        const days = Array.from({ length: lead + 29 }, (_, index) => addDays(issued, index)).filter(isWorkingDay)
        const told = days.flatMap((day) => occasionOn(due, issued, day) ?? [])
        const kinds = told.filter((occasion, index) => occasion !== told[index - 1])
        expect(new Set(kinds).size).toBe(kinds.length)
        expect(['7', '3', '1', 'late-0', 'late-1', 'late-2', 'late-3']).toEqual(expect.arrayContaining(kinds))
        expect(kinds).toEqual(expect.arrayContaining(['7', 'late-0', 'late-1']))
      }),
    )
  })
})
