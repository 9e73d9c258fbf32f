import { addDays, type Day, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League, UnitMark } from '@/modules/units/unit'
import { Prisma } from '@/prisma/generated/client'
import { countOverdueOn, type LateWork } from './lateness-history'
import { overdueOn } from './lateness-queries'
import type { ProjectState } from './project'
import { dayIn } from './timeline-queries'

/** A public work that has missed its plan. */
export type OverdueWork = {
  id: string
  slug: string
  name: string
  state: ProjectState
  plannedStart: Day | null
  plannedFinish: Day | null
  lastToldAt: Date
  unit: UnitMark
}

type Row = Omit<OverdueWork, 'unit' | 'plannedStart' | 'plannedFinish'> & {
  plannedStart: Date | null
  plannedFinish: Date | null
  unitSlug: string
  unitName: string
  shortName: string | null
  kind: UnitMark['kind']
  league: string
}

/** The works that are late today, the latest first, `take` at most; of one unit where it is named by its id. */
export async function listOverdue(today: Day, take: number, unitId?: string): Promise<OverdueWork[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.slug, p.name, p.state, p."plannedStart", p."plannedFinish", p."lastToldAt",
      u.slug AS "unitSlug", u.name AS "unitName", u."shortName", u.kind, u.league
    FROM "Project" p JOIN "Unit" u ON u.id = p."unitId"
    WHERE p."isPublic" AND ${overdueOn(today)} AND ${unitId ? Prisma.sql`p."unitId" = ${unitId}::uuid` : Prisma.sql`TRUE`}
    ORDER BY CASE WHEN p."plannedFinish" < ${today}::date THEN p."plannedFinish" ELSE p."plannedStart" END, p.id
    LIMIT ${take}`
  return rows.map(({ unitSlug, unitName, shortName, kind, league, plannedStart, plannedFinish, ...work }) => ({
    ...work,
    plannedStart: dayIn(plannedStart),
    plannedFinish: dayIn(plannedFinish),
    unit: { slug: unitSlug, name: unitName, shortName, kind, league: league as League },
  }))
}

/** How many works are late today. */
export async function countOverdue(today: Day): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Project" p WHERE p."isPublic" AND ${overdueOn(today)}`
  return row?.count ?? 0
}

/**
 * How many works were late at the end of each of the days, earliest first, by what was planned and told until then. Two
 * queries, however many works and days.
 */
export async function listOverdueCounts(days: readonly Day[]): Promise<number[]> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  // What had ended before the first day and was not told of since was late on none of them.
  const candidates = Prisma.sql`
    SELECT p.id FROM "Project" p
    WHERE (p.state NOT IN ('selesai', 'batal') OR p."lastToldAt" >= ${startOfDay(first)})
      AND EXISTS (SELECT FROM "ProjectPlan" plan WHERE plan."projectId" = p.id
        AND (plan."plannedFinish" < ${last}::date OR plan."plannedStart" < ${last}::date))`
  const [plans, updates] = await Promise.all([
    db.$queryRaw<{ projectId: string; at: Date; plannedStart: Date | null; plannedFinish: Date | null }[]>`
      SELECT "projectId", at, "plannedStart", "plannedFinish" FROM "ProjectPlan" WHERE "projectId" IN (${candidates})`,
    db.$queryRaw<(LateWork['updates'][number] & { projectId: string; day: Date })[]>`
      SELECT u."projectId", u.id, u.state, u.day, u."toldAt",
        CASE WHEN NOT u."isPublic" THEN coalesce(post."withdrawnAt", post."updatedAt", u."toldAt") END AS "hiddenAt"
      FROM "ProjectUpdate" u LEFT JOIN "Post" post ON post.id = u."postId"
      WHERE u."toldAt" < ${startOfDay(addDays(last, 1))} AND u."projectId" IN (${candidates})`,
  ])
  const works = new Map<string, { plans: LateWork['plans'][number][]; updates: LateWork['updates'][number][] }>()
  const workOf = (id: string) => {
    const work = works.get(id) ?? { plans: [], updates: [] }
    works.set(id, work)
    return work
  }
  for (const { projectId, at, ...plan } of plans)
    workOf(projectId).plans.push({
      at,
      plannedStart: dayIn(plan.plannedStart),
      plannedFinish: dayIn(plan.plannedFinish),
    })
  for (const { projectId, day, ...update } of updates)
    workOf(projectId).updates.push({ ...update, day: day.toISOString().slice(0, 10) })
  const list = [...works.values()]
  return days.map((day) => countOverdueOn(list, day))
}
