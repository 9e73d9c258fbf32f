import { db, type Transaction, transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { oneLine } from '@/lib/text'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { Prisma } from '@/prisma/generated/client'
import { removeUploads, type StoredUpload } from './files'
import { hostOf } from './old-path'
import { type ImportOptions, type ImportVersion, type StartImport, StoredArchives } from './options'
import { Report } from './report'

const DAY_MS = 86_400_000
/** Files of an import that nobody goes on with are kept so long. */
const KEPT_DAYS = 30
export const MOST_ARCHIVES = 10

const notFound = () => new DomainError('not-found', 'Impor itu tidak ditemukan.')
const conflict = () =>
  new DomainError('conflict', 'Impor ini sudah berubah sejak Anda membukanya. Muat ulang halaman ini.')
const nameOf = ({ name }: StoredUpload): string => oneLine(name).slice(0, 200) || 'tanpa nama'

export type NewImport = { importId: string; unitId: string; source: StoredUpload; archives: StoredUpload[] }

/** Takes note of an export whose files lie on the disk; the worker checks it next. Throws `forbidden`, `invalid`. */
export async function createImport(actor: Actor, { importId, unitId, source, archives }: NewImport): Promise<void> {
  authorize(actor, 'site:import', { unitId })
  await transaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { id: true } })
    if (!unit) throw new DomainError('invalid', 'Pilih unit dari daftar.', { unitId: ['Pilih unit dari daftar.'] })
    await tx.import.create({
      data: {
        id: importId,
        unitId,
        startedById: actor.id,
        fileName: nameOf(source),
        checksum: source.checksum,
        bytes: source.bytes,
        archives: archives.map((archive) => ({ ...archive, name: nameOf(archive) })),
      },
    })
    await record(tx, actor, {
      action: 'import.uploaded',
      publicEffect: 'none',
      subjectId: importId,
      unitId,
      detail: { fileName: nameOf(source), checksum: source.checksum, bytes: source.bytes },
    })
  })
}

const SEEN = {
  id: true,
  unitId: true,
  state: true,
  version: true,
  archives: true,
  report: true,
  isStarted: true,
  filesRemovedAt: true,
} as const
type Seen = Prisma.ImportGetPayload<{ select: typeof SEEN }>

async function findImport(tx: Transaction, actor: Actor, importId: string): Promise<Seen> {
  const found = await tx.import.findUnique({ where: { id: importId }, select: SEEN })
  if (!found) throw notFound()
  authorize(actor, 'site:import', found)
  return found
}

async function write(tx: Transaction, seen: Pick<Seen, 'id' | 'version'>, data: Prisma.ImportUncheckedUpdateManyInput) {
  const { count } = await tx.import.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw conflict()
}

/** How many archives of pictures an import has; the next one gets this number. Throws `not-found`, `forbidden`, `invalid`. */
export async function nextArchive(actor: Actor, importId: string): Promise<number> {
  const found = await db.import.findUnique({ where: { id: importId }, select: SEEN })
  if (!found) throw notFound()
  authorize(actor, 'site:import', found)
  return freePlace(found)
}

function freePlace({ state, archives }: Seen): number {
  if (state !== 'checked') throw new DomainError('invalid', 'Foto hanya dapat ditambahkan sebelum impor dijalankan.')
  const count = StoredArchives.parse(archives).length
  if (count >= MOST_ARCHIVES)
    throw new DomainError('invalid', `Paling banyak ${MOST_ARCHIVES} zip foto untuk satu impor.`)
  return count
}

/** Adds an archive of pictures that lies on the disk as number `at`; the export is checked anew. */
export const addPictures = (actor: Actor, importId: string, at: number, archive: StoredUpload): Promise<void> =>
  transaction(async (tx) => {
    const seen = await findImport(tx, actor, importId)
    if (freePlace(seen) !== at) throw conflict()
    const archives = [...StoredArchives.parse(seen.archives), { ...archive, name: nameOf(archive) }]
    await write(tx, seen, { archives, state: 'uploaded', checks: 0 })
    await record(tx, actor, {
      action: 'import.pictures-added',
      publicEffect: 'none',
      subjectId: importId,
      unitId: seen.unitId,
      detail: { fileName: nameOf(archive), checksum: archive.checksum, bytes: archive.bytes },
    })
  })

/**
 * Lets the worker take over what was checked, as decided. Throws `not-found`, `forbidden`, `invalid` with the fields, and
 * `conflict` where the import is no longer as it was seen.
 */
export const startImport = (actor: Actor, input: StartImport): Promise<void> =>
  transaction(async (tx) => {
    const seen = await findImport(tx, actor, input.importId)
    if (seen.state !== 'checked') throw conflict()
    const options = await optionsOf(tx, seen, input)
    await claimHost(tx, options.host, seen.unitId)
    await skipUnwanted(tx, seen.id, options)
    await write(
      tx,
      { ...seen, version: input.version },
      { state: 'running', isStarted: true, options, leasedUntil: null },
    )
    await record(tx, actor, {
      action: 'import.started',
      // Whoever comes by the old site's name is led on from now.
      publicEffect: options.host === '' ? 'none' : 'changed',
      subjectId: seen.id,
      unitId: seen.unitId,
      detail: options,
    })
  })

