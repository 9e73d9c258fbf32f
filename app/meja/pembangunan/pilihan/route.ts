import { DomainError } from '@/lib/errors'
import { textsOf } from '@/lib/web/action'
import { refuse } from '@/lib/web/refuse'
import { getActor } from '@/lib/web/session'
import { listProjectChoices } from '@/modules/projects/desk-queries'
import { PlannedProject } from '@/modules/projects/register'
import { planProject } from '@/modules/projects/register-commands'

const SIGNED_OUT = 'Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu ulangi.'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The works of a unit from which a post that is being written chooses. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return refuse('unauthenticated', SIGNED_OUT)
  const unitId = new URL(request.url).searchParams.get('unit') ?? ''
  return Response.json({ choices: UUID.test(unitId) ? await listProjectChoices(actor, unitId) : [] })
}

/** Makes a work for the post that is being written. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return refuse('unauthenticated', SIGNED_OUT)
  const form = await request.formData().catch(() => null)
  const parsed = PlannedProject.safeParse(form ? textsOf(form) : {})
  if (!parsed.success) return refuse('invalid', parsed.error.issues.map(({ message }) => message).join(' '))
  try {
    const { id } = await planProject(actor, parsed.data, new Date())
    const choice = { id, ...parsed.data, isPublic: false, state: 'direncanakan', percent: 0 }
    return Response.json({ choice })
  } catch (error) {
    if (error instanceof DomainError) return refuse(error.code, error.message)
    throw error
  }
}
