import { isFuture } from '@/modules/evaluation/period'
import { listRanking } from '@/modules/evaluation/queries'
import { readSpan } from '@/modules/evaluation/span'
import { listSpanRanking, type SpanRanking } from '@/modules/evaluation/span-queries'
import type { Ranking } from '@/modules/evaluation/standing'
import { isLeague } from '@/modules/units/unit'

export type Ranked = { kind: 'month'; ranking: Ranking } | { kind: 'span'; ranking: SpanRanking }

/** What an address of the ranking shows; null where it names no league, or no time that has begun. */
export async function rankedAt(league: string, period: string, now: Date): Promise<Ranked | null> {
  const span = readSpan(period)
  if (!isLeague(league) || !span || isFuture(span.months[0] ?? '', now)) return null
  if (span.kind === 'month') return { kind: 'month', ranking: await listRanking(league, period, now) }
  return { kind: 'span', ranking: await listSpanRanking(league, span) }
}
