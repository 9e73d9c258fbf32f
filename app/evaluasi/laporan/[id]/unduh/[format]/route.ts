import { DomainError } from '@/lib/errors'
import { getActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { getReportFile } from '@/modules/reports/queries'
import { CONTENT_TYPES, isReportFormat } from '@/modules/reports/report'

type Context = { params: Promise<{ id: string; format: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A file of a report as it was made, for whoever may have reports made; whoever is signed out is led to sign in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [{ id, format }, actor] = await Promise.all([params, getActor()])
  if (!actor) {
    const next = encodeURIComponent(new URL(request.url).pathname)
    return new Response(null, { status: 303, headers: { location: `/masuk?next=${next}` } })
  }
  const isAsked = can(actor, 'report:make') && UUID.test(id) && isReportFormat(format)
  try {
    const file = isAsked ? await getReportFile(actor, id, format) : null
    if (!isAsked || !file) return new Response('Laporan itu tidak ditemukan.\n', { status: 404 })
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': CONTENT_TYPES[format],
        'content-disposition': `attachment; filename="${file.name}"`,
        'content-length': String(file.bytes.length),
        'repr-digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof DomainError) return new Response(`${error.message}\n`, { status: 404 })
    throw error
  }
}
