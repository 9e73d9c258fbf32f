import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { CheckKey } from '@/modules/posts/completeness'
import { isLeague, LEAGUES, type League } from '@/modules/units/unit'
import { loadDetails } from './detail-queries'
import { type PublishedPeriod, publish } from './open-data'
import { currentMonth, type Month, PERIOD_STATE_NAMES, previousMonth, startsAt } from './period'
import type { MonthRules } from './period-queries'
import type { Policy } from './policy'
import { movementOf } from './ranking'
import { listRanks, listScoredUnits } from './scored-queries'
import type { ScoredUnit } from './scored-unit'
import type { RankedUnit, Ranking, Standing } from './standing'
import { nextSteps } from './steps'

/** The ranking of a league in a month, with the movement since the month before. As many queries, however many units. */
export async function listRanking(league: League, month: Month, now: Date): Promise<Ranking> {
  const [{ rules, units }, earlier] = await Promise.all([
    listScoredUnits(month, now, league),
    listRanks(previousMonth(month), now, league),
  ])
  return rankingOf(league, rules, units, earlier)
}

/** The rankings of all leagues in a month, by as many queries as that of one. */
export async function listRankings(month: Month, now: Date): Promise<Ranking[]> {
  const [{ rules, units }, earlier] = await Promise.all([
    listScoredUnits(month, now),
    listRanks(previousMonth(month), now),
  ])
  return LEAGUES.map((league) =>
    rankingOf(
      league,
      rules,
      units.filter(({ mark }) => mark.league === league),
      earlier,
    ),
  )
}

function rankingOf(
  league: League,
  rules: MonthRules,
  units: readonly ScoredUnit[],
  earlier: ReadonlyMap<string, number>,
): Ranking {
  const rows = units.flatMap(({ id, mark, rank, score }): (RankedUnit & { hasPosts: boolean })[] => {
    if (rank === null) return []
    const movement = movementOf(earlier.get(id) ?? null, rank)
    const hasPosts = score.posts.some((post) => post.status !== 'not-counted')
    return [{ unit: mark, rank, movement, score, hasPosts }]
  })
  const { month } = rules
  return {
    league,
    period: rules,
    month,
    hasEarlier: units.some((unit) => unit.startedAt < startsAt(month)),
    active: rows.filter((row) => row.hasPosts),
    inactive: rows.filter((row) => !row.hasPosts),
    newcomers: units.filter(({ isNew }) => isNew).map(({ mark, score }) => ({ unit: mark, score })),
  }
}

/** The scores of a month of all units that had begun, with their facts, for anybody to compute them again. As many queries, however many units. */
export async function listPublishedScores(month: Month, now: Date): Promise<PublishedPeriod> {
  const { rules, units } = await listScoredUnits(month, now)
  const seal = await db.frozenPeriod.findUnique({
    where: { month },
    select: { hash: true, previousHash: true, frozenAt: true },
  })
  return {
    period: month,
    state: PERIOD_STATE_NAMES[rules.state],
    seal: seal && { ...seal, frozenAt: seal.frozenAt.toISOString() },
    policy: rules.policy,
    scores: units.map(({ mark, facts, score }) => publish(mark, facts, score)),
  }
}

/** Where a unit stands in its league in a month and why; null where there is no such unit, or it had not begun then. */
export async function getStanding(unitSlug: string, month: Month, now: Date): Promise<Standing | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(unitSlug)) return null
  const found = await db.unit.findUnique({ where: { slug: unitSlug }, select: { id: true, league: true } })
  if (!found || !isLeague(found.league)) return null
  const [{ rules, units }, earlier] = await Promise.all([
    listScoredUnits(month, now, found.league),
    listRanks(previousMonth(month), now, found.league),
  ])
  const unit = units.find(({ id }) => id === found.id)
  if (!unit) return null
  const details = await loadDetails(unit.facts.posts)
  return {
    unitId: unit.id,
    unit: unit.mark,
    period: rules,
    policy: rules.policy,
    month,
    startedOn: dayOf(unit.startedAt),
    rank: unit.rank,
    rankedUnits: units.filter(({ rank }) => rank !== null).length,
    movement: unit.rank === null ? null : movementOf(earlier.get(unit.id) ?? null, unit.rank),
    score: unit.score,
    facts: unit.facts,
    posts: details.posts,
    development: unit.development,
    channels: unit.channels,
    steps: currentMonth(now) === month ? stepsOf(unit, details.missing, dayOf(now), rules.policy) : [],
  }
}

const stepsOf = (
  { facts, development, channels }: ScoredUnit,
  missing: Map<string, CheckKey[]>,
  today: Day,
  policy: Policy,
) =>
  nextSteps(
    facts,
    missing,
    today,
    policy,
    facts.development === 'no-project' ? null : (development?.coverage ?? null),
    channels?.use ?? null,
  )
