import { db, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { stripUnprintable } from '@/lib/text'
import { record } from '@/modules/audit/record'
import type { Actor } from './actor'
import { hashPassword, isPasswordOf } from './password'
import { authorize } from './permissions'
import { isAssignmentInForce, sessionExpiry } from './session'
import { countSignInAttempt, forgetSignInAttempts } from './throttle'
import type { NewUser } from './user'

const DAY_MS = 86_400_000

/**
 * Signs a person in: a new session and its audit record; null where name and password do not belong together, the
 * person is disabled or holds no role now (one answer for all four). Throws `unavailable` after too many attempts.
 */
export async function signIn(
  input: { username: string; password: string; address: string; userAgent: string },
  now: Date,
): Promise<{ userId: string; name: string; sessionId: string } | null> {
  const username = stripUnprintable(input.username).trim().toLowerCase()
  await countSignInAttempt(username, input.address)
  const user = await db.user.findUnique({ where: { username }, include: { assignments: true } })
  const matches = await isPasswordOf(user?.passwordHash ?? null, input.password)
  if (!user || !matches || user.disabledAt || !user.assignments.some((held) => isAssignmentInForce(held, now)))
    return null
  await forgetSignInAttempts(username)
  const sessionId = await transaction(async (tx) => {
    const session = await tx.session.create({
      data: { userId: user.id, userAgent: input.userAgent.slice(0, 300), expiresAt: sessionExpiry(now) },
    })
    await record(tx, user, { action: 'session.started', publicEffect: 'none', subjectId: session.id })
    return session.id
  })
  return { userId: user.id, name: user.name, sessionId }
}

/** Ends one of the actor's own sessions at once. Throws `not-found` for anybody else's. */
export async function revokeSession(actor: Actor, { sessionId }: { sessionId: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: actor.id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) throw new DomainError('not-found', 'Sesi itu sudah tidak ada.')
    await record(tx, actor, { action: 'session.revoked', publicEffect: 'none', subjectId: sessionId })
  })
}

/** Ends all sessions of the actor at once, this one included. */
export async function revokeAllSessions(actor: Actor, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { userId: actor.id, revokedAt: null },
      data: { revokedAt: now },
    })
    await record(tx, actor, {
      action: 'session.all-revoked',
      publicEffect: 'none',
      subjectId: actor.id,
      detail: { count },
    })
  })
}

/** Makes a user with one role. `actor` null = the operator at the machine's own console. Throws `conflict`, `invalid`. */
export async function createUser(actor: Actor | null, input: NewUser): Promise<{ id: string }> {
  if (actor) authorize(actor, 'user:create')
  const passwordHash = await hashPassword(input.password)
  return transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { username: input.username }, select: { id: true } })) {
      throw new DomainError('conflict', 'Nama pengguna itu sudah dipakai.', {
        username: ['Nama pengguna itu sudah dipakai.'],
      })
    }
    const unit =
      input.unitSlug === null
        ? null
        : await tx.unit.findUnique({ where: { slug: input.unitSlug }, select: { id: true } })
    if (input.unitSlug !== null && !unit) {
      throw new DomainError('invalid', 'Unit itu tidak ada.', { unitSlug: ['Unit itu tidak ada.'] })
    }
    const user = await tx.user.create({
      data: {
        username: input.username,
        name: input.name,
        passwordHash,
        assignments: { create: { role: input.role, unitId: unit?.id ?? null } },
      },
    })
    await record(tx, actor, {
      action: 'user.created',
      // The page of a unit names its officer.
      publicEffect: input.role === 'officer' ? 'changed' : 'none',
      subjectId: user.id,
      unitId: unit?.id,
      detail: { role: input.role },
    })
    return { id: user.id }
  })
}

/** Removes sessions that ended more than 30 days ago; returns how many. */
export async function deleteExpiredSessions(now: Date): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 30 * DAY_MS) } } })
  return count
}
