import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { DomainError } from '@/lib/errors'

export type SentFile = { field: string; name: string; content: Readable; fields: Record<string, string> }

const BROKEN = 'Kiriman ini terputus sebelum selesai. Coba kirim lagi.'
const LIMITS = { fields: 20, fieldSize: 10_000, files: 4, headerPairs: 50 }

/**
 * Reads a form with files as it comes, never as a whole: each file is handed on with the fields that came before it, and
 * must be read to its end or destroyed. Returns all fields. Throws `invalid` for a form that breaks off, and what
 * `onFile` throws.
 */
export async function readMultipart(
  request: Request,
  onFile: (file: SentFile) => Promise<void>,
): Promise<Record<string, string>> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data;.*boundary=/i.test(contentType)) throw new DomainError('invalid', BROKEN)
  const fields: Record<string, string> = {}
  const body = Readable.fromWeb(request.body as ReadableStream)
  const parser = new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS })
  const files: Promise<void>[] = []
  await new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value) => {
      fields[name] = value
    })
    parser.on('file', (field, content, name) => {
      // A field without a chosen file is sent as an empty one without a name.
      if (!name) return void content.resume()
      const taken = onFile({ field, name, content, fields: { ...fields } })
      taken.catch(reject)
      files.push(taken)
    })
    parser.on('finish', resolve)
    parser.on('error', () => reject(new DomainError('invalid', BROKEN)))
    body.on('error', () => reject(new DomainError('invalid', BROKEN)))
    body.pipe(parser)
  }).catch((error: unknown) => {
    body.unpipe(parser)
    body.destroy()
    parser.destroy()
    throw error
  })
  await Promise.all(files)
  return fields
}
