import type { Transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { ScoreFacts } from './facts'
import type { Month, PeriodState } from './period'
import { policyFor } from './policy-queries'
import { storeScores } from './recompute-commands'
import { scoreOf } from './score'
import { readBody } from './score-body'
import { rankUnits } from './scored-unit'

/** Holds the state of a month until the caller's transaction ends, so that nothing is decided while it is frozen. */
export async function holdPeriod(tx: Transaction, month: Month): Promise<PeriodState> {
  const [row] = await tx.$queryRaw<{ state: PeriodState }[]>`
    SELECT state FROM "Period" WHERE month = ${month} FOR UPDATE`
  return row?.state ?? 'open'
}

/** What a change of its facts makes of a unit's score in a closed month. */
export type Rescored = { before: number; after: number }

/**
 * Computes the score of one unit in a month in objection again from changed facts, and the ranks of its league with it. In
 * the caller's transaction, which holds the period. Throws `not-found` where the unit has no score in the month.
 */
export async function rescore(
  tx: Transaction,
  month: Month,
  unitId: string,
  change: (facts: ScoreFacts) => ScoreFacts,
  now: Date,
): Promise<Rescored> {
  const own = await tx.monthlyScore.findUnique({
    where: { month_unitId: { month, unitId } },
    select: { league: true },
  })
  if (!own) throw new DomainError('not-found', 'Unit ini tidak mempunyai skor pada bulan itu.')
  const rows = await tx.monthlyScore.findMany({
    where: { month, league: own.league },
    select: { unitId: true, rank: true, body: true },
  })
  const policy = await policyFor(month)
  const rescored: Rescored = { before: 0, after: 0 }
  const units = rows.map(readBody).map((unit) => {
    if (unit.id !== unitId) return unit
    const facts = change(unit.facts)
    const score = scoreOf(facts, policy)
    rescored.before = unit.score.score
    rescored.after = score.score
    return { ...unit, facts, score }
  })
  await storeScores(tx, month, rankUnits(units), now)
  return rescored
}
