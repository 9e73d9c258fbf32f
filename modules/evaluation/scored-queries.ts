import { db } from '@/lib/db'
import type { League } from '@/modules/units/unit'
import { listUnitFacts } from './facts-queries'
import type { Month } from './period'
import { getPeriod, loadMonthRules, type MonthRules } from './period-queries'
import type { Policy } from './policy'
import { readBody } from './score-body'
import { rankUnits, type ScoredUnit, scoreUnits } from './scored-unit'

const STORED = { unitId: true, rank: true, body: true } as const

/**
 * The scores of a month of all units, or of a league's, best first within each league: of an open month computed from
 * its facts, of a closed one as they were stored, of a frozen one as they were frozen, with the policy that held. As many
 * queries, however many units.
 */
export async function listScoredUnits(
  month: Month,
  now: Date,
  league?: League,
): Promise<{ rules: MonthRules; units: ScoredUnit[] }> {
  const rules = await loadMonthRules(month)
  const where = { month, ...(league && { league }) }
  if (rules.state === 'open') return { rules, units: scoreUnits(await listUnitFacts(rules, now, league), rules, now) }
  if (rules.state === 'objection') {
    const rows = await db.monthlyScore.findMany({ where, select: STORED })
    // Those that share a rank are stored in any order.
    return { rules, units: rankUnits(rows.map(readBody)) }
  }
  const [rows, seal] = await Promise.all([
    db.frozenScore.findMany({ where, orderBy: { position: 'asc' }, select: STORED }),
    db.frozenPeriod.findUniqueOrThrow({ where: { month }, select: { policy: true } }),
  ])
  return { rules: { ...rules, policy: JSON.parse(seal.policy) as Policy }, units: rows.map(readBody) }
}

/** The ranks that units had in a month, by their ids, of a league or of all; a new unit has none. */
export async function listRanks(month: Month, now: Date, league?: League): Promise<Map<string, number>> {
  const where = { month, rank: { not: null }, ...(league && { league }) }
  const select = { unitId: true, rank: true } as const
  const { state } = await getPeriod(month)
  const ranked =
    state === 'open'
      ? (await listScoredUnits(month, now, league)).units.map(({ id, rank }) => ({ unitId: id, rank }))
      : state === 'objection'
        ? await db.monthlyScore.findMany({ where, select })
        : await db.frozenScore.findMany({ where, select })
  return new Map(ranked.flatMap(({ unitId, rank }) => (rank === null ? [] : [[unitId, rank] as const])))
}
