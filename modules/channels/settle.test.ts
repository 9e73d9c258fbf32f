import { expect, test } from 'vitest'
import { settledVerdict } from './settle'

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)

test('evidence keeps an account active for 14 days, of a kelurahan for 30', () => {
  const seen = { evidenceAt: at('2026-11-01'), api: null }
  expect(settledVerdict(seen, 'kecamatan', '2026-11-15')).toBe('healthy')
  expect(settledVerdict(seen, 'kecamatan', '2026-11-16')).toBe('unknown')
  expect(settledVerdict(seen, 'kelurahan', '2026-12-01')).toBe('healthy')
  expect(settledVerdict(seen, 'kelurahan', '2026-12-02')).toBe('unknown')
})

test('without evidence nobody can say that an account is silent', () =>
  expect(settledVerdict({ evidenceAt: null, api: null }, 'kecamatan', '2026-11-16')).toBe('unknown'))

test("the platform's own word goes before, while it is fresh", () => {
  const api = { day: '2026-11-13', verdict: 'stale' as const }
  expect(settledVerdict({ evidenceAt: at('2026-11-15'), api }, 'kecamatan', '2026-11-16')).toBe('stale')
  expect(settledVerdict({ evidenceAt: at('2026-11-15'), api }, 'kecamatan', '2026-11-17')).toBe('healthy')
})
