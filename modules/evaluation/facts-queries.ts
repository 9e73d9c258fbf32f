import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League, UnitMark } from '@/modules/units/unit'
import type { Prisma } from '@/prisma/generated/client'
import { loadChannelUse, type UsedChannels } from './channel-queries'
import { channelFactsOf } from './channel-use'
import { creditPosts } from './credit'
import { type Development, loadDevelopment } from './development-queries'
import { countPunished, isSupportInTime, type PostFact, type ScoreFacts } from './facts'
import { closesAt, endsAt, lastDay, lastSeenDay, type Month, monthOf, previousMonth, startsAt } from './period'
import { POLICY_V1 } from './policy'

const UNIT = {
  id: true,
  slug: true,
  name: true,
  shortName: true,
  kind: true,
  league: true,
  startedAt: true,
  parentId: true,
} as const

/** A unit with what its score of a month and of the month before is made of. */
export type UnitFacts = {
  id: string
  name: string
  mark: UnitMark
  startedAt: Date
  facts: ScoreFacts
  before: ScoreFacts
  development: Development | null
  channels: UsedChannels | null
}
type PostRow = PostFact & { unitId: string }

/** The facts of all units of a league that had begun before the month was over, by name. As many queries, however many units. */
export async function listUnitFacts(league: League, month: Month, now: Date): Promise<UnitFacts[]> {
  const before = previousMonth(month)
  const units = await db.unit.findMany({
    where: { league, startedAt: { lt: endsAt(month) } },
    orderBy: { name: 'asc' },
    select: UNIT,
  })
  const ids = units.map((unit) => unit.id)
  const [posts, latest, works, uses] = await Promise.all([
    loadPosts(ids, before, month),
    loadLatestCounted(ids, before),
    loadDevelopment(ids, [before, month], now),
    loadChannelUse(units, league, [before, month], now),
  ])
  const postsOf = new Map<string, PostRow[]>(ids.map((id) => [id, []]))
  for (const post of posts) postsOf.get(post.unitId)?.push(post)
  const channelFacts = (of: Month, id: string) => {
    const used = uses.get(of)?.get(id)
    return used ? channelFactsOf(used.use) : null
  }
  return units.map(({ id, startedAt, parentId: _, ...mark }) => {
    const own = postsOf.get(id) ?? []
    const earlierPosts = own.filter((post) => monthOf(dayOf(post.firstPublishedAt)) === before)
    const earlierDay = latest.get(id) ?? null
    const lastCounted = creditPosts(earlierPosts, before, POLICY_V1).findLast((post) => post.status === 'counted')
    const thisMonth = own.filter((post) => monthOf(dayOf(post.firstPublishedAt)) === month)
    return {
      id,
      name: mark.name,
      mark: { ...mark, league },
      startedAt,
      before: {
        ...factsOf(league, before, lastDay(before), earlierPosts, earlierDay),
        development: works.get(before)?.get(id)?.facts ?? null,
        channels: channelFacts(before, id),
      },
      facts: {
        ...factsOf(league, month, lastSeenDay(month, now), thisMonth, lastCounted?.day ?? earlierDay),
        development: works.get(month)?.get(id)?.facts ?? null,
        channels: channelFacts(month, id),
      },
      development: works.get(month)?.get(id) ?? null,
      channels: uses.get(month)?.get(id) ?? null,
    }
  })
}

// The facts of G and H are not recorded yet; their fields say so.
const factsOf = (
  league: League,
  month: Month,
  until: Day,
  posts: PostFact[],
  previousCountedDay: Day | null,
): Omit<ScoreFacts, 'development' | 'channels'> => ({
  league,
  month,
  until,
  posts,
  previousCountedDay,
  downDays: [],
  answers: null,
  governance: null,
  caps: [],
  deductions: [{ kind: 'nearDuplicate', count: countPunished(posts) }],
})

const SCORED = {
  id: true,
  unitId: true,
  type: true,
  status: true,
  completeness: true,
  firstPublishedAt: true,
  withdrawnAt: true,
  updatedAt: true,
  nearDuplicateOfId: true,
  importId: true,
} as const

type ScoredRow = Prisma.PostGetPayload<{ select: typeof SCORED }>

const factOf = (row: ScoredRow, firstPublishedAt: Date, role: PostFact['role']): PostFact => ({
  id: row.id,
  type: row.type,
  completeness: row.completeness,
  firstPublishedAt,
  withdrawnAt: row.status === 'published' ? null : (row.withdrawnAt ?? row.updatedAt),
  role,
  isImported: row.importId !== null,
  isNearDuplicate: row.nearDuplicateOfId !== null,
})

async function loadPosts(unitIds: string[], from: Month, to: Month): Promise<PostRow[]> {
  const firstPublishedAt = { gte: startsAt(from), lt: endsAt(to) }
  const [own, supported] = await Promise.all([
    db.post.findMany({ where: { unitId: { in: unitIds }, firstPublishedAt }, select: SCORED }),
    db.supportingUnit.findMany({
      where: { unitId: { in: unitIds }, state: 'accepted', post: { firstPublishedAt } },
      select: { unitId: true, decidedAt: true, post: { select: SCORED } },
    }),
  ])
  return [
    ...own.flatMap((row) =>
      row.firstPublishedAt ? [{ ...factOf(row, row.firstPublishedAt, 'lead'), unitId: row.unitId }] : [],
    ),
    ...supported.flatMap(({ unitId, decidedAt, post }) =>
      post.firstPublishedAt && isSupportInTime(post.firstPublishedAt, decidedAt)
        ? [{ ...factOf(post, post.firstPublishedAt, 'supporting'), unitId }]
        : [],
    ),
  ]
}

async function loadLatestCounted(unitIds: string[], before: Month): Promise<Map<string, Day>> {
  const closed = closesAt(previousMonth(before))
  const rows = await db.$queryRaw<{ unitId: string; at: Date }[]>`
    SELECT unit.id AS "unitId", max(counted."firstPublishedAt") AS at
    FROM unnest(${unitIds}::uuid[]) AS unit(id), LATERAL (
      SELECT post.* FROM "Post" post WHERE post."unitId" = unit.id
      UNION ALL
      SELECT post.* FROM "SupportingUnit" support JOIN "Post" post ON post.id = support."postId"
      WHERE support."unitId" = unit.id AND support.state = 'accepted' AND support."decidedAt" < ${closed}
    ) AS counted
    WHERE counted.type <> 'ucapan' AND counted.completeness >= ${POLICY_V1.minimumCompleteness}
      AND counted."nearDuplicateOfId" IS NULL AND counted."importId" IS NULL AND counted."firstPublishedAt" < ${startsAt(before)}
      AND (counted.status = 'published' OR counted."withdrawnAt" >= ${closed})
    GROUP BY unit.id`
  return new Map(rows.map(({ unitId, at }) => [unitId, dayOf(at)]))
}
