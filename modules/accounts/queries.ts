import { db, type Transaction } from '@/lib/db'
import type { League, ReviewPolicy } from '@/modules/units/unit'
import { type Actor, ROLES } from './actor'
import { authorize, can, GRANTS, type Permission, type Scope } from './permissions'
import { isAssignmentInForce, isSessionInForce } from './session'

/** Who asks, by the id of their session, with the roles in force now; null where the session or the user no longer counts. */
export async function getActorOfSession(sessionId: string, now: Date): Promise<Actor | null> {
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      expiresAt: true,
      revokedAt: true,
      user: {
        select: {
          id: true,
          name: true,
          disabledAt: true,
          assignments: {
            select: { role: true, unitId: true, validFrom: true, validUntil: true },
            orderBy: { validFrom: 'asc' },
          },
        },
      },
    },
  })
  if (!session || !isSessionInForce(session, now) || session.user.disabledAt) return null
  const roles = session.user.assignments
    .filter((assignment) => isAssignmentInForce(assignment, now))
    .map(({ role, unitId }) => ({ role, unitId }))
  return { id: session.user.id, name: session.user.name, sessionId: session.id, roles }
}

/** The person with the roles in force now, for work that goes on after their session; null where disabled. */
export async function getActorOfUser(userId: string, now: Date): Promise<Actor | null> {
  const user = await db.user.findFirst({
    where: { id: userId, disabledAt: null },
    select: {
      id: true,
      name: true,
      assignments: { select: { role: true, unitId: true, validFrom: true, validUntil: true } },
    },
  })
  if (!user) return null
  const roles = user.assignments.filter((assignment) => isAssignmentInForce(assignment, now))
  return { id: user.id, name: user.name, sessionId: null, roles: roles.map(({ role, unitId }) => ({ role, unitId })) }
}

export type MySession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date; isCurrent: boolean }

/** The actor's own sessions in force, newest first, 50 at most. */
export async function listMySessions(actor: Actor, now: Date): Promise<MySession[]> {
  const sessions = await db.session.findMany({
    where: { userId: actor.id, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
  return sessions.map((session) => ({ ...session, isCurrent: session.id === actor.sessionId }))
}

export type MyUnit = {
  id: string
  slug: string
  name: string
  shortName: string | null
  areaCode: string | null
  kind: string
  league: League
  reviewPolicy: ReviewPolicy
}

const MY_UNIT = {
  id: true,
  slug: true,
  name: true,
  shortName: true,
  areaCode: true,
  kind: true,
  league: true,
  reviewPolicy: true,
} as const

const mineOf = (unit: Omit<MyUnit, 'league'> & { league: string }): MyUnit => ({
  ...unit,
  league: unit.league as League,
})

/** The units in which the actor holds a role, in the order in which the roles began. */
export async function listMyUnits(actor: Actor): Promise<MyUnit[]> {
  const ids = actor.roles.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const units = await db.unit.findMany({ where: { id: { in: ids } }, select: MY_UNIT })
  return units.map(mineOf).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** The units to which the actor may do this, the actor's own first; for a city-wide role every unit, by name. */
export async function listUnitsFor(actor: Actor, permission: Permission): Promise<MyUnit[]> {
  const own = (await listMyUnits(actor)).filter((unit) => can(actor, permission, { unitId: unit.id }))
  if (!can(actor, permission)) return own
  const others = await db.unit.findMany({
    where: { id: { notIn: own.map((unit) => unit.id) } },
    orderBy: { name: 'asc' },
    select: MY_UNIT,
  })
  return [...own, ...others.map(mineOf)]
}

const MOST_PEOPLE = 100

/** The ids of those who may do this in the unit by a role that they hold there now, 100 at most; whoever may in the whole city is not among them. */
export async function listPeopleWith(
  tx: Pick<Transaction, 'roleAssignment'>,
  permission: Permission,
  unitId: string,
  now: Date,
): Promise<string[]> {
  const rows = await tx.roleAssignment.findMany({
    where: { unitId, role: { in: rolesWith(permission, 'unit') }, ...inForce(now) },
    take: MOST_PEOPLE,
    distinct: ['userId'],
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

const MOST_PEOPLE_OF_UNITS = 5_000

/** The ids of those who may do this in one of these units by a role that they hold there now, 5,000 at most. */
export async function listPeopleInUnits(
  tx: Pick<Transaction, 'roleAssignment'>,
  permission: Permission,
  unitIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const rows = await tx.roleAssignment.findMany({
    where: { unitId: { in: [...unitIds] }, role: { in: rolesWith(permission, 'unit') }, ...inForce(now) },
    take: MOST_PEOPLE_OF_UNITS,
    distinct: ['userId'],
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

const rolesWith = (permission: Permission, scope: Scope) => ROLES.filter((role) => GRANTS[permission][role] === scope)
const inForce = (now: Date) => ({
  validFrom: { lte: now },
  OR: [{ validUntil: null }, { validUntil: { gt: now } }],
  user: { disabledAt: null },
})

/** The ids of those who may do this in the whole city now, 100 at most. */
export async function listPeopleAnywhere(
  tx: Pick<Transaction, 'roleAssignment'>,
  permission: Permission,
  now: Date,
): Promise<string[]> {
  const rows = await tx.roleAssignment.findMany({
    where: { role: { in: rolesWith(permission, 'any') }, ...inForce(now) },
    take: MOST_PEOPLE,
    distinct: ['userId'],
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

/** Of these people those who may do this in the unit now, by a role that they hold there or in the whole city. */
export async function keepPeopleWith(
  tx: Pick<Transaction, 'roleAssignment'>,
  permission: Permission,
  unitId: string,
  ids: readonly string[],
  now: Date,
): Promise<string[]> {
  const [anywhere, there] = [rolesWith(permission, 'any'), rolesWith(permission, 'unit')]
  const rows = await tx.roleAssignment.findMany({
    where: {
      userId: { in: [...ids] },
      ...inForce(now),
      AND: { OR: [{ role: { in: anywhere } }, { unitId, role: { in: there } }] },
    },
    distinct: ['userId'],
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

/** Who may do this in the unit, by name, for a choice among them; 100 at most. */
export async function listColleagues(unitId: string, permission: Permission, now: Date) {
  const ids = await listPeopleWith(db, permission, unitId, now)
  return db.user.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
}

/** The accounts that hold a role in the unit now, by name, 100 at most. Throws `forbidden` where the actor may not import into it. */
export async function listUnitPeople(actor: Actor, unitId: string, now: Date): Promise<{ id: string; name: string }[]> {
  authorize(actor, 'site:import', { unitId })
  return db.user.findMany({
    where: {
      disabledAt: null,
      assignments: {
        some: { unitId, validFrom: { lte: now }, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      },
    },
    orderBy: { name: 'asc' },
    take: 100,
    select: { id: true, name: true },
  })
}
