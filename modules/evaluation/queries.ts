import { addDays, type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { CheckKey } from '@/modules/posts/completeness'
import { isLeague, LEAGUES, type League, type UnitMark } from '@/modules/units/unit'
import type { Prisma } from '@/prisma/generated/client'
import { loadChannelUse, type UsedChannels } from './channel-queries'
import { channelFactsOf } from './channel-use'
import { creditPosts } from './credit'
import { loadDetails } from './detail-queries'
import { type Development, loadDevelopment } from './development-queries'
import { countPunished, isSupportInTime, type PostFact, type ScoreFacts } from './facts'
import {
  closesAt,
  endsAt,
  isClosed,
  lastDay,
  lastSeenDay,
  type Month,
  monthOf,
  previousMonth,
  startsAt,
} from './period'
import { POLICY_V1 } from './policy'
import { movementOf, rank } from './ranking'
import { scoreOf } from './score'
import type { RankedUnit, Ranking, Standing } from './standing'
import { nextSteps } from './steps'

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

type UnitFacts = {
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

/** The ranking of a league in a month, with the movement since the month before. As many queries, however many units. */
export async function listRanking(league: League, month: Month, now: Date): Promise<Ranking> {
  const units = await loadUnits(league, month, now)
  const earlier = new Map(rankOf(units, previousMonth(month), now, 'before').ranked.map((unit) => [unit.id, unit.rank]))
  const { ranked, newcomers } = rankOf(units, month, now, 'facts')
  const rows = ranked.map((unit): RankedUnit & { hasPosts: boolean } => ({
    unit: unit.mark,
    rank: unit.rank,
    movement: movementOf(earlier.get(unit.id) ?? null, unit.rank),
    score: unit.score,
    hasPosts: unit.score.posts.some((post) => post.status !== 'not-counted'),
  }))
  return {
    league,
    month,
    isOpen: !isClosed(month, now),
    hasEarlier: units.some((unit) => unit.startedAt < startsAt(month)),
    active: rows.filter((row) => row.hasPosts),
    inactive: rows.filter((row) => !row.hasPosts),
    newcomers: newcomers.map(({ mark, score }) => ({ unit: mark, score })),
  }
}

/** The first three of every league in the current month. */
export async function listLeaders(now: Date): Promise<Ranking[]> {
  const month = monthOf(dayOf(now))
  return Promise.all(LEAGUES.map((league) => listRanking(league, month, now)))
}

/** Where a unit stands in its league in a month and why; null where there is no such unit, or it had not begun then. */
export async function getStanding(unitSlug: string, month: Month, now: Date): Promise<Standing | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(unitSlug)) return null
  const found = await db.unit.findUnique({ where: { slug: unitSlug }, select: { id: true, league: true } })
  if (!found || !isLeague(found.league)) return null
  const units = await loadUnits(found.league, month, now)
  const unit = units.find((candidate) => candidate.id === found.id)
  if (!unit) return null
  const current = rankOf(units, month, now, 'facts')
  const own = current.ranked.find((candidate) => candidate.id === unit.id)
  const earlier = rankOf(units, previousMonth(month), now, 'before').ranked.find(
    (candidate) => candidate.id === unit.id,
  )
  const details = await loadDetails(unit.facts.posts)
  const today = dayOf(now)
  return {
    unit: unit.mark,
    month,
    isOpen: !isClosed(month, now),
    startedOn: dayOf(unit.startedAt),
    rank: own?.rank ?? null,
    rankedUnits: current.ranked.length,
    movement: own ? movementOf(earlier?.rank ?? null, own.rank) : null,
    score: scoreOf(unit.facts, POLICY_V1),
    facts: unit.facts,
    posts: details.posts,
    development: unit.development,
    channels: unit.channels,
    steps: monthOf(today) === month ? stepsOf(unit, details.missing, today) : [],
  }
}

const stepsOf = ({ facts, development, channels }: UnitFacts, missing: Map<string, CheckKey[]>, today: Day) =>
  nextSteps(
    facts,
    missing,
    today,
    POLICY_V1,
    facts.development === 'no-project' ? null : (development?.coverage ?? null),
    channels?.use ?? null,
  )

function rankOf(units: UnitFacts[], month: Month, now: Date, which: 'facts' | 'before') {
  const scored = units
    .filter((unit) => unit.startedAt < endsAt(month))
    .map((unit) => ({ ...unit, score: scoreOf(unit[which], POLICY_V1) }))
  const seen = lastSeenDay(month, now)
  const isNew = (unit: UnitFacts) => seen < addDays(dayOf(unit.startedAt), POLICY_V1.newcomerDays)
  return { ranked: rank(scored.filter((unit) => !isNew(unit))), newcomers: scored.filter(isNew) }
}

async function loadUnits(league: League, month: Month, now: Date): Promise<UnitFacts[]> {
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
