import { getActor } from '@/lib/web/session'
import { canAnywhere } from '@/modules/accounts/permissions'
import { receivePiece } from '@/modules/media/incoming-storage'

type Context = { params: Promise<{ id?: string[] }> }

/** A photo in pieces, so that a line that breaks loses one piece and not the photo. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor()
  if (!actor) return new Response(null, { status: 401 })
  if (!canAnywhere(actor, 'photo:upload')) return new Response(null, { status: 403 })
  const { id = [] } = await params
  if (id.length > 1) return new Response(null, { status: 404 })
  return receivePiece(actor.id, id[0] ?? null, request)
}

export { answer as HEAD, answer as POST }
