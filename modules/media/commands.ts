import { db, transaction } from '@/lib/db'
import { oneLine } from '@/lib/text'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { deleteOldIncoming } from './incoming-storage'
import { storageKey } from './photo'
import { checksumOf, processPhoto } from './processing'
import { storage } from './storage'

export type UploadedPhoto = { id: string; width: number; height: number; renditions: number[]; perceptualHash: string }

const FIELDS = { id: true, width: true, height: true, renditions: true, perceptualHash: true } as const

/**
 * Takes a photo into the unit's media: checked, turned, resized, stored. The same bytes again give the photo that is
 * there. Throws `forbidden`, and `invalid` with a sentence for whoever uploaded it.
 */
export async function uploadPhoto(
  actor: Actor,
  input: { unitId: string; fileName: string; bytes: Buffer },
): Promise<UploadedPhoto> {
  authorize(actor, 'photo:upload', { unitId: input.unitId })
  const checksum = checksumOf(input.bytes)
  const same = { unitId_checksum: { unitId: input.unitId, checksum } }
  const known = await db.photo.findUnique({ where: same, select: FIELDS })
  if (known) return known
  const { files, ...facts } = await processPhoto(input.bytes)
  const id = crypto.randomUUID()
  const store = storage()
  const keys = files.map(({ file }) => storageKey(id, file))
  for (const { file, bytes, contentType } of files) await store.put(storageKey(id, file), bytes, contentType)
  const fileName = oneLine(input.fileName).slice(0, 200) || 'foto'
  const photo = await transaction(async (tx) => {
    const { count } = await tx.photo.createMany({
      data: [{ id, ...facts, checksum, fileName, unitId: input.unitId, uploadedById: actor.id }],
      skipDuplicates: true,
    })
    if (count > 0) {
      await record(tx, actor, {
        action: 'photo.uploaded',
        publicEffect: 'none',
        subjectId: id,
        unitId: input.unitId,
        detail: { fileName },
      })
    }
    return tx.photo.findUniqueOrThrow({ where: same, select: FIELDS })
  })
  // The same photo came twice at once and the other was first: its files serve.
  if (photo.id !== id) await Promise.all(keys.map((key) => store.delete(key)))
  return photo
}

/** Deletes what browsers began to send hours ago, whether it became a photo or was given up. Returns how many files. */
export const deleteOldUploads = (): Promise<number> => deleteOldIncoming()
