import { contentTypeOf, storageKey } from './photo'
import { storage } from './storage'

/** A stored file of a photo with its type; null for a name that no photo has and for a file that is not there. */
export async function getPhotoFile(
  photoId: string,
  file: string,
): Promise<{ bytes: Buffer; contentType: string } | null> {
  const contentType = contentTypeOf(photoId, file)
  if (!contentType) return null
  const bytes = await storage().get(storageKey(photoId, file))
  return bytes && { bytes, contentType }
}
