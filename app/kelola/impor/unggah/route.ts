import { DomainError } from '@/lib/errors'
import { readMultipart } from '@/lib/web/multipart'
import { refuse } from '@/lib/web/refuse'
import { getActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { MAX_UPLOAD_BYTES } from '@/modules/transfer/files'
import { beginUpload, dropUpload, endUpload, receiveFile } from '@/modules/transfer/upload-commands'

const TOO_LARGE = 'Kiriman ini lebih dari 401 MB. Bagi fotonya dalam beberapa zip.'

/** Takes the export of an old site and its pictures as they come; who asks and how much it is are known before. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await getActor()
    if (!actor) throw new DomainError('unauthenticated', 'Sesi Anda sudah berakhir. Masuk lagi, lalu unggah lagi.')
    const length = Number(request.headers.get('content-length') ?? Number.NaN)
    if (Number.isNaN(length) || length > MAX_UPLOAD_BYTES) throw new DomainError('invalid', TOO_LARGE)
    const importId = await take(actor, request, length)
    return new Response(null, { status: 303, headers: { location: `/kelola/impor/${importId}` } })
  } catch (error) {
    if (error instanceof DomainError) return answer(request, error)
    throw error
  }
}

async function take(actor: Actor, request: Request, length: number): Promise<string> {
  const upload = await beginUpload(actor, length)
  try {
    // One after the other, as they come: a file's place is known by those before it.
    let turn = Promise.resolve()
    const fields = await readMultipart(request, ({ fields: before, ...file }) => {
      turn = turn.then(() => receiveFile(actor, upload, file, before.importId))
      return turn
    })
    return await endUpload(actor, upload, fields)
  } catch (error) {
    await dropUpload(actor, upload)
    throw error
  }
}

/** A script reads the sentence; a form without one is shown it on the page it came from. */
function answer(request: Request, { code, message, fields }: DomainError): Response {
  if (request.headers.get('accept')?.includes('application/json')) return refuse(code, message)
  const field = Object.keys(fields ?? {})[0] ?? code
  return new Response(null, { status: 303, headers: { location: `/kelola/impor?salah=${field}` } })
}
