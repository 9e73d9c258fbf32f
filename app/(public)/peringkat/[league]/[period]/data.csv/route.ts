import { rankingCsv, spanCsv } from '@/modules/evaluation/ranking-csv'
import { csvResponse, notFoundResponse } from '../../../../files'
import { rankedAt } from '../ranked'

type Context = { params: Promise<{ league: string; period: string }> }

/** The ranking as a table file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { league, period } = await params
  const ranked = await rankedAt(league, period, new Date())
  if (!ranked) return notFoundResponse('Peringkat itu tidak ditemukan.')
  const text =
    ranked.kind === 'month' ? rankingCsv(ranked.ranking) : spanCsv(ranked.ranking.units, ranked.ranking.months)
  return csvResponse(text, `peringkat-${league}-${period}`)
}
