import { addDays, type Day, dayOf } from '@/lib/dates'
import type { League } from '@/modules/units/unit'
import { activeDaysOf, type Verdict } from './channel'

/** What the last observations say of a channel that no probe reads from its own pages. */
export type LastSeen = {
  /** The newest activity that a second person has confirmed. */
  evidenceAt: Date | null
  /** The newest look through a platform's own interface. */
  api: { day: Day; verdict: Verdict } | null
}

/** For how many days what a platform's own interface said is held for true. */
export const API_HOLDS_DAYS = 3

/**
 * The verdict of an account on a day: what the platform's own interface said within three days, else active while there
 * is evidence that is recent enough, else unknown. Without either nobody can say that it is silent.
 */
export function settledVerdict({ evidenceAt, api }: LastSeen, league: League, today: Day): Verdict {
  if (api && api.day >= addDays(today, -API_HOLDS_DAYS)) return api.verdict
  return evidenceAt && dayOf(evidenceAt) >= addDays(today, -activeDaysOf(league)) ? 'healthy' : 'unknown'
}
