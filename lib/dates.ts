const ZONE = 'Asia/Makassar'
const OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** A calendar day in Asia/Makassar, YYYY-MM-DD. */
export type Day = string

/** The day in Asia/Makassar (UTC+8, no daylight saving) on which the instant falls. */
export const dayOf = (instant: Date): Day => new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10)

/** A day as the database keeps it in a column that knows no hours. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** The day in such a column. */
export const dayIn = (date: Date): Day => date.toISOString().slice(0, 10)

/** The first instant of a day of Asia/Makassar. */
export const startOfDay = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS)

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day that is so many working days later: Monday to Friday, and none of the holidays. */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day> = new Set()): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (!isWeekend(at) && !holidays.has(at)) left -= 1
  }
  return at
}

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** A real calendar day written YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const longDay = new Intl.DateTimeFormat('id-ID', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const shortDay = new Intl.DateTimeFormat('id-ID', { timeZone: ZONE, day: 'numeric', month: 'short', year: 'numeric' })
const plainDay = new Intl.DateTimeFormat('id-ID', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('id-ID', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
const monthName = new Intl.DateTimeFormat('id-ID', { timeZone: ZONE, month: 'long', year: 'numeric' })

/** "Selasa, 24 November 2026" */
export const formatDay = (instant: Date): string => longDay.format(instant)

/** "24 Nov 2026" */
export const formatShortDay = (instant: Date): string => shortDay.format(instant)

/** "24 November 2026" */
export const formatPlainDay = (day: Day): string => plainDay.format(startOfDay(day))

/** "Selasa, 24 November 2026, 14.30 WITA" */
export const formatDateTime = (instant: Date): string => `${longDay.format(instant)}, ${clock.format(instant)} WITA`

/** "24 Nov 2026, 14.30", where there is little room */
export const formatShortDateTime = (instant: Date): string => `${shortDay.format(instant)}, ${clock.format(instant)}`

/** An instant as a form's field for date and time writes it, a minute of Asia/Makassar: "2026-11-24T14:30" */
export const writeMinute = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 16)

/** "14.30" */
export const formatClock = (instant: Date): string => clock.format(instant)

/** "November 2026" of a month written YYYY-MM. */
export const formatMonth = (month: string): string => monthName.format(startOfDay(`${month}-15`))
