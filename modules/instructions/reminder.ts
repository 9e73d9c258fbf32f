import { addDays, type Day, daysBetween } from '@/lib/dates'

/** From how many days before the due day a unit is reminded, the nearest first. */
const BEFORE = [1, 3, 7] as const
const EVERY_DAYS = 7

/**
 * On what occasion a unit is to be reminded on a day: "7", "3" or "1" days before the due day, "late-0" from the first
 * day after it, "late-1" a week later and so on; null where there is none. An occasion lasts until the next one, so that
 * one that begins on a weekend is told on Monday. What had begun when the instruction was issued is no occasion.
 */
export function occasionOn(dueDay: Day, issuedDay: Day, today: Day): string | null {
  const left = daysBetween(today, dueDay)
  if (left < 0) return `late-${Math.floor((-left - 1) / EVERY_DAYS)}`
  const before = BEFORE.find((days) => left <= days)
  if (before === undefined || issuedDay >= addDays(dueDay, -before)) return null
  return String(before)
}
