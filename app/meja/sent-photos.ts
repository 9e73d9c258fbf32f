import type { Actor } from '@/modules/accounts/actor'
import { uploadPhoto } from '@/modules/media/commands'
import type { DraftPhoto } from '@/modules/posts/draft'

/** Stores the files that came with the form itself, as they do without JavaScript. */
export async function sentPhotos(actor: Actor, unitId: string, form: FormData): Promise<DraftPhoto[]> {
  const photos: DraftPhoto[] = []
  for (const file of form.getAll('foto')) {
    if (typeof file === 'string' || file.size === 0) continue
    const bytes = Buffer.from(await file.arrayBuffer())
    const { id } = await uploadPhoto(actor, { unitId, fileName: file.name, bytes })
    photos.push({ photoId: id, altText: '', isDecorative: false, caption: '', credit: '' })
  }
  return photos
}