async function optionsOf(tx: Transaction, seen: Seen, input: StartImport): Promise<ImportOptions> {
  const report = Report.parse(seen.report)
  const people = await tx.user.findMany({
    where: { id: { in: input.authors.map(({ userId }) => userId) }, disabledAt: null },
    select: { id: true, assignments: { select: { unitId: true } } },
  })
  const mayWrite = (userId: string) =>
    people.some(({ id, assignments }) => id === userId && assignments.some(({ unitId }) => unitId === seen.unitId))
  const authors = input.authors.flatMap(({ at, userId }) => {
    const author = report.authors[at]
    if (!author) return []
    if (mayWrite(userId)) return [{ name: author.name, userId }]
    const message = `Akun untuk ${author.name} tidak bertugas di unit ini.`
    throw new DomainError('invalid', message, { [`author-${at}`]: [message] })
  })
  const hosts = input.hosts.flatMap((at) => report.hosts[at]?.name ?? [])
  const { host, pages, drafts, comments } = input
  return { host, pages, drafts, comments, authors, hosts }
}

/** A site belonged to one unit; and the portal itself is nobody's old site. */
async function claimHost(tx: Transaction, host: string, unitId: string): Promise<void> {
  if (host === '') return
  const refuse = (message: string) => new DomainError('invalid', message, { host: [message] })
  if (host === hostOf(env().PUBLIC_URL)) throw refuse('Itu nama portal ini sendiri, bukan situs lama.')
  await tx.oldSite.createMany({ data: { host, unitId }, skipDuplicates: true })
  const owner = await tx.oldSite.findUnique({
    where: { host },
    select: { unitId: true, unit: { select: { name: true } } },
  })
  if (owner?.unitId !== unitId) throw refuse(`Situs itu sudah tercatat sebagai situs lama ${owner?.unit.name}.`)
}

async function skipUnwanted(
  tx: Transaction,
  importId: string,
  { pages, drafts, comments }: ImportOptions,
): Promise<void> {
  const waiting = { importId, outcome: 'pending' } as const
  const skipped = { outcome: 'skipped', notes: { push: 'Dilewati menurut pilihan Anda.' } } as const
  if (pages === 'skip') await tx.importEntry.updateMany({ where: { ...waiting, kind: 'page' }, data: skipped })
  if (comments === 'skip') await tx.importEntry.updateMany({ where: { ...waiting, kind: 'comment' }, data: skipped })
  if (drafts === 'skip') {
    const isDraft = { payload: { path: ['status'], equals: 'draft' } }
    await tx.importEntry.updateMany({ where: { ...waiting, ...isDraft }, data: skipped })
  }
}

/** Stops an import; what has come in stays, and it can be resumed. Throws `not-found`, `forbidden`, `conflict`. */
export const cancelImport = (actor: Actor, { importId, version }: ImportVersion): Promise<void> =>
  transaction(async (tx) => {
    const seen = await findImport(tx, actor, importId)
    if (!['uploaded', 'checked', 'running'].includes(seen.state)) throw conflict()
    await write(tx, { id: seen.id, version }, { state: 'cancelled' })
    await record(tx, actor, {
      action: 'import.cancelled',
      publicEffect: seen.state === 'running' ? 'changed' : 'none',
      subjectId: seen.id,
      unitId: seen.unitId,
    })
  })

/** Goes on where an import stopped. Throws `not-found`, `forbidden`, `conflict`. */
export const resumeImport = (actor: Actor, { importId, version }: ImportVersion): Promise<void> =>
  transaction(async (tx) => {
    const seen = await findImport(tx, actor, importId)
    if (!['failed', 'cancelled'].includes(seen.state)) throw conflict()
    if (seen.filesRemovedAt)
      throw new DomainError('invalid', 'Berkasnya sudah dihapus. Unggah lagi sebagai impor baru.')
    const state = seen.isStarted ? 'running' : 'uploaded'
    await write(tx, { id: seen.id, version }, { state, failure: '', checks: 0, leasedUntil: null })
    await record(tx, actor, {
      action: 'import.resumed',
      publicEffect: 'none',
      subjectId: seen.id,
      unitId: seen.unitId,
    })
  })

/** Removes the files of imports with which nobody went on for 30 days. Returns how many. */
export async function deleteStaleUploads(now: Date): Promise<number> {
  const stale = await db.import.findMany({
    where: {
      state: { in: ['checked', 'failed', 'cancelled'] },
      filesRemovedAt: null,
      createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY_MS) },
    },
    take: 100,
    select: { id: true, unitId: true },
  })
  for (const { id, unitId } of stale) {
    await removeUploads(id)
    await transaction(async (tx) => {
      await tx.importEntry.deleteMany({ where: { importId: id, outcome: 'pending' } })
      await tx.import.update({
        where: { id },
        data: { state: 'cancelled', filesRemovedAt: now, version: { increment: 1 } },
      })
      await record(tx, null, { action: 'import.files-removed', publicEffect: 'none', subjectId: id, unitId })
    })
  }
  return stale.length
}
