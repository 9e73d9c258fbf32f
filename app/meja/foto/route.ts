import { DomainError } from '@/lib/errors'
import { getActor } from '@/lib/web/session'
import { can } from '@/modules/accounts/permissions'
import { type UploadedPhoto, uploadPhoto } from '@/modules/media/commands'
import { MAX_BYTES } from '@/modules/media/photo'

const MAX_FILES = 4
const MAX_BODY = MAX_FILES * MAX_BYTES + 1024 * 1024
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const refuse = (status: number, message: string) =>
  Response.json({ photos: [], refused: [{ fileName: '', message }] }, { status })

export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('sec-fetch-site') === 'cross-site')
    return refuse(403, 'Permintaan ini datang dari situs lain.')
  const actor = await getActor()
  if (!actor) return refuse(401, 'Silakan masuk terlebih dahulu.')
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (Number.isNaN(length)) return refuse(400, 'Ukuran kiriman tidak diketahui.')
  if (length > MAX_BODY) return refuse(413, 'Kiriman terlalu besar. Satu foto paling besar 15 MB.')
  const form = await request.formData().catch(() => null)
  const unitId = form?.get('unitId')
  const sent = form?.getAll('foto').filter((entry) => typeof entry !== 'string') ?? []
  if (typeof unitId !== 'string' || !UUID.test(unitId) || sent.length === 0)
    return refuse(400, 'Pilih unit dan sedikitnya satu foto.')
  if (!can(actor, 'photo:upload', { unitId }))
    return refuse(403, 'Anda tidak berwenang mengunggah foto untuk unit itu.')
  if (sent.length === 1 && (sent[0]?.size ?? 0) > MAX_BYTES)
    return refuse(413, 'Ukuran foto melebihi 15 MB. Perkecil fotonya, lalu unggah lagi.')

  const photos: (UploadedPhoto & { fileName: string })[] = []
  const refused: { fileName: string; message: string }[] = []
  for (const file of sent) {
    try {
      const bytes = Buffer.from(await file.arrayBuffer())
      photos.push({ ...(await uploadPhoto(actor, { unitId, fileName: file.name, bytes })), fileName: file.name })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused.push({ fileName: file.name, message: error.message })
    }
  }
  return Response.json({ photos, refused })
}
