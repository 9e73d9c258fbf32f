import { db, type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { type ChangedPhoto, deleteBlockers, orphanedBefore, type PhotoVersion } from './library'
import { countUses, listOrphans } from './library-queries'
import { type FocalPoint, filesOf, isMiddle, largestFile, previewFile, storageKey } from './photo'
import { drawPreview } from './processing'
import { storage } from './storage'

const notFound = () => new DomainError('not-found', 'Foto itu tidak ditemukan.')
const conflict = () =>
  new DomainError('conflict', 'Foto ini diubah orang lain sejak Anda membukanya. Muat ulang halaman, lalu ubah lagi.')

const STORED = {
  id: true,
  unitId: true,
  fileName: true,
  width: true,
  renditions: true,
  previews: true,
  focalX: true,
  focalY: true,
  version: true,
} as const

/**
 * Changes what the library keeps of a photo. Another focal point is drawn into a preview of its own, which public pages
 * name from then on. Throws `not-found`, `forbidden`, and `conflict` where somebody else changed it meanwhile.
 */
export async function changePhoto(actor: Actor, { photoId, version, ...change }: ChangedPhoto): Promise<void> {
  const photo = await db.photo.findUnique({ where: { id: photoId }, select: STORED })
  if (!photo) throw notFound()
  authorize(actor, 'photo:change', photo)
  if (photo.version !== version) throw conflict()
  const preview = previewFile(change)
  const isDrawn = isMiddle(change) || photo.previews.includes(preview)
  if (!isDrawn) await storePreview(photo, change)
  const isMoved = preview !== previewFile(photo)
  await transaction(async (tx) => {
    const { count } = await tx.photo.updateMany({
      where: { id: photoId, version },
      data: { ...change, version: { increment: 1 }, ...(!isDrawn && { previews: { push: preview } }) },
    })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'photo.changed',
      publicEffect: isMoved ? 'changed' : 'none',
      subjectId: photoId,
      unitId: photo.unitId,
      detail: { fileName: photo.fileName, ...(isMoved && { preview }) },
    })
  })
}

type Drawn = { id: string; width: number; renditions: number[] }

// The name says for which point it is: who draws it a second time draws the same.
async function storePreview(photo: Drawn, focal: FocalPoint): Promise<void> {
  const store = storage()
  const rendition = await store.get(storageKey(photo.id, largestFile(photo)))
  if (!rendition) throw new DomainError('unavailable', 'Berkas foto ini sedang tidak dapat dibaca. Coba lagi nanti.')
  await store.put(storageKey(photo.id, previewFile(focal)), await drawPreview(rendition, focal), 'image/jpeg')
}

/**
 * Deletes a photo that no post and no earlier save of one uses, and then its files. Throws `not-found`, `forbidden`,
 * `conflict`, and `invalid` with the blockers.
 */
export async function deletePhoto(actor: Actor, { photoId, version }: PhotoVersion): Promise<void> {
  const photo = await transaction(async (tx) => {
    const found = await lockPhoto(tx, photoId)
    if (!found) throw notFound()
    authorize(actor, 'photo:delete', found)
    if (found.version !== version) throw conflict()
    const blockers = deleteBlockers(await countUses(photoId, tx))
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    // Deleted posts come back by no way: what is left of them holds nothing.
    await tx.postPhoto.deleteMany({ where: { photoId, post: { status: 'deleted' } } })
    await removeRow(tx, actor, found)
    return found
  })
  await removeFiles(photo)
}

type Removed = { id: string; unitId: string; fileName: string; renditions: number[]; previews: string[] }

async function removeRow(tx: Transaction, actor: Actor | null, { id, unitId, fileName }: Removed): Promise<void> {
  await tx.photo.delete({ where: { id } })
  await record(tx, actor, {
    action: 'photo.deleted',
    publicEffect: 'none',
    subjectId: id,
    unitId,
    detail: { fileName },
  })
}

async function removeFiles(photo: Removed): Promise<void> {
  const store = storage()
  await Promise.all(filesOf(photo).map((file) => store.delete(storageKey(photo.id, file))))
}

/** The photo, which nobody can show in a post meanwhile: whoever wants to waits until this transaction ends. */
async function lockPhoto(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT id FROM "Photo" WHERE id = ${id}::uuid FOR UPDATE`
  return tx.photo.findUnique({ where: { id }, select: STORED })
}

/** Keeps photos from being deleted until this transaction, which shows them in a post, ends. */
export async function holdPhotos(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Photo" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR KEY SHARE`
}

/** Keeps what a post says of its photos for their next use, each text where the library has none yet. */
export async function keepPhotoTexts(tx: Transaction, postId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Photo" photo SET
      "altText" = CASE WHEN photo."altText" = '' THEN used."altText" ELSE photo."altText" END,
      caption = CASE WHEN photo.caption = '' THEN used.caption ELSE photo.caption END,
      credit = CASE WHEN photo.credit = '' THEN used.credit ELSE photo.credit END,
      version = photo.version + 1
    FROM "PostPhoto" used
    WHERE used."postId" = ${postId}::uuid AND used."photoId" = photo.id
      AND ((photo."altText" = '' AND used."altText" <> '') OR (photo.caption = '' AND used.caption <> '')
        OR (photo.credit = '' AND used.credit <> ''))`
}

const ORPHANS_AT_ONCE = 100

/** Deletes photos older than 30 days that no post and no save of one has ever shown. Returns how many. */
export async function deleteOrphanPhotos(now: Date): Promise<number> {
  const before = orphanedBefore(now)
  let deleted = 0
  for (;;) {
    const orphans = await listOrphans(before, ORPHANS_AT_ONCE)
    let removed = 0
    for (const { id } of orphans) {
      const photo = await transaction((tx) => deleteOrphan(tx, id))
      if (!photo) continue
      removed += 1
      await removeFiles(photo).catch((error: unknown) =>
        log.error({ err: error, photoId: id }, 'files of a photo left'),
      )
    }
    deleted += removed
    if (removed === 0) return deleted
  }
}

/** Null where somebody has shown it in a post meanwhile. */
async function deleteOrphan(tx: Transaction, id: string): Promise<Removed | null> {
  const photo = await lockPhoto(tx, id)
  const isUsed = photo && (await tx.postPhoto.count({ where: { photoId: id } })) > 0
  const { revisions } = await countUses(id, tx)
  if (!photo || isUsed || revisions > 0) return null
  await removeRow(tx, null, photo)
  return photo
}
