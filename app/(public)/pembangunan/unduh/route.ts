import { dayOf } from '@/lib/dates'
import { csvHead, csvLines } from '@/modules/projects/csv'
import { exportProjects } from '@/modules/projects/export-queries'
import { parseProjectFilter } from '@/modules/projects/filter'

/** The works that a list shows as a table file, in its order. */
export async function GET(request: Request): Promise<Response> {
  const now = new Date()
  const { filter, order, unknown } = parseProjectFilter(Object.fromEntries(new URL(request.url).searchParams))
  if (unknown.length > 0) {
    return new Response(`Saringan ini tidak kami kenal: ${unknown.join(', ')}.\n`, {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const batches = exportProjects(filter, now, order)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvHead())),
    pull: async (controller) => {
      const { value, done } = await batches.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(csvLines(value)))
    },
    cancel: async () => void (await batches.return(undefined)),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="pembangunan-${dayOf(now)}.csv"`,
    },
  })
}
