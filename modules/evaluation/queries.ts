import { addDays, type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { CheckKey } from '@/modules/posts/completeness'
import { isLeague, LEAGUES, type League } from '@/modules/units/unit'
import { loadDetails } from './detail-queries'
import { listUnitFacts, type UnitFacts } from './facts-queries'
import { type PublishedPeriod, publish } from './open-data'
import { endsAt, isClosed, lastSeenDay, type Month, monthOf, previousMonth, startsAt } from './period'
import { POLICY_V1 } from './policy'
import { movementOf, rank } from './ranking'
import { scoreOf } from './score'
import type { RankedUnit, Ranking, Standing } from './standing'
import { nextSteps } from './steps'

/** The ranking of a league in a month, with the movement since the month before. As many queries, however many units. */
export async function listRanking(league: League, month: Month, now: Date): Promise<Ranking> {
  const units = await listUnitFacts(league, month, now)
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

/** The scores of a month of all units that had begun, with their facts, for anybody to compute them again. As many queries a league, however many units. */
export async function listPublishedScores(month: Month, now: Date): Promise<PublishedPeriod> {
  const leagues = await Promise.all(LEAGUES.map((league) => listUnitFacts(league, month, now)))
  const scores = leagues.flat().map(({ mark, facts }) => publish(mark, facts, scoreOf(facts, POLICY_V1)))
  return { period: month, state: isClosed(month, now) ? 'ditutup' : 'sementara', policy: POLICY_V1, scores }
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
  const units = await listUnitFacts(found.league, month, now)
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
