import { getBoard } from '@/modules/channels/board-queries'
import { casesCsv } from '@/modules/channels/csv'
import { parseBoardFilter } from '@/modules/channels/filter'
import { csvResponse } from '../../files'

/** Who lacks what, as the board shows it. */
export async function GET(request: Request): Promise<Response> {
  const { filter, unknown } = parseBoardFilter(Object.fromEntries(new URL(request.url).searchParams))
  if (unknown.length > 0)
    return new Response(`Saringan ini tidak kami kenal: ${unknown.join(', ')}.\n`, {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  const board = await getBoard(filter, new Date())
  return csvResponse(casesCsv(board.platforms.flatMap(({ cases }) => cases)), `belum-punya-kanal-${board.today}`)
}
