import { type Day, formatMonth, formatShortDay, startOfDay } from '@/lib/dates'
import { tenths } from '@/lib/numbers'
import type { Month } from '@/modules/evaluation/period'
import type { ReportUnit } from '../content'

/** "12 Okt 2026", or a dash. */
export const shortDay = (day: Day | null): string => (day === null ? '–' : formatShortDay(startOfDay(day)))
export const shortDate = (at: Date | null): string => (at === null ? '–' : formatShortDay(at))

/** "Okt" of a month, where there is little room. */
export const shortMonth = (month: Month): string => formatMonth(month).slice(0, 3)

/** The points of a part, or a dash where it did not apply. */
export const pointsWords = ({ value, points }: { value: number | null; points: number }): string =>
  value === null ? '–' : tenths(points)

export const rankWords = ({ rank, ranked }: Pick<ReportUnit, 'rank' | 'ranked'>): string =>
  rank === null ? 'Unit baru, belum diberi peringkat' : `Peringkat ${rank} dari ${ranked}`

/** A text that is no longer than so many characters. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
