const HOUR_MS = 3_600_000

/** A working day at the desk and the evening after it. */
export const SESSION_HOURS = 12

export const sessionExpiry = (now: Date): Date => new Date(now.getTime() + SESSION_HOURS * HOUR_MS)

export type SessionState = { expiresAt: Date; revokedAt: Date | null }

/** A session counts until it expires or is revoked, whichever comes first. */
export const isSessionInForce = (session: SessionState, now: Date): boolean =>
  session.revokedAt === null && session.expiresAt > now

export type Assignment = { validFrom: Date; validUntil: Date | null }

/** A role counts from its first instant to the one before its last. */
export const isAssignmentInForce = (assignment: Assignment, now: Date): boolean =>
  assignment.validFrom <= now && (assignment.validUntil === null || assignment.validUntil > now)
