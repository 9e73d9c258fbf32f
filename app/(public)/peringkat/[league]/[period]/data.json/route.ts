import { PERIOD_STATE_NAMES } from '@/modules/evaluation/period'
import { linesOf } from '@/modules/evaluation/ranking-csv'
import { notFoundResponse } from '../../../../files'
import { rankedAt } from '../ranked'

type Context = { params: Promise<{ league: string; period: string }> }

/** The ranking as JSON. Documented in docs/api.md. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { league, period } = await params
  const ranked = await rankedAt(league, period, new Date())
  if (!ranked) return notFoundResponse('Peringkat itu tidak ditemukan.')
  if (ranked.kind === 'span') {
    const { units, months, provisional } = ranked.ranking
    return Response.json({
      league,
      period,
      months,
      provisional,
      units: units.map(({ unit, movement: _, ...row }) => ({ unit: unit.slug, name: unit.name, ...row })),
    })
  }
  const { ranking } = ranked
  return Response.json({
    league,
    period,
    state: PERIOD_STATE_NAMES[ranking.period.state],
    units: linesOf(ranking).map(({ unit, rank, score }) => ({
      unit: unit.slug,
      name: unit.name,
      rank,
      score: score.score,
      band: score.band,
      parts: score.parts.map(({ key, value, points }) => ({ key, value, points })),
    })),
  })
}
