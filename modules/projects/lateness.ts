import { addDays, type Day, dayOf } from '@/lib/dates'
import type { ProjectState } from './project'

/** After so many days without an update a running work is silent. */
export const SILENT_AFTER_DAYS = 30

type Planned = { state: ProjectState; plannedStart: Day | null; plannedFinish: Day | null }

/** Whether the day on which a work was to begin or to end has passed and it has not. What was called off is not late. */
export function isOverdue({ state, plannedStart, plannedFinish }: Planned, today: Day): boolean {
  if (state === 'selesai' || state === 'batal') return false
  if (plannedFinish !== null && plannedFinish < today) return true
  return state === 'direncanakan' && plannedStart !== null && plannedStart < today
}

/** Whether a running work has not been told of for 30 days. */
export const isSilent = (
  { state, lastToldAt }: { state: ProjectState; lastToldAt: Date | null },
  today: Day,
): boolean => state === 'berjalan' && lastToldAt !== null && dayOf(lastToldAt) <= addDays(today, -SILENT_AFTER_DAYS)
