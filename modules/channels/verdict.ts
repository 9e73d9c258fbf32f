import { addDays, type Day, dayOf } from '@/lib/dates'
import type { Verdict } from './channel'
import { isDown } from './failure'
import type { Failure } from './observation'

/** What the look of one day came to. `newestAt`: the newest activity that was seen, null where none had a date. */
export type DayFact = { day: Day; failure: Failure | null; status: number | null; newestAt: Date | null }

/** So many days in a row without success change a verdict. */
const PATIENCE_DAYS = 3

/** What one look says by itself, at the moment of the look. `activeDays`: see `activeDaysOf`. */
export function verdictOfDay(
  { failure, status, newestAt }: Omit<DayFact, 'day'>,
  activeDays: number,
  at: Date,
): Verdict {
  if (failure !== null) return isDown({ failure, status }) ? 'down' : 'unknown'
  if (newestAt === null) return 'unknown'
  return dayOf(newestAt) >= addDays(dayOf(at), -activeDays) ? 'healthy' : 'stale'
}

/**
 * The verdict on a channel after its latest looks, newest first, `before` being the one until now. What was read counts
 * at once; what failed only on the third day in a row: "down" where nobody could open it on any of them, else "unknown".
 */
export function verdictOf(before: Verdict, facts: readonly DayFact[], activeDays: number, at: Date): Verdict {
  const [latest] = facts
  if (!latest) return before
  if (latest.failure === null) return verdictOfDay(latest, activeDays, at)
  const lost = facts.slice(0, PATIENCE_DAYS)
  const isInARow = lost.every(({ day, failure }, index) => failure !== null && day === addDays(latest.day, -index))
  if (lost.length < PATIENCE_DAYS || !isInARow) return before
  return lost.every((fact) => verdictOfDay(fact, activeDays, at) === 'down') ? 'down' : 'unknown'
}
