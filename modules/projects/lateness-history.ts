import { addDays, type Day, startOfDay } from '@/lib/dates'
import { isOverdue } from './lateness'
import type { ProjectState } from './project'
import { comparePlaces, type Update } from './timeline'

/** An entry of a timeline. `hiddenAt`: when the public stopped seeing it; null where it still does. */
export type ToldState = Pick<Update, 'id' | 'state' | 'day' | 'toldAt'> & { hiddenAt: Date | null }
/** When a work was to begin and to end, as planned from an instant on. */
export type PlannedFrom = { at: Date; plannedStart: Day | null; plannedFinish: Day | null }
/** What was ever planned and told of a work, in any order. */
export type LateWork = { plans: readonly PlannedFrom[]; updates: readonly ToldState[] }

const latest = <T>(list: readonly T[], isLater: (one: T, than: T) => boolean): T | null =>
  list.reduce<T | null>((best, one) => (best === null || isLater(one, best) ? one : best), null)

/** The state that the public knew a work to be in at the end of a day; null where it knew nothing of it. */
function stateOn({ updates }: LateWork, end: Date): ProjectState | null {
  const told = updates.filter(({ toldAt, hiddenAt }) => toldAt < end && (hiddenAt === null || hiddenAt >= end))
  return latest(told, (one, than) => comparePlaces(one, than) > 0)?.state ?? null
}

/** How many of the works were late at the end of a day, by what was planned and told until then. */
export function countOverdueOn(works: readonly LateWork[], day: Day): number {
  const end = startOfDay(addDays(day, 1))
  return works.filter((work) => {
    const state = stateOn(work, end)
    const planned = work.plans.filter(({ at }) => at < end)
    const plan = latest(planned, (one, than) => one.at > than.at)
    return state !== null && plan !== null && isOverdue({ ...plan, state }, day)
  }).length
}
