import { dayOf } from '@/lib/dates'
import { db, type Transaction, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { currentMonth, type Month, previousMonth } from './period'
import { getPeriod } from './period-queries'
import { writeBody } from './score-body'
import { listScoredUnits } from './scored-queries'
import type { ScoredUnit } from './scored-unit'

const BATCH = 200
const REST_MS = 10_000

/** The columns of a stored score. */
export const storedScore = (month: Month, unit: ScoredUnit) => ({
  month,
  unitId: unit.id,
  league: unit.mark.league,
  rank: unit.rank,
  score: unit.score.score,
  band: unit.score.band,
  policyVersion: unit.score.policyVersion,
  body: writeBody(unit),
})

/**
 * Stores the scores of a month as they are, those only that differ from what stands there. Returns how many differed.
 * For the commands that compute, close and correct a month.
 */
export async function storeScores(
  tx: Transaction,
  month: Month,
  units: readonly ScoredUnit[],
  now: Date,
): Promise<number> {
  const known = await tx.monthlyScore.findMany({ where: { month }, select: { unitId: true, rank: true, body: true } })
  const before = new Map(known.map((row) => [row.unitId, row]))
  const changed = units
    .map((unit) => storedScore(month, unit))
    .filter(({ unitId, rank, body }) => before.get(unitId)?.body !== body || before.get(unitId)?.rank !== rank)
  if (changed.length === 0) return 0
  await tx.monthlyScore.deleteMany({ where: { month, unitId: { in: changed.map(({ unitId }) => unitId) } } })
  for (let at = 0; at < changed.length; at += BATCH) {
    await tx.monthlyScore.createMany({
      data: changed.slice(at, at + BATCH).map((row) => ({ ...row, computedAt: now })),
    })
  }
  return changed.length
}

/** Lets nobody else store scores of a month until the caller's transaction ends: a month that closes is stored once, and last. */
export const holdScores = (tx: Transaction): Promise<unknown> =>
  tx.$executeRaw`INSERT INTO "Recomputation" (id, generation, at) VALUES (1, -1, 'epoch')
    ON CONFLICT (id) DO UPDATE SET id = 1`

/** Whether what the public sees has changed since the open months were computed, or another day has begun; not oftener than every ten seconds. */
export async function isRecomputationDue(now: Date): Promise<boolean> {
  const [last, generation] = await Promise.all([
    db.recomputation.findFirst({ select: { generation: true, at: true } }),
    db.generation.findFirst({ select: { number: true } }),
  ])
  if (!last) return true
  if (now.getTime() - last.at.getTime() < REST_MS) return false
  return last.generation !== (generation?.number ?? 0) || dayOf(last.at) !== dayOf(now)
}

/**
 * Computes the scores of the open months anew: of the current one, and of the one before until it is closed. However much
 * has changed since, once. Returns how many scores changed.
 */
export async function recomputeOpenMonths(now: Date): Promise<number> {
  const month = currentMonth(now)
  const { number } = (await db.generation.findFirst({ select: { number: true } })) ?? { number: 0 }
  const before = previousMonth(month)
  const months = (await getPeriod(before)).state === 'open' ? [before, month] : [month]
  const computed: { month: Month; units: ScoredUnit[] }[] = []
  for (const one of months) computed.push({ month: one, units: (await listScoredUnits(one, now)).units })
  return transaction(async (tx) => {
    await holdScores(tx)
    let changed = 0
    for (const { month: one, units } of computed) {
      // It may have been closed meanwhile.
      const isOpen = (await tx.period.count({ where: { month: one } })) === 0
      if (isOpen) changed += await storeScores(tx, one, units, now)
    }
    if (changed > 0) {
      await record(tx, null, {
        action: 'scores.recomputed',
        publicEffect: 'changed',
        detail: { months, changed },
      })
    }
    // What this command itself has raised is no reason to compute again.
    const generation = number + (changed > 0 ? 1 : 0)
    const done = { generation, at: now }
    await tx.recomputation.upsert({ where: { id: 1 }, create: { id: 1, ...done }, update: done })
    return changed
  })
}
