import { addDays, type Day, dayOf } from '@/lib/dates'
import type { ProjectState } from './project'

/** After so many days without an update a running work is silent. */
export const SILENT_AFTER_DAYS = 30

type Planned = { state: ProjectState; plannedStart: Day | null; plannedFinish: Day | null }

/** The planned day that has passed though the work has not begun or ended; null where none has. What was called off is not late. */
export function missedDay(
  { state, plannedStart, plannedFinish }: Planned,
  today: Day,
): { what: 'start' | 'finish'; day: Day } | null {
  if (state === 'selesai' || state === 'batal') return null
  if (plannedFinish !== null && plannedFinish < today) return { what: 'finish', day: plannedFinish }
  if (state === 'direncanakan' && plannedStart !== null && plannedStart < today)
    return { what: 'start', day: plannedStart }
  return null
}

/** Whether the day on which a work was to begin or to end has passed and it has not. */
export const isOverdue = (work: Planned, today: Day): boolean => missedDay(work, today) !== null

/** Whether a running work has not been told of for 30 days. */
export const isSilent = (
  { state, lastToldAt }: { state: ProjectState; lastToldAt: Date | null },
  today: Day,
): boolean => state === 'berjalan' && lastToldAt !== null && dayOf(lastToldAt) <= addDays(today, -SILENT_AFTER_DAYS)
