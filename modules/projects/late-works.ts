import { addDays, type Day, daysBetween, startOfDay } from '@/lib/dates'
import type { UnitMark } from '@/modules/units/unit'
import { isOverdue } from './lateness'
import type { ProjectState } from './project'
import { comparePlaces, type Update } from './timeline'

/** A public work that had missed its plan at the end of a day. `days`: since the planned finish, or the planned start while only that has passed. */
export type LateWork = {
  id: string
  slug: string
  name: string
  unit: UnitMark
  state: ProjectState
  plannedStart: Day | null
  plannedFinish: Day | null
  days: number
  lastToldAt: Date
}

/** An entry of a timeline. `hiddenAt`: when the public stopped seeing it; null where it still does. */
type Told = Pick<Update, 'id' | 'state' | 'day' | 'toldAt'> & { hiddenAt: Date | null }
type Plan = { at: Date; plannedStart: Day | null; plannedFinish: Day | null }
/** What was ever planned and told of a work, in any order. */
export type WorkHistory = Pick<LateWork, 'id' | 'slug' | 'name' | 'unit'> & {
  plans: readonly Plan[]
  updates: readonly Told[]
}

/** The works that were late at the end of a day, by what was planned and told until then; those late longest first. */
export const lateWorksOn = (works: readonly WorkHistory[], day: Day): LateWork[] =>
  works
    .flatMap((work) => lateOn(work, day) ?? [])
    .toSorted((a, b) => b.days - a.days || a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1))

function lateOn({ plans, updates, ...work }: WorkHistory, day: Day): LateWork | null {
  const end = startOfDay(addDays(day, 1))
  const told = updates.filter(({ toldAt, hiddenAt }) => toldAt < end && (hiddenAt === null || hiddenAt >= end))
  const last = told.toSorted(comparePlaces).at(-1)
  const plan = plans
    .filter(({ at }) => at < end)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1)
  if (!last || !plan) return null
  const { plannedStart, plannedFinish } = plan
  if (!isOverdue({ state: last.state, plannedStart, plannedFinish }, day)) return null
  const missed = plannedFinish !== null && plannedFinish < day ? plannedFinish : plannedStart
  const lastToldAt = new Date(Math.max(...told.map(({ toldAt }) => toldAt.getTime())))
  return {
    ...work,
    state: last.state,
    plannedStart,
    plannedFinish,
    days: daysBetween(missed ?? day, day),
    lastToldAt,
  }
}
