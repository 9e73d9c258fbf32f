import { db, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { canonical } from './canonical'
import { chainMonth } from './chain'
import type { Month } from './period'
import { storedScore } from './recompute-commands'
import { holdPeriod } from './rescore-commands'
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
  return (await isUndecided(db, oldest.month)) ? null : oldest.month
}

async function isUndecided(reader: Pick<typeof db, 'objection' | 'deduction'>, month: Month): Promise<boolean> {
  const objections = await reader.objection.count({ where: { month, state: { in: ['submitted', 'proposed'] } } })
  return objections + (await reader.deduction.count({ where: { month, state: 'proposed' } })) > 0
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
    if (!(await freezeMonth(month, now))) break
    frozen += 1
  }
  return frozen
}

/** Whether the month could be frozen: somebody may have proposed a deduction meanwhile. */
const freezeMonth = (month: Month, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    if ((await holdPeriod(tx, month)) !== 'objection' || (await isUndecided(tx, month))) return false
    const { rules, units } = await listScoredUnits(month, now)
    const scores = units.map((unit) => storedScore(month, unit))
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
    return true
  })
