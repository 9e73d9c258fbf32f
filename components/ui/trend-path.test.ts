import { expect, test } from 'vitest'
import { trendPath } from './trend-path'

const draw = (...counts: (number | null)[]) =>
  trendPath(
    counts.map((count) => ({ count })),
    (index) => index * 10,
    (count) => 100 - count,
  )

test('a line goes through the known points and leaves the others out', () => {
  expect(draw(1, 2)).toBe('M0.0 99.0L10.0 98.0')
  expect(draw(null, 2, null, 4, 5)).toBe('M10.0 98.0M30.0 96.0L40.0 95.0')
  expect(draw(null, null)).toBe('')
})
