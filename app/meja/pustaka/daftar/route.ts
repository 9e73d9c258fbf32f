import { z } from 'zod'
import { getActor } from '@/lib/web/session'
import { listLibrary } from '@/modules/media/library-queries'
import { listShownPictures } from '@/modules/posts/picture-queries'

const Asked = z.object({
  unit: z.uuid(),
  cari: z.string().max(200).catch(''),
  sebelum: z.string().max(60).optional().catch(undefined),
})

/** The photos of a unit's library for whoever chooses among them, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return Response.json({ message: 'Sesi Anda sudah berakhir.' }, { status: 401 })
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return Response.json({ message: 'Pilih unit dahulu.' }, { status: 422 })
  const { unit, cari, sebelum } = asked.data
  const { photos, next } = await listLibrary(actor, { unitId: unit, text: cari, isUnused: false }, sebelum)
  const hashes = photos.map(({ perceptualHash }) => perceptualHash)
  const shown = await listShownPictures(hashes, { exceptPostId: null, before: null })
  return Response.json({
    next,
    photos: photos.map(({ perceptualHash, posts: _, ...photo }) => ({ ...photo, isNew: !shown.has(perceptualHash) })),
  })
}
