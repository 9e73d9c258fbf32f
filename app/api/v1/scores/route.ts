import { isFuture, isMonth } from '@/modules/evaluation/period'
import { listPublishedScores } from '@/modules/evaluation/queries'
import { problem } from '../problem'

/** The scores of a month with the facts that they are made of. Documented in docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  const period = new URL(request.url).searchParams.get('period') ?? ''
  const now = new Date()
  if (!isMonth(period)) return problem(400, 'Bad Request', 'Sertakan parameter period: sebuah bulan, misalnya 2026-10.')
  if (isFuture(period, now)) return problem(404, 'Not Found', 'Bulan itu belum mulai.')
  return Response.json(await listPublishedScores(period, now))
}
