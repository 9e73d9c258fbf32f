import { addDays, dayOf, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { currentMonth } from './period'
import { policyFor } from './policy-queries'
import { streakOf } from './streak'

/** A year, and the week in which it began. */
const LOOKS_BACK_DAYS = 372
const MOST_POSTS = 1_500

/** How many weeks in a row, a year at most, a unit has published a counted post, as lead or supporting unit; 0 where the actor may not read its details. */
export async function getStreak(actor: Actor, unitId: string, now: Date): Promise<number> {
  if (!can(actor, 'score:read-detail', { unitId })) return 0
  const { minimumCompleteness } = await policyFor(currentMonth(now))
  const rows = await db.post.findMany({
    where: {
      status: 'published',
      firstPublishedAt: { gte: startOfDay(addDays(dayOf(now), -LOOKS_BACK_DAYS)) },
      OR: [{ unitId }, { supportingUnits: { some: { unitId, state: 'accepted' } } }],
      type: { not: 'ucapan' },
      completeness: { gte: minimumCompleteness },
      nearDuplicateOfId: null,
      importId: null,
    },
    orderBy: { firstPublishedAt: 'desc' },
    take: MOST_POSTS,
    select: { firstPublishedAt: true },
  })
  return streakOf(
    rows.flatMap(({ firstPublishedAt }) => (firstPublishedAt ? [dayOf(firstPublishedAt)] : [])),
    dayOf(now),
  )
}
