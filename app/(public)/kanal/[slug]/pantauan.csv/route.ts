import { observationsCsv } from '@/modules/channels/csv'
import { listObservationsSince, openDataStart } from '@/modules/channels/queries'
import { csvResponse, notFoundResponse } from '../../../files'

type Props = { params: Promise<{ slug: string }> }

/** What was seen of a channel in the last year. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const found = await listObservationsSince((await params).slug, openDataStart(new Date()))
  return found
    ? csvResponse(observationsCsv(found.observations), `pantauan-${found.channel.slug}`)
    : notFoundResponse('Kanal itu tidak ditemukan.')
}
