import { DomainError } from '@/lib/errors'
import { getActor } from '@/lib/web/session'
import { ComparedText } from '@/modules/posts/likeness'
import { findLikeness } from '@/modules/posts/similar-queries'

const refuse = (status: number, message: string) => Response.json({ message }, { status })

/** Which posts say nearly the same as what is being written, and which show its photos. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return refuse(401, 'Sesi Anda sudah berakhir.')
  const parsed = ComparedText.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return refuse(422, 'Naskah ini tidak dapat dibandingkan.')
  try {
    return Response.json(await findLikeness(actor, parsed.data, new Date()))
  } catch (error) {
    if (error instanceof DomainError) return refuse(404, error.message)
    throw error
  }
}
