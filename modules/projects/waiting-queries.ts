import { addDays, type Day, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { isOverdue, SILENT_AFTER_DAYS } from './lateness'
import { dateOf, dayIn } from './timeline-queries'

/** The public works of which residents wait to hear on a day: late and silent ones, as lateness.ts says. */
export function waitingOn(today: Day): Prisma.ProjectWhereInput {
  const before = dateOf(today) ?? undefined
  return {
    isPublic: true,
    OR: [
      { state: { in: ['direncanakan', 'berjalan', 'tertunda'] }, plannedFinish: { lt: before } },
      { state: 'direncanakan', plannedStart: { lt: before } },
      { state: 'berjalan', lastToldAt: { lt: startOfDay(addDays(today, 1 - SILENT_AFTER_DAYS)) } },
    ],
  }
}

/** What `whyWaiting` must know of a work. */
export const PLANNED = { state: true, plannedStart: true, plannedFinish: true } as const

export type WhyWaiting = 'late' | 'silent'
export const whyWaiting = (
  { state, plannedStart, plannedFinish }: Prisma.ProjectGetPayload<{ select: typeof PLANNED }>,
  today: Day,
): WhyWaiting =>
  isOverdue({ state, plannedStart: dayIn(plannedStart), plannedFinish: dayIn(plannedFinish) }, today)
    ? 'late'
    : 'silent'

/** Such works of every unit by id, from after one on. */
export const listWaiting = (today: Day, after: string | undefined, take: number) =>
  db.project.findMany({
    where: { ...waitingOn(today), ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, unitId: true, name: true, lastToldAt: true, ...PLANNED },
  })
