import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { ACTIVE_DAYS, firstOfDays, type Presence, SILENT_DAYS } from './overview'
import { POLICY_V1 } from './policy'

/** Every state, so that the index of a unit's posts by state and time is read from both its ends. */
const STATES = Prisma.sql`('draft', 'submitted', 'returned', 'scheduled', 'published', 'withdrawn', 'deleted', 'redirected')`
/** What is copied from elsewhere was not published here on its day. */
const WRITTEN_HERE = Prisma.sql`p."importId" IS NULL`
/** `isCounted` of credit.ts as a condition. */
const COUNTED = Prisma.sql`p.type <> 'ucapan' AND p.completeness >= ${POLICY_V1.minimumCompleteness} AND p."nearDuplicateOfId" IS NULL`

/** Whether the unit u had a post from an instant of the row e on that the public saw at its end, own or joint. */
function hadPost(from: Prisma.Sql, more: Prisma.Sql): Prisma.Sql {
  const post = Prisma.sql`p."firstPublishedAt" >= ${from} AND p."firstPublishedAt" < e.at AND ${WRITTEN_HERE} AND ${more}
    AND (p.status = 'published' OR coalesce(p."withdrawnAt", p."updatedAt") >= e.at)`
  return Prisma.sql`(EXISTS (SELECT FROM "Post" p WHERE p."unitId" = u.id AND p.status IN ${STATES} AND ${post})
    OR EXISTS (SELECT FROM "SupportingUnit" s JOIN "Post" p ON p.id = s."postId"
      WHERE s."unitId" = u.id AND s.state = 'accepted' AND s."decidedAt" < e.at AND ${post}))`
}

/**
 * What each unit that had begun had published at the end of each of the days, one query however many. Posts are taken as
 * they are now: what was changed since counts by its present completeness.
 */
export async function listPresence(days: readonly Day[]): Promise<Presence[]> {
  const startsOf = (shift: (day: Day) => Day) => days.map((day) => startOfDay(shift(day)))
  return db.$queryRaw<Presence[]>`
    SELECT e.day, ${hadPost(Prisma.sql`e."newsFrom"`, Prisma.sql`TRUE`)} AS "hasNews",
      ${hadPost(Prisma.sql`e."activeFrom"`, COUNTED)} AS "isActive"
    FROM "Unit" u CROSS JOIN unnest(
      ${[...days]}::text[],
      ${startsOf((day) => addDays(day, 1))}::timestamptz[],
      ${startsOf((day) => firstOfDays(day, SILENT_DAYS))}::timestamptz[],
      ${startsOf((day) => firstOfDays(day, ACTIVE_DAYS))}::timestamptz[]
    ) AS e(day, at, "newsFrom", "activeFrom")
    WHERE u."startedAt" < e.at`
}

/** The days of a unit's latest post and of its latest counted one; null where there is none. */
export type LatestPosts = { news: Day | null; counted: Day | null }

/** The latest posts of all units, or of one by its id, that the public sees now, own or joint. One query. */
export async function listLatestPosts(unitId?: string): Promise<Map<string, LatestPosts>> {
  const latest = (more: Prisma.Sql) => Prisma.sql`(SELECT max(one.at) FROM (
      (SELECT p."firstPublishedAt" AS at FROM "Post" p
        WHERE p."unitId" = u.id AND p.status = 'published' AND ${WRITTEN_HERE} AND ${more}
        ORDER BY p."firstPublishedAt" DESC LIMIT 1)
      UNION ALL
      SELECT p."firstPublishedAt" FROM "SupportingUnit" s JOIN "Post" p ON p.id = s."postId"
        WHERE s."unitId" = u.id AND s.state = 'accepted' AND p.status = 'published' AND ${WRITTEN_HERE} AND ${more}
    ) AS one)`
  const rows = await db.$queryRaw<{ id: string; news: Date | null; counted: Date | null }[]>`
    SELECT u.id, ${latest(Prisma.sql`TRUE`)} AS news, ${latest(COUNTED)} AS counted
    FROM "Unit" u WHERE ${unitId ? Prisma.sql`u.id = ${unitId}::uuid` : Prisma.sql`TRUE`}`
  return new Map(
    rows.map(({ id, news, counted }) => [id, { news: news && dayOf(news), counted: counted && dayOf(counted) }]),
  )
}
