import { listObservationsSince, openDataStart } from '@/modules/channels/queries'
import { notFoundResponse } from '../../../files'

type Props = { params: Promise<{ slug: string }> }

/** What was seen of a channel in the last year. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const found = await listObservationsSince((await params).slug, openDataStart(new Date()))
  if (!found) return notFoundResponse('Kanal itu tidak ditemukan.')
  const observations = found.observations.map(({ id: _, occasion: __, ...row }) => row)
  return Response.json({ channel: found.channel, observations })
}
