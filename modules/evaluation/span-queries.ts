import { db } from '@/lib/db'
import type { League, UnitKind, UnitMark } from '@/modules/units/unit'
import type { Month, PeriodState } from './period'
import { policyFor } from './policy-queries'
import { type Movement, movementOf } from './ranking'
import { bandOf } from './score'
import { meanOf, type Span, spanBefore } from './span'

/** A unit's score of a month without what it is made of. `rank` is null while the unit is new. */
export type MonthScore = { unitId: string; month: Month; score: number; rank: number | null; state: PeriodState }

type Row = MonthScore & {
  unit: UnitMark
  D: number | null
  A: number | null
  E: number | null
}

/** The scores of a league in some months, frozen or as they stand. One query. */
async function listRows(league: League, months: readonly Month[]): Promise<Row[]> {
  const rows = await db.$queryRaw<
    (Omit<Row, 'unit'> & { slug: string; name: string; shortName: string | null; kind: UnitKind })[]
  >`
    SELECT scored."unitId", scored.month, scored.score, scored.rank,
      coalesce(period.state::text, 'open') AS state, unit.slug, unit.name, unit."shortName", unit.kind,
      (scored.body::jsonb #>> '{score,parts,3,value}')::float8 AS "D",
      (scored.body::jsonb #>> '{score,parts,0,value}')::float8 AS "A",
      (scored.body::jsonb #>> '{score,parts,4,value}')::float8 AS "E"
    FROM (
      SELECT "unitId", month, league, score, rank, body FROM "FrozenScore" WHERE month = ANY(${[...months]}::text[])
      UNION ALL
      SELECT "unitId", month, league, score, rank, body FROM "MonthlyScore" WHERE month = ANY(${[...months]}::text[])
    ) AS scored
    JOIN "Unit" unit ON unit.id = scored."unitId"
    LEFT JOIN "Period" period ON period.month = scored.month
    WHERE scored.league = ${league}
    ORDER BY scored.month, unit.name`
  return rows.map(({ slug, name, shortName, kind, ...row }) => ({
    ...row,
    unit: { slug, name, shortName, kind, league },
  }))
}

/** A unit in the ranking of a quarter or a year, with the scores of its months. */
export type SpanUnit = {
  unit: UnitMark
  rank: number
  movement: Movement
  score: number
  band: string
  months: { month: Month; score: number | null }[]
}
/** A league in a quarter or a year. */
export type SpanRanking = {
  league: League
  span: Span
  /** Months that have a score, and of them those that can still change. */
  months: Month[]
  provisional: Month[]
  units: SpanUnit[]
  newcomers: UnitMark[]
}

type Scored = { unit: UnitMark; score: number; order: [number, number, number]; months: Map<Month, number> }

/** Units that had a rank in a month of the span, with the means; best first, equal ones in the order of D, A, E, then name. */
function scoresIn(span: Span, rows: readonly Row[]): Scored[] {
  const byUnit = new Map<string, Row[]>()
  for (const row of rows) byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), row])
  const scored = [...byUnit.values()].flatMap((own): Scored[] => {
    const ranked = own.filter(({ rank }) => rank !== null)
    const months = new Map(ranked.map(({ month, score }) => [month, score]))
    const score = meanOf(span, months)
    const [first] = ranked
    if (score === null || !first) return []
    const mean = (part: 'D' | 'A' | 'E') => ranked.reduce((sum, row) => sum + (row[part] ?? 0), 0) / ranked.length
    return [{ unit: first.unit, score, order: [mean('D'), mean('A'), mean('E')], months }]
  })
  return scored.toSorted(
    (a, b) =>
      b.score - a.score ||
      b.order[0] - a.order[0] ||
      b.order[1] - a.order[1] ||
      b.order[2] - a.order[2] ||
      a.unit.name.localeCompare(b.unit.name, 'id'),
  )
}

const rankIn = (scored: readonly Scored[], score: number): number =>
  1 + scored.findIndex((other) => other.score === score)

/** The ranking of a league in a quarter or a year, with the movement since the one before. As many queries, however many units. */
export async function listSpanRanking(league: League, span: Span): Promise<SpanRanking> {
  const earlier = spanBefore(span)
  const [rows, policy] = await Promise.all([
    listRows(league, [...earlier.months, ...span.months]),
    policyFor(span.months.at(-1) ?? ''),
  ])
  const own = rows.filter(({ month }) => span.months.includes(month))
  const scored = scoresIn(span, own)
  const before = scoresIn(
    earlier,
    rows.filter(({ month }) => earlier.months.includes(month)),
  )
  const rankBefore = new Map(before.map(({ unit, score }) => [unit.slug, rankIn(before, score)]))
  const months = [...new Set(own.map(({ month }) => month))]
  const ranked = new Set(scored.map(({ unit }) => unit.slug))
  const newcomers = new Map(own.filter(({ unit }) => !ranked.has(unit.slug)).map(({ unit }) => [unit.slug, unit]))
  return {
    league,
    span,
    months,
    provisional: [...new Set(own.filter(({ state }) => state !== 'frozen').map(({ month }) => month))],
    units: scored.map((one) => {
      const rank = rankIn(scored, one.score)
      return {
        unit: one.unit,
        rank,
        movement: movementOf(rankBefore.get(one.unit.slug) ?? null, rank),
        score: one.score,
        band: bandOf(one.score, policy),
        months: months.map((month) => ({ month, score: one.months.get(month) ?? null })),
      }
    }),
    newcomers: [...newcomers.values()],
  }
}

/** A point of a unit's trend. */
export type TrendPoint = { month: Month; score: number; state: PeriodState }

/** The scores of units in some months, by unit and in order: a line for each. One query for all. */
export async function listTrends(
  unitSlugs: readonly string[],
  months: readonly Month[],
): Promise<Map<string, TrendPoint[]>> {
  const rows = await db.$queryRaw<(TrendPoint & { slug: string })[]>`
    SELECT unit.slug, scored.month, scored.score, coalesce(period.state::text, 'open') AS state
    FROM (
      SELECT "unitId", month, score FROM "FrozenScore" WHERE month = ANY(${[...months]}::text[])
      UNION ALL
      SELECT "unitId", month, score FROM "MonthlyScore" WHERE month = ANY(${[...months]}::text[])
    ) AS scored
    JOIN "Unit" unit ON unit.id = scored."unitId"
    LEFT JOIN "Period" period ON period.month = scored.month
    WHERE unit.slug = ANY(${[...unitSlugs]}::text[])
    ORDER BY scored.month`
  const trends = new Map<string, TrendPoint[]>(unitSlugs.map((slug) => [slug, []]))
  for (const { slug, ...point } of rows) trends.get(slug)?.push(point)
  return trends
}
