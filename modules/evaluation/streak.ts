import { addDays, type Day } from '@/lib/dates'
import { weekOf } from './period'

const WEEK = 7

/**
 * How many weeks in a row hold a counted post, up to this week; one that is still running without a post breaks nothing
 * before it is over. `days`: the days of counted posts, in any order.
 */
export function streakOf(days: readonly Day[], today: Day): number {
  const weeks = new Set(days.map(weekOf))
  const thisWeek = weekOf(today)
  let week = weeks.has(thisWeek) ? thisWeek : addDays(thisWeek, -WEEK)
  let count = 0
  while (weeks.has(week)) {
    count += 1
    week = addDays(week, -WEEK)
  }
  return count
}
