import { getActor } from '@/lib/web/session'
import { getMap } from '@/modules/boundaries/queries'

/** The map of the city for whoever chooses a place on it. */
export async function GET(): Promise<Response> {
  if (!(await getActor())) return Response.json({ message: 'Sesi Anda sudah berakhir.' }, { status: 401 })
  return Response.json(await getMap())
}
