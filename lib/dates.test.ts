import { expect, test } from 'vitest'
import { dateOf, dayIn, dayOf, startOfDay } from './dates'

test('a day is the same in a column without hours, wherever the clock of the machine stands', () => {
  expect(dayIn(dateOf('2026-11-25'))).toBe('2026-11-25')
  expect(dateOf('2026-11-25').toISOString()).toBe('2026-11-25T00:00:00.000Z')
})

test('it begins at midnight of Banjarmasin, eight hours before that of the column', () => {
  expect(startOfDay('2026-11-25').toISOString()).toBe('2026-11-24T16:00:00.000Z')
  expect(dayOf(new Date('2026-11-24T15:59:59.999Z'))).toBe('2026-11-24')
  expect(dayOf(startOfDay('2026-11-25'))).toBe('2026-11-25')
})
