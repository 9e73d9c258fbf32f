import { type Day, dayOf, daysBetween, formatPlainDay } from '@/lib/dates'
import { isSilent, missedDay } from './lateness'
import type { ProjectState } from './project'

type Watched = { state: ProjectState; plannedStart: Day | null; plannedFinish: Day | null; lastToldAt: Date | null }
type Notice = { short: string; sentence: string }

const ago = (day: Day, today: Day): string => {
  const days = daysBetween(day, today)
  return days === 1 ? 'kemarin' : `${days} hari yang lalu`
}

/** What readers are told of a work that is late; null where it is not. */
export function overdueNotice(work: Watched, today: Day): Notice | null {
  const missed = missedDay(work, today)
  if (!missed) return null
  const { day } = missed
  const what = missed.what === 'finish' ? 'selesai' : 'mulai'
  return {
    short: `Terlambat ${what} ${daysBetween(day, today)} hari`,
    sentence: `Seharusnya ${what} ${formatPlainDay(day)}, ${ago(day, today)}.`,
  }
}

/** What readers are told of a running work of which nothing was told for long; null where something was. */
export function silentNotice(work: Watched, today: Day): Notice | null {
  if (!isSilent(work, today) || work.lastToldAt === null) return null
  const day = dayOf(work.lastToldAt)
  return {
    short: `${daysBetween(day, today)} hari tanpa kabar`,
    sentence: `Kabar terakhirnya ${formatPlainDay(day)}, ${ago(day, today)}. Perkembangan sesudahnya belum dikabarkan.`,
  }
}
