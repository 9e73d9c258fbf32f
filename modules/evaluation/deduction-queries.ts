import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import type { Prisma } from '@/prisma/generated/client'
import type { DeductionKind, DeductionState } from './deduction'
import type { ScoreFacts } from './facts'
import type { Month } from './period'
import { getPeriod } from './period-queries'

/** How many deductions of each kind a second person has upheld for these units in a month. One query. */
export async function loadDeductions(
  unitIds: string[],
  month: Month,
): Promise<Map<string, ScoreFacts['deductions'][number][]>> {
  const rows = await db.deduction.groupBy({
    by: ['unitId', 'kind'],
    where: { unitId: { in: unitIds }, month, state: 'upheld' },
    orderBy: [{ unitId: 'asc' }, { kind: 'asc' }],
    _count: true,
  })
  const found = new Map<string, ScoreFacts['deductions'][number][]>()
  for (const { unitId, kind, _count } of rows) {
    const own = found.get(unitId) ?? []
    own.push({ kind: kind as DeductionKind, count: _count })
    found.set(unitId, own)
  }
  return found
}

const ROW = {
  id: true,
  unitId: true,
  unit: { select: { name: true, slug: true } },
  month: true,
  kind: true,
  text: true,
  evidenceUrl: true,
  state: true,
  proposedById: true,
  proposedBy: { select: { name: true } },
  proposedAt: true,
  answer: true,
  answeredBy: { select: { name: true } },
  answeredAt: true,
  reason: true,
  decidedBy: { select: { name: true } },
  decidedAt: true,
  version: true,
} as const satisfies Prisma.DeductionSelect

type Row = Prisma.DeductionGetPayload<{ select: typeof ROW }>

/** A proposed or decided deduction with who did what. */
export type DeductionRow = Omit<Row, 'kind' | 'unit'> & { kind: DeductionKind; unitName: string; unitSlug: string }

const rowOf = ({ kind, unit, ...row }: Row): DeductionRow => ({
  ...row,
  kind: kind as DeductionKind,
  unitName: unit.name,
  unitSlug: unit.slug,
})

const PAGE = 30

/** The deductions in a state, the newest first, 30 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listDeductions(
  actor: Actor,
  state: DeductionState,
  before?: string,
): Promise<{ deductions: DeductionRow[]; next: string | null }> {
  authorize(actor, 'deduction:decide')
  const position = readPosition(before)
  const rows = await db.deduction.findMany({
    where: {
      state,
      ...(position && {
        proposedAt: { lte: position.at },
        OR: [{ proposedAt: { lt: position.at } }, { id: { lt: position.id } }],
      }),
    },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: ROW,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    deductions: page.map(rowOf),
    next: rows.length > PAGE && last ? writePosition({ at: last.proposedAt, id: last.id }) : null,
  }
}

const MOST_OF_UNIT = 50

/** The deductions proposed for a unit, the newest first, 50 at most. Empty where the actor may not answer for it. */
export async function listOwnDeductions(actor: Actor, unitId: string): Promise<DeductionRow[]> {
  if (!can(actor, 'deduction:answer', { unitId })) return []
  const rows = await db.deduction.findMany({
    where: { unitId },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_UNIT,
    select: ROW,
  })
  return rows.map(rowOf)
}

/** The decided deductions of a unit in a month, for everybody; none before the month is frozen. */
export async function listPublicDeductions(unitId: string, month: Month): Promise<DeductionRow[]> {
  if ((await getPeriod(month)).state !== 'frozen') return []
  const rows = await db.deduction.findMany({
    where: { unitId, month, state: { in: ['upheld', 'dismissed'] } },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: MOST_OF_UNIT,
    select: ROW,
  })
  return rows.map(rowOf)
}
