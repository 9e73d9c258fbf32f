import { db, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { canonical } from './canonical'
import { chainMonth } from './chain'
import type { Month } from './period'
import { storedScore } from './recompute-commands'
import { listScoredUnits } from './scored-queries'

const BATCH = 200

/** The next month that is to be frozen: the oldest in objection, once its days are over and everything is decided. */
async function dueMonth(now: Date): Promise<Month | null> {
  const oldest = await db.period.findFirst({
    where: { state: 'objection' },
    orderBy: { month: 'asc' },
    select: { month: true, objectionsUntil: true },
  })
  if (!oldest || oldest.objectionsUntil > now) return null
  const { month } = oldest
  const [objections, deductions] = await Promise.all([
    db.objection.count({ where: { month, state: { in: ['submitted', 'proposed'] } } }),
    db.deduction.count({ where: { month, state: 'proposed' } }),
  ])
  return objections + deductions === 0 ? month : null
}

/** Whether a month waits to be frozen. */
export const isFreezingDue = async (now: Date): Promise<boolean> => (await dueMonth(now)) !== null

/**
 * Freezes every month whose objections are over and decided, the oldest first: its scores, facts and policy are written
 * once more, each row chained to the one before by its hash, and sealed. Returns how many months.
 */
export async function freezeDueMonths(now: Date): Promise<number> {
  let frozen = 0
  for (let month = await dueMonth(now); month; month = await dueMonth(now)) {
    await freezeMonth(month, now)
    frozen += 1
  }
  return frozen
}

async function freezeMonth(month: Month, now: Date): Promise<void> {
  const { rules, units } = await listScoredUnits(month, now)
  const scores = units.map((unit) => storedScore(month, unit))
  await transaction(async (tx) => {
    const before = await tx.frozenPeriod.findFirst({
      orderBy: { position: 'desc' },
      select: { position: true, hash: true },
    })
    const period = { month, policy: canonical(rules.policy), closedAt: rules.closesAt, frozenAt: now }
    const { scores: rows, seal } = chainMonth(scores, period, before)
    for (let at = 0; at < rows.length; at += BATCH) {
      await tx.frozenScore.createMany({ data: rows.slice(at, at + BATCH) })
    }
    await tx.frozenPeriod.create({ data: seal })
    await tx.period.update({ where: { month, state: 'objection' }, data: { state: 'frozen', frozenAt: now } })
    await tx.monthlyScore.deleteMany({ where: { month } })
    await record(tx, null, {
      action: 'period.frozen',
      publicEffect: 'changed',
      subjectId: month,
      detail: { month, units: rows.length, hash: seal.hash },
    })
  })
}
