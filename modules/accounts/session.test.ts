import { expect, test } from 'vitest'
import { isAssignmentInForce, isSessionInForce, sessionExpiry } from './session'

const now = new Date('2026-11-24T02:00:00Z')
const later = new Date('2026-11-24T03:00:00Z')
const earlier = new Date('2026-11-24T01:00:00Z')

test('a session lasts twelve hours', () => expect(sessionExpiry(now)).toEqual(new Date('2026-11-24T14:00:00Z')))
test('an open session is in force', () =>
  expect(isSessionInForce({ expiresAt: later, revokedAt: null }, now)).toBe(true))
test('an expired session is not', () => expect(isSessionInForce({ expiresAt: now, revokedAt: null }, now)).toBe(false))
test('a revoked session is not', () =>
  expect(isSessionInForce({ expiresAt: later, revokedAt: earlier }, now)).toBe(false))
test('a role begins at its first instant', () =>
  expect(isAssignmentInForce({ validFrom: now, validUntil: null }, now)).toBe(true))
test('a role of tomorrow does not count today', () =>
  expect(isAssignmentInForce({ validFrom: later, validUntil: null }, now)).toBe(false))
test('a role ends at its last instant', () =>
  expect(isAssignmentInForce({ validFrom: earlier, validUntil: now }, now)).toBe(false))
