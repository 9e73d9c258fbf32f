import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import type { Prisma } from '@/prisma/generated/client'
import { applyCorrection, type Correction } from './correction'
import type { ObjectionState } from './objection'
import type { Month } from './period'
import { getPeriod } from './period-queries'
import { policyFor } from './policy-queries'
import { scoreOf } from './score'
import { readBody } from './score-body'
import type { ScoredUnit } from './scored-unit'

const ROW = {
  id: true,
  unitId: true,
  unit: { select: { name: true, slug: true } },
  month: true,
  target: true,
  post: { select: { id: true, title: true } },
  text: true,
  evidenceUrl: true,
  state: true,
  submittedBy: { select: { name: true } },
  submittedAt: true,
  correction: true,
  reason: true,
  proposedById: true,
  proposedBy: { select: { name: true } },
  proposedAt: true,
  decidedBy: { select: { name: true } },
  decidedAt: true,
  scoreBefore: true,
  scoreAfter: true,
  version: true,
} as const satisfies Prisma.ObjectionSelect

type Row = Prisma.ObjectionGetPayload<{ select: typeof ROW }>

/** An objection with who did what. `scoreBefore` and `scoreAfter` are null until it is decided. */
export type ObjectionRow = Omit<Row, 'correction' | 'unit'> & {
  unitName: string
  unitSlug: string
  correction: Correction | null
}

const rowOf = ({ unit, correction, ...row }: Row): ObjectionRow => ({
  ...row,
  unitName: unit.name,
  unitSlug: unit.slug,
  // What stands there was checked when it was proposed.
  correction: correction as unknown as Correction | null,
})

const PAGE = 30

/** The objections in a state, the newest first, 30 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listObjections(
  actor: Actor,
  state: ObjectionState,
  before?: string,
): Promise<{ objections: ObjectionRow[]; next: string | null }> {
  authorize(actor, 'objection:decide')
  const position = readPosition(before)
  const rows = await db.objection.findMany({
    where: {
      state,
      ...(position && {
        submittedAt: { lte: position.at },
        OR: [{ submittedAt: { lt: position.at } }, { id: { lt: position.id } }],
      }),
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: ROW,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const next = rows.length > PAGE && last ? writePosition({ at: last.submittedAt, id: last.id }) : null
  return { objections: page.map(rowOf), next }
}

/** An objection with the unit's score as it stands, and what it would be by the proposed correction. */
export type ObjectionCase = { objection: ObjectionRow; unit: ScoredUnit | null; scoreAfter: number | null }

/** One objection for who decides it; null where there is none. Throws `forbidden`. */
export async function getObjection(actor: Actor, id: string): Promise<ObjectionCase | null> {
  authorize(actor, 'objection:decide')
  const row = await db.objection.findUnique({ where: { id }, select: ROW })
  if (!row) return null
  const objection = rowOf(row)
  const { month, unitId, correction } = objection
  const stored = await db.monthlyScore.findUnique({
    where: { month_unitId: { month, unitId } },
    select: { unitId: true, rank: true, body: true },
  })
  const unit = stored && readBody(stored)
  const isProposed = objection.state === 'proposed' && unit && correction
  const scoreAfter = isProposed
    ? scoreOf(applyCorrection(unit.facts, correction), await policyFor(month)).score
    : objection.scoreAfter
  return { objection, unit, scoreAfter }
}

const MOST_OF_UNIT = 50

/** What a unit has objected to, the newest first, 50 at most. Empty where the actor may not object for it. */
export async function listOwnObjections(actor: Actor, unitId: string): Promise<ObjectionRow[]> {
  if (!can(actor, 'objection:write', { unitId })) return []
  const rows = await db.objection.findMany({
    where: { unitId },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_UNIT,
    select: ROW,
  })
  return rows.map(rowOf)
}

/** The objections to a unit's score of a month, in the order of time, for everybody: none before the month is frozen, and none that was retracted. */
export async function listPublicObjections(unitId: string, month: Month): Promise<ObjectionRow[]> {
  if ((await getPeriod(month)).state !== 'frozen') return []
  const rows = await db.objection.findMany({
    where: { unitId, month, state: { in: ['granted', 'rejected'] } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: MOST_OF_UNIT,
    select: ROW,
  })
  return rows.map(rowOf)
}

/** The unit's score of a month that is in objection; null where there is none. */
export async function getContestedScore(actor: Actor, unitId: string, month: Month): Promise<ScoredUnit | null> {
  if (!can(actor, 'objection:write', { unitId })) return null
  const row = await db.monthlyScore.findUnique({
    where: { month_unitId: { month, unitId } },
    select: { unitId: true, rank: true, body: true },
  })
  return row && readBody(row)
}

/** The months that units may object to now, oldest first. */
export async function listContestableMonths(now: Date): Promise<{ month: Month; objectionsUntil: Date }[]> {
  return db.period.findMany({
    where: { state: 'objection', objectionsUntil: { gt: now } },
    orderBy: { month: 'asc' },
    take: 12,
    select: { month: true, objectionsUntil: true },
  })
}
