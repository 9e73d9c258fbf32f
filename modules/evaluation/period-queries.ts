import { addDays, type Day, dateOf, dayIn } from '@/lib/dates'
import { db } from '@/lib/db'
import {
  closesAt,
  closingDay,
  firstDay,
  lastDay,
  type Month,
  objectionsEndAt,
  type PeriodState,
  previousMonth,
} from './period'
import type { Policy } from './policy'
import { policyFor } from './policy-queries'

/** Where a month stands: when it closes or did, until when units may object, and since when nobody can change it. */
export type PeriodStanding = {
  month: Month
  state: PeriodState
  closesAt: Date
  objectionsUntil: Date
  frozenAt: Date | null
}

/** What the facts of a month are gathered by. */
export type MonthRules = PeriodStanding & {
  policy: Policy
  /** When the month before closed, or will. */
  closedBefore: Date
  /** Days of the month on which the portal itself was down. */
  downDays: readonly Day[]
}

/** The longest time in which holidays can still move the days of a month. */
const REACH_DAYS = 60

/** Where a month stands. An open month closes as the holidays say; a closed one has its days written down. */
export const getPeriod = async (month: Month): Promise<PeriodStanding> => {
  const { policy: _, closedBefore: __, downDays: ___, ...standing } = await loadMonthRules(month)
  return standing
}

/** By what the scores of a month are computed. As many queries, whatever the month. */
export async function loadMonthRules(month: Month): Promise<MonthRules> {
  const before = previousMonth(month)
  const [days, periods, policy] = await Promise.all([
    db.calendarDay.findMany({
      where: { day: { gte: dateOf(firstDay(before)), lte: dateOf(addDays(lastDay(month), REACH_DAYS)) } },
      select: { day: true, kind: true },
    }),
    db.period.findMany({ where: { month: { in: [before, month] } } }),
    policyFor(month),
  ])
  const holidays = new Set(days.flatMap(({ day, kind }) => (kind === 'holiday' ? [dayIn(day)] : [])))
  const rowOf = (of: Month) => periods.find((period) => period.month === of)
  const row = rowOf(month)
  return {
    month,
    state: row?.state ?? 'open',
    closesAt: row?.closedAt ?? closesAt(month, holidays),
    objectionsUntil: row?.objectionsUntil ?? objectionsEndAt(closingDay(month, holidays), holidays),
    frozenAt: row?.frozenAt ?? null,
    policy,
    closedBefore: rowOf(before)?.closedAt ?? closesAt(before, holidays),
    downDays: days
      .flatMap(({ day, kind }) => (kind === 'outage' ? [dayIn(day)] : []))
      .filter((day) => day.startsWith(month))
      .toSorted(),
  }
}
