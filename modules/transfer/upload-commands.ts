import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { mustHaveRoom, removeUploads, type StoredUpload, storeUpload } from './files'
import { addPictures, createImport, nextArchive } from './import-commands'

export type Upload = { source: StoredUpload | null; archives: StoredUpload[]; importId: string; unitId: string | null }

/** Before anything of an upload of so many bytes is read. Throws `forbidden`, and `unavailable` where the disk is full. */
export async function beginUpload(actor: Actor, bytes: number): Promise<Upload> {
  authorize(actor, 'site:import')
  await mustHaveRoom(bytes)
  return { source: null, archives: [], importId: crypto.randomUUID(), unitId: null }
}

/** Takes one file as it comes. `added`: the import to which an archive of pictures is added. Throws `invalid`. */
export async function receiveFile(
  actor: Actor,
  upload: Upload,
  file: { field: string; name: string; content: AsyncIterable<Uint8Array> },
  added: string | undefined,
): Promise<void> {
  authorize(actor, 'site:import')
  if (added !== undefined) {
    mustBeImport(added)
    const at = await nextArchive(actor, added)
    await addPictures(actor, added, at, await storeUpload(added, at, file.name, file.content))
    return
  }
  if (file.field === 'berkas') upload.source = await storeUpload(upload.importId, 'source', file.name, file.content)
  else {
    const at = upload.archives.length
    upload.archives.push(await storeUpload(upload.importId, at, file.name, file.content))
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function mustBeImport(id: string): void {
  if (!UUID.test(id)) throw new DomainError('not-found', 'Impor itu tidak ditemukan.')
}

/**
 * Ends an upload and gives the import that it made, which waits to be checked, or to which it added. Throws `not-found`,
 * and `invalid` with the fields that are missing.
 */
export async function endUpload(
  actor: Actor,
  upload: Upload,
  { importId: added, unitId }: { importId?: string; unitId?: string },
): Promise<string> {
  if (added !== undefined) {
    mustBeImport(added)
    return added
  }
  const { source, archives, importId } = upload
  if (!unitId || !UUID.test(unitId)) throw missing('unitId', 'Pilih unit yang menerima berita lama ini.')
  if (!source || source.bytes === 0) throw missing('berkas', 'Pilih berkas ekspor dari situs lama.')
  await createImport(actor, { importId, unitId, source, archives })
  return importId
}

const missing = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })

/** Removes what came of an upload that failed. */
export async function dropUpload(actor: Actor, { importId }: Upload): Promise<void> {
  authorize(actor, 'site:import')
  await removeUploads(importId)
}
