import { addDays, type Day, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League } from '@/modules/units/unit'
import { type LateWork, lateWorksOn } from './late-works'
import { dayIn } from './timeline-queries'

/**
 * The works that were late at the end of a day, those late longest first, by what was planned and told until then. What
 * had ended before and was not told of since is not looked at. As many queries, however many works.
 */
export async function listLateWorks(day: Day): Promise<LateWork[]> {
  const end = startOfDay(addDays(day, 1))
  const rows = await db.project.findMany({
    where: {
      OR: [{ state: { notIn: ['selesai', 'batal'] } }, { lastToldAt: { gte: end } }],
      plans: { some: { at: { lt: end } } },
      updates: { some: { toldAt: { lt: end } } },
    },
    select: {
      id: true,
      slug: true,
      name: true,
      unit: { select: { slug: true, name: true, shortName: true, kind: true, league: true } },
      plans: { where: { at: { lt: end } }, select: { at: true, plannedStart: true, plannedFinish: true } },
      updates: {
        where: { toldAt: { lt: end } },
        select: {
          id: true,
          state: true,
          day: true,
          toldAt: true,
          isPublic: true,
          post: { select: { withdrawnAt: true, updatedAt: true } },
        },
      },
    },
  })
  const works = rows.map(({ unit, plans, updates, ...work }) => ({
    ...work,
    unit: { ...unit, league: unit.league as League },
    plans: plans.map(({ at, plannedStart, plannedFinish }) => ({
      at,
      plannedStart: dayIn(plannedStart),
      plannedFinish: dayIn(plannedFinish),
    })),
    updates: updates.flatMap(({ toldAt, isPublic, post, day: told, ...update }) =>
      toldAt
        ? [
            {
              ...update,
              toldAt,
              day: told.toISOString().slice(0, 10),
              hiddenAt: isPublic ? null : (post?.withdrawnAt ?? post?.updatedAt ?? toldAt),
            },
          ]
        : [],
    ),
  }))
  return lateWorksOn(works, day)
}
