import { DomainError } from '@/lib/errors'
import { getActor } from '@/lib/web/session'
import { sayPresent } from '@/modules/posts/presence-commands'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who else has the post open to change it, as a list of names; asking says that one has it open oneself. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return new Response(null, { status: 401 })
  const form = await request.formData().catch(() => null)
  const postId = form?.get('postId')
  if (typeof postId !== 'string' || !UUID.test(postId)) return new Response(null, { status: 400 })
  try {
    return Response.json(await sayPresent(actor, postId, new Date()))
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: error.code === 'forbidden' ? 403 : 404 })
    throw error
  }
}
