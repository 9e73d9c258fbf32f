import { type Day, dateOf, dayIn } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { CalendarDayKind } from './calendar'

/** The holidays and outages of a year, in order. Throws `forbidden`. */
export async function listCalendarDays(
  actor: Actor,
  year: number,
): Promise<{ day: Day; kind: CalendarDayKind; name: string }[]> {
  authorize(actor, 'calendar:write')
  const rows = await db.calendarDay.findMany({
    where: { day: { gte: dateOf(`${year}-01-01`), lte: dateOf(`${year}-12-31`) } },
    orderBy: [{ day: 'asc' }, { kind: 'asc' }],
  })
  return rows.map((row) => ({ ...row, day: dayIn(row.day) }))
}
