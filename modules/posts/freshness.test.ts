import { expect, test } from 'vitest'
import { freshnessOf } from './freshness'

const now = new Date('2026-11-24T06:00:00Z')

test.each([
  ['2026-11-17T06:00:00Z', 'pekan'],
  ['2026-11-17T05:59:59Z', 'bulan'],
  ['2026-10-25T06:00:00Z', 'bulan'],
  ['2026-10-25T05:59:59Z', 'lama'],
])('last post at %s: %s', (at, expected) => {
  expect(freshnessOf(new Date(at), now)).toBe(expected)
})

test('never', () => {
  expect(freshnessOf(undefined, now)).toBe('lama')
})
