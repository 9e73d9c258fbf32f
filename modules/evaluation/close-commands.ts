import { addDays, dateOf, dayIn, dayOf } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { currentMonth, type Month, monthOf, nextMonth, objectionsEndAt } from './period'
import { getPeriod } from './period-queries'
import { holdScores, storeScores } from './recompute-commands'
import { listScoredUnits } from './scored-queries'

const REACH_DAYS = 60

/** The first month that has not been closed: after the last closed one, or that in which the first unit began. */
async function firstOpenMonth(): Promise<Month | null> {
  const last = await db.period.findFirst({ orderBy: { month: 'desc' }, select: { month: true } })
  if (last) return nextMonth(last.month)
  const unit = await db.unit.findFirst({ orderBy: { startedAt: 'asc' }, select: { startedAt: true } })
  return unit && monthOf(dayOf(unit.startedAt))
}

/** The next month that is to be closed now; null where none is due. */
async function dueMonth(now: Date): Promise<Month | null> {
  const month = await firstOpenMonth()
  if (!month || month >= currentMonth(now)) return null
  return (await getPeriod(month)).closesAt <= now ? month : null
}

/** Whether a month waits to be closed. */
export const isClosingDue = async (now: Date): Promise<boolean> => (await dueMonth(now)) !== null

/**
 * Closes every month whose third working day is over, the oldest first: its facts are kept from then on, and units have
 * five working days to object, counted from the day on which it is closed where that is late. Months that were over
 * before anything was ever closed keep the days that the calendar gives them. Returns how many months.
 */
export async function closeDueMonths(now: Date): Promise<number> {
  const isFirst = (await db.period.count()) === 0
  let closed = 0
  for (let month = await dueMonth(now); month; month = await dueMonth(now)) {
    await closeMonth(month, isFirst, now)
    closed += 1
  }
  return closed
}

async function closeMonth(month: Month, isFirst: boolean, now: Date): Promise<void> {
  const { rules, units } = await listScoredUnits(month, now)
  const objectionsUntil = isFirst ? rules.objectionsUntil : await objectionsEnd(rules.closesAt, now)
  await transaction(async (tx) => {
    await holdScores(tx)
    await tx.period.create({ data: { month, state: 'objection', closedAt: rules.closesAt, objectionsUntil } })
    await storeScores(tx, month, units, now)
    await record(tx, null, {
      action: 'period.closed',
      publicEffect: 'changed',
      subjectId: month,
      detail: { month, units: units.length, objectionsUntil: objectionsUntil.toISOString() },
    })
  })
}

/** When nobody can object any more to a month that was to close at an instant and is closed now. */
async function objectionsEnd(closesAt: Date, now: Date): Promise<Date> {
  const days = [dayOf(new Date(closesAt.getTime() - 1)), addDays(dayOf(now), -1)].toSorted()
  const closedOn = days.at(-1) ?? dayOf(now)
  const holidays = await db.calendarDay.findMany({
    where: { kind: 'holiday', day: { gte: dateOf(closedOn), lte: dateOf(addDays(closedOn, REACH_DAYS)) } },
    select: { day: true },
  })
  return objectionsEndAt(closedOn, new Set(holidays.map(({ day }) => dayIn(day))))
}
