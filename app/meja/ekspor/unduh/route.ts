import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { dayOf } from '@/lib/dates'
import { DomainError } from '@/lib/errors'
import { getActor } from '@/lib/web/session'
import { EXPORT_FORMATS, exportUnit } from '@/modules/transfer/export-commands'

const Wanted = z.object({ unitId: z.uuid(), format: z.enum(EXPORT_FORMATS) })

const leadTo = (location: string) => new Response(null, { status: 303, headers: { location } })

/** The content of a unit as a file, sent while it is made. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return leadTo('/masuk?next=/meja/ekspor')
  const form = await request.formData().catch(() => new FormData())
  const wanted = Wanted.safeParse(Object.fromEntries(form))
  if (!wanted.success) return leadTo('/meja/ekspor')
  try {
    const { unitId, format } = wanted.data
    const { fileName, contentType, content } = await exportUnit(actor, unitId, format, dayOf(new Date()))
    return new Response(Readable.toWeb(content) as ReadableStream as BodyInit, {
      headers: {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof DomainError) return leadTo('/meja/ekspor')
    throw error
  }
}
