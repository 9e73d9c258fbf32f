import { dayOf } from '@/lib/dates'
import { getActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { followUpCsv } from '@/modules/instructions/csv'
import { letterFile } from '@/modules/instructions/letter'
import { getFollowUp } from '@/modules/instructions/queries'

type Context = { params: Promise<{ id: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Who has done what about an instruction, as a table file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ id }, actor] = await Promise.all([params, getActor()])
  const now = new Date()
  const isReadable = actor && can(actor, 'instruction:issue') && UUID.test(id)
  const followUp = isReadable ? await getFollowUp(actor, id, now) : null
  if (!followUp) return new Response('Instruksi itu tidak ditemukan.\n', { status: 404 })
  return new Response(followUpCsv(followUp, dayOf(now)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${letterFile(followUp.instruction)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
