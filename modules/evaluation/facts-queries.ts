import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { listMissedDuties, type MissedDuty } from '@/modules/instructions/score-queries'
import { isLeague, type League, type UnitMark } from '@/modules/units/unit'
import type { Prisma } from '@/prisma/generated/client'
import { loadChannelUse, type UsedChannels } from './channel-queries'
import { channelFactsOf } from './channel-use'
import { loadDeductions } from './deduction-queries'
import { type Development, loadDevelopment } from './development-queries'
import { countPunished, type PostFact, type ScoreFacts } from './facts'
import { endsAt, lastSeenDay, previousMonth, startsAt } from './period'
import type { MonthRules } from './period-queries'

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

/** A unit with what its score of a month is made of, and what stands behind it. */
export type UnitFacts = {
  id: string
  name: string
  mark: UnitMark
  startedAt: Date
  facts: ScoreFacts
  development: Development | null
  channels: UsedChannels | null
}
type PostRow = PostFact & { unitId: string }

/**
 * The facts of all units, or of a league's, that had begun before the month was over, by name. As many queries, however
 * many units.
 */
export async function listUnitFacts(rules: MonthRules, now: Date, league?: League): Promise<UnitFacts[]> {
  const { month } = rules
  const found = await db.unit.findMany({
    where: { startedAt: { lt: endsAt(month) }, ...(league && { league }) },
    orderBy: { name: 'asc' },
    select: UNIT,
  })
  const units = found.flatMap((unit) => (isLeague(unit.league) ? [{ ...unit, league: unit.league }] : []))
  const ids = units.map((unit) => unit.id)
  const until = lastSeenDay(month, now)
  const [posts, latest, works, uses, deductions, missed] = await Promise.all([
    loadPosts(ids, rules),
    loadLatestCounted(ids, rules),
    loadDevelopment(ids, rules, now),
    loadChannelUse(units, rules, now),
    loadDeductions(ids, month),
    listMissedDuties(ids, until, rules.closesAt),
  ])
  const postsOf = new Map<string, PostFact[]>(ids.map((id) => [id, []]))
  for (const { unitId, ...post } of posts) postsOf.get(unitId)?.push(post)
  return units.map(({ id, startedAt, parentId: _, ...mark }) => {
    const own = postsOf.get(id) ?? []
    const development = works.get(id) ?? null
    const channels = uses.get(id) ?? null
    return {
      id,
      name: mark.name,
      mark,
      startedAt,
      facts: {
        league: mark.league,
        month,
        until,
        closesAt: rules.closesAt,
        posts: own,
        previousCountedDay: latest.get(id) ?? null,
        downDays: rules.downDays,
        development: development?.facts ?? null,
        channels: channels ? channelFactsOf(channels.use) : null,
        // The facts of G and H are not recorded yet.
        answers: null,
        governance: null,
        caps: isDutyMissed(missed.get(id) ?? [], channels) ? ['channelMissing'] : [],
        deductions: [
          { kind: 'nearDuplicate', count: countPunished(own, rules.closesAt) },
          ...(deductions.get(id) ?? []),
        ],
      },
      development,
      channels,
    }
  })
}

/** Whether a channel that an instruction demanded is missing still: one that stands in the registry by now is not. */
const isDutyMissed = (missed: readonly MissedDuty[], channels: UsedChannels | null): boolean =>
  missed.some(
    ({ platform }) => channels?.use.duties.some((duty) => duty.platform === platform && !duty.isVerified) === true,
  )

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

/** The posts of the month of these units; a supporting unit's too, where it accepted before the month closed. */
async function loadPosts(unitIds: string[], { month, closesAt }: MonthRules): Promise<PostRow[]> {
  const firstPublishedAt = { gte: startsAt(month), lt: endsAt(month) }
  const [own, supported] = await Promise.all([
    db.post.findMany({ where: { unitId: { in: unitIds }, firstPublishedAt }, select: SCORED }),
    db.supportingUnit.findMany({
      where: {
        unitId: { in: unitIds },
        state: 'accepted',
        decidedAt: { lt: closesAt },
        post: { firstPublishedAt },
      },
      select: { unitId: true, post: { select: SCORED } },
    }),
  ])
  return [
    ...own.flatMap((row) =>
      row.firstPublishedAt ? [{ ...factOf(row, row.firstPublishedAt, 'lead'), unitId: row.unitId }] : [],
    ),
    ...supported.flatMap(({ unitId, post }) =>
      post.firstPublishedAt ? [{ ...factOf(post, post.firstPublishedAt, 'supporting'), unitId }] : [],
    ),
  ]
}

/**
 * The day of the latest post before the month that counted when its own month closed. Of months before the last, what
 * was withdrawn before the last one began counts no more.
 */
async function loadLatestCounted(
  unitIds: string[],
  { month, policy, closedBefore }: MonthRules,
): Promise<Map<string, Day>> {
  const [begin, before] = [startsAt(month), startsAt(previousMonth(month))]
  const rows = await db.$queryRaw<{ unitId: string; at: Date }[]>`
    SELECT unit.id AS "unitId", latest.at
    FROM unnest(${unitIds}::uuid[]) AS unit(id), LATERAL (
      SELECT max(candidate.at) AS at FROM (
        (SELECT "firstPublishedAt" AS at FROM "Post" WHERE "unitId" = unit.id AND status = 'published'
          AND "firstPublishedAt" < ${begin} AND type <> 'ucapan' AND completeness >= ${policy.minimumCompleteness}
          AND "nearDuplicateOfId" IS NULL AND "importId" IS NULL
          ORDER BY "firstPublishedAt" DESC LIMIT 1)
        UNION ALL
        (SELECT max("firstPublishedAt") FROM "Post" WHERE "unitId" = unit.id
          AND status IN ('withdrawn', 'deleted', 'redirected')
          AND "firstPublishedAt" < ${begin} AND type <> 'ucapan' AND completeness >= ${policy.minimumCompleteness}
          AND "nearDuplicateOfId" IS NULL AND "importId" IS NULL
          AND coalesce("withdrawnAt", "updatedAt") >= CASE WHEN "firstPublishedAt" >= ${before}
            THEN ${closedBefore}::timestamptz ELSE ${before}::timestamptz END)
        UNION ALL
        (SELECT max(post."firstPublishedAt") FROM "SupportingUnit" support JOIN "Post" post ON post.id = support."postId"
          WHERE support."unitId" = unit.id AND support.state = 'accepted'
          AND support."decidedAt" < CASE WHEN post."firstPublishedAt" >= ${before}
            THEN ${closedBefore}::timestamptz ELSE ${begin}::timestamptz END
          AND post."firstPublishedAt" < ${begin} AND post.type <> 'ucapan'
          AND post.completeness >= ${policy.minimumCompleteness}
          AND post."nearDuplicateOfId" IS NULL AND post."importId" IS NULL
          AND (post.status = 'published' OR coalesce(post."withdrawnAt", post."updatedAt") >= CASE
            WHEN post."firstPublishedAt" >= ${before} THEN ${closedBefore}::timestamptz ELSE ${before}::timestamptz END))
      ) AS candidate
    ) AS latest
    WHERE latest.at IS NOT NULL`
  return new Map(rows.map(({ unitId, at }) => [unitId, dayOf(at)]))
}
