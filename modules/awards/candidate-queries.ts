import { db } from '@/lib/db'
import { listScoredUnits } from '@/modules/evaluation/scored-queries'
import type { ScoredUnit } from '@/modules/evaluation/scored-unit'
import { type Span, spanBefore } from '@/modules/evaluation/span'
import { listSpanRanking } from '@/modules/evaluation/span-queries'
import { LEAGUES, type League } from '@/modules/units/unit'
import { failedGatesOf } from './gate'
import type { Standing } from './grid'
import { presencesIn } from './presence'

/** A unit that may be nominated, with its own counted posts of the quarter that are public. */
export type Candidate = Standing & { unitId: string; slug: string; postIds: string[] }

/** Whether every month of the quarter is frozen: before that its scores may change. */
export async function isFrozen({ months }: Span): Promise<boolean> {
  return (await db.period.count({ where: { month: { in: [...months] }, state: 'frozen' } })) === months.length
}

/**
 * Every unit as it stands for the awards of a quarter whose months are frozen, by league and name: its scores, its
 * channels and the gates that it does not pass, officers and open cases as of `now`. As many queries, however many units.
 */
export async function loadCandidates(quarter: Span, now: Date): Promise<Candidate[]> {
  const [months, scores, scoresBefore] = await Promise.all([
    Promise.all(quarter.months.map(async (month) => (await listScoredUnits(month, now)).units)),
    loadScores(quarter),
    loadScores(spanBefore(quarter)),
  ])
  const byUnit = new Map<string, ScoredUnit[]>()
  for (const unit of months.flat()) byUnit.set(unit.id, [...(byUnit.get(unit.id) ?? []), unit])
  const ids = [...byUnit.keys()]
  const postIds = new Map(ids.map((id) => [id, ownCountedPosts(byUnit.get(id) ?? [])]))
  const [officered, accused, readable] = await Promise.all([
    unitsWithOfficer(ids, now),
    unitsWithOpenCase(ids),
    readablePosts([...postIds.values()].flat()),
  ])
  const lastMonth = months.at(-1) ?? []
  return [...byUnit].flatMap(([unitId, own]): Candidate[] => {
    const [first] = own
    if (!first) return []
    const ranked = own.filter(({ rank }) => rank !== null)
    const readableIds = (postIds.get(unitId) ?? []).filter((id) => readable.has(id))
    const { slug, league } = first.mark
    return [
      {
        unitId,
        slug,
        unitName: first.name,
        league,
        score: scores.get(slug) ?? null,
        scoreBefore: scoresBefore.get(slug) ?? null,
        presences: presencesIn(ranked.map(({ channels }) => channels?.use.external ?? null)),
        postIds: readableIds,
        failedGates: failedGatesOf({
          closedMonths: ranked.length,
          hasCap: lastMonth.some(({ id, score }) => id === unitId && score.caps.length > 0),
          hasOpenCase: accused.has(unitId),
          hasOfficer: officered.has(unitId),
          readablePosts: readableIds.length,
        }),
      },
    ]
  })
}

async function loadScores(quarter: Span): Promise<Map<string, number>> {
  const rankings = await Promise.all(LEAGUES.map((league: League) => listSpanRanking(league, quarter)))
  return new Map(rankings.flatMap(({ units }) => units.map(({ unit, score }) => [unit.slug, score] as const)))
}

const ownCountedPosts = (months: readonly ScoredUnit[]): string[] =>
  months.flatMap(({ facts, score }) => {
    const counted = new Set(score.posts.flatMap(({ id, status }) => (status === 'counted' ? [id] : [])))
    return facts.posts.flatMap(({ id, role }) => (role === 'lead' && counted.has(id) ? [id] : []))
  })

async function unitsWithOfficer(ids: string[], now: Date): Promise<Set<string | null>> {
  const rows = await db.roleAssignment.findMany({
    where: {
      unitId: { in: ids },
      role: 'officer',
      validFrom: { lte: now },
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
      user: { disabledAt: null },
    },
    distinct: ['unitId'],
    select: { unitId: true },
  })
  return new Set(rows.map(({ unitId }) => unitId))
}

/** Of these units those of which a deduction waits to be decided, of whichever month. */
export async function unitsWithOpenCase(
  ids: readonly string[],
  reader: Pick<typeof db, 'deduction'> = db,
): Promise<Set<string>> {
  const rows = await reader.deduction.findMany({
    where: { unitId: { in: [...ids] }, state: 'proposed' },
    distinct: ['unitId'],
    select: { unitId: true },
  })
  return new Set(rows.map(({ unitId }) => unitId))
}

async function readablePosts(ids: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Post" WHERE id = ANY(${ids}::uuid[]) AND status = 'published'`
  return new Set(rows.map(({ id }) => id))
}
