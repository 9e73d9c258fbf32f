import { addDays, addWorkingDays, type Day, dayOf, daysBetween, startOfDay } from '@/lib/dates'

/** A calendar month in Asia/Makassar, written YYYY-MM. */
export type Month = string

export const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)

export const monthOf = (day: Day): Month => day.slice(0, 7)

export const currentMonth = (now: Date): Month => monthOf(dayOf(now))

export function shiftMonth(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

export const previousMonth = (month: Month): Month => shiftMonth(month, -1)
export const nextMonth = (month: Month): Month => shiftMonth(month, 1)

export const firstDay = (month: Month): Day => `${month}-01`
export const lastDay = (month: Month): Day => addDays(firstDay(nextMonth(month)), -1)

/** Every day of the month, in order. */
export const daysOf = (month: Month): Day[] =>
  Array.from({ length: daysBetween(firstDay(month), firstDay(nextMonth(month))) }, (_, index) =>
    addDays(firstDay(month), index),
  )

/** The Monday of the ISO week in which the day lies; it names the week. */
export function weekOf(day: Day): Day {
  const sinceMonday = daysBetween('1970-01-05', day) % 7
  return addDays(day, -((sinceMonday + 7) % 7))
}

/** The ISO weeks whose Thursday lies in the month, each by its Monday: 4 or 5. */
export const weeksOf = (month: Month): Day[] =>
  [...new Set(daysOf(month).map(weekOf))].filter((monday) => monthOf(addDays(monday, 3)) === month)

/** The first instant of the month. */
export const startsAt = (month: Month): Date => startOfDay(firstDay(month))

/** The first instant after the month. */
export const endsAt = (month: Month): Date => startOfDay(firstDay(nextMonth(month)))

export const isFuture = (month: Month, now: Date): boolean => now.getTime() < startsAt(month).getTime()

/** The last day of the month that has begun: the month's own last day once it is over. */
export function lastSeenDay(month: Month, now: Date): Day {
  return now.getTime() < endsAt(month).getTime() ? dayOf(now) : lastDay(month)
}

const CLOSING_WORKING_DAYS = 3
const OBJECTION_WORKING_DAYS = 5

/** The third working day after the month, at whose end it closes. */
export const closingDay = (month: Month, holidays: ReadonlySet<Day>): Day =>
  addWorkingDays(lastDay(month), CLOSING_WORKING_DAYS, holidays)

/** The instant at which the month closes: what was withdrawn before it counts for nothing. */
export const closesAt = (month: Month, holidays: ReadonlySet<Day>): Date =>
  startOfDay(addDays(closingDay(month, holidays), 1))

/** The first instant at which nobody can object any more: the end of the fifth working day after the closing day. */
export const objectionsEndAt = (closedOn: Day, holidays: ReadonlySet<Day>): Date =>
  startOfDay(addDays(addWorkingDays(closedOn, OBJECTION_WORKING_DAYS, holidays), 1))

export const PERIOD_STATES = ['open', 'objection', 'frozen'] as const
/** Open: provisional. In objection: closed, and units may object. Frozen: nobody changes it. */
export type PeriodState = (typeof PERIOD_STATES)[number]
export const PERIOD_STATE_NAMES = {
  open: 'sementara',
  objection: 'masa sanggah',
  frozen: 'ditetapkan',
} as const satisfies Record<PeriodState, string>
