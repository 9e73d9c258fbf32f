import { DomainError } from '@/lib/errors'
import { getActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { uploadPhoto } from '@/modules/media/commands'
import { readIncoming } from '@/modules/media/incoming-storage'
import { MAX_BYTES } from '@/modules/media/photo'
import { listShownPictures } from '@/modules/posts/picture-queries'

/** One photo and the words of the form around it. */
const MAX_BODY = MAX_BYTES + 1024 * 1024
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TOO_LARGE = 'Ukuran foto melebihi 15 MB. Perkecil fotonya, lalu unggah lagi.'

const refuse = (status: number, message: string) => Response.json({ message }, { status })

/** Takes one photo, sent as a whole (`foto`) or before in pieces (`kiriman`): each has its own progress and its own answer. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return refuse(401, 'Silakan masuk terlebih dahulu.')
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (Number.isNaN(length)) return refuse(400, 'Ukuran kiriman tidak diketahui.')
  if (length > MAX_BODY) return refuse(413, TOO_LARGE)
  const form = await request.formData().catch(() => null)
  const unitId = form?.get('unitId')
  if (!form || typeof unitId !== 'string' || !UUID.test(unitId)) return refuse(400, 'Pilih unit dan sebuah foto.')
  if (!can(actor, 'photo:upload', { unitId }))
    return refuse(403, 'Anda tidak berwenang mengunggah foto untuk unit itu.')
  const photo = await photoIn(form, actor.id)
  if (photo === null) return refuse(400, 'Foto itu belum terkirim seluruhnya. Coba lagi.')
  if (photo.bytes.length > MAX_BYTES) return refuse(413, TOO_LARGE)
  try {
    const { id, perceptualHash } = await uploadPhoto(actor, { unitId, ...photo })
    const shown = await listShownPictures([perceptualHash], { exceptPostId: null, before: null })
    return Response.json({ id, isNew: shown.size === 0 })
  } catch (error) {
    if (error instanceof DomainError) return refuse(422, error.message)
    throw error
  }
}

async function photoIn(form: FormData, userId: string): Promise<{ fileName: string; bytes: Buffer } | null> {
  const file = form.get('foto')
  if (file instanceof File) return { fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
  const uploadId = form.get('kiriman')
  const bytes = typeof uploadId === 'string' ? await readIncoming(userId, uploadId) : null
  return bytes && { fileName: String(form.get('nama') ?? ''), bytes }
}
