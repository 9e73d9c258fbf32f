import { db, transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { withPhotoIds } from '@/modules/posts/body'
import type { DraftPhoto } from '@/modules/posts/draft'
import { storeImportedPost } from '@/modules/posts/imported-commands'
import type { HeldImport, Hold } from './check-commands'
import { openPictures, removeUploads } from './files'
import { hostOf, oldPathOf } from './old-path'
import type { ImportOptions } from './options'
import { type Attachment, type PhotoSource, takePhotos, wantedPhotos } from './photo-commands'
import { StagedAttachment, StagedComment, StagedPost } from './staged-item'

const POSTS_AT_ONCE = 20
const COMMENTS_AT_ONCE = 200
/** A post at which the worker died so often is left out. */
const MOST_ATTEMPTS = 3

type Entry = {
  position: number
  kind: string
  sourceKey: string
  title: string
  notes: string[]
  payload: unknown
  attempts: number
}
type Run = HeldImport & { options: ImportOptions; isAllowed?: (address: string) => boolean }

/**
 * Takes over what was checked: 20 posts a piece, each in a transaction of its own, then the comments. Whatever dies in
 * between, what is stored is stored once, and the rest waits. Returns whether anything is left at `until` (ms since 1970).
 */
export async function runImport(actor: Actor, run: Run, until: number, hold: Hold): Promise<'done' | 'more'> {
  authorize(actor, 'site:import', run)
  const pictures = await openPictures(run.id, run.archives)
  const source: PhotoSource = {
    pictures,
    unitId: run.unitId,
    hosts: run.options.hosts,
    hold,
    ...(run.isAllowed && { isAllowed: run.isAllowed }),
  }
  try {
    for (;;) {
      await hold()
      const entries = await nextEntries(run.id, ['post', 'page'], POSTS_AT_ONCE)
      if (entries.length === 0) break
      const isLate = await takePosts(actor, run, entries, source, until)
      if (isLate) return 'more'
    }
  } finally {
    pictures.close()
  }
  while (await takeComments(actor, run)) {
    await hold()
    if (Date.now() >= until) return 'more'
  }
  await finish(actor, run)
  return 'done'
}

const nextEntries = (
  importId: string,
  kinds: ('post' | 'page' | 'comment')[],
  take: number,
): Promise<(Entry & { parentKey: string | null })[]> =>
  db.importEntry.findMany({
    where: { importId, outcome: 'pending', kind: { in: kinds } },
    orderBy: { position: 'asc' },
    take,
    select: {
      position: true,
      kind: true,
      sourceKey: true,
      parentKey: true,
      title: true,
      notes: true,
      payload: true,
      attempts: true,
    },
  })

async function takePosts(
  actor: Actor,
  run: Run,
  entries: Entry[],
  source: PhotoSource,
  until: number,
): Promise<boolean> {
  let stored = 0
  let isLate = false
  for (const entry of entries) {
    if (await takePost(actor, run, entry, source)) stored += 1
    isLate = Date.now() >= until
    if (isLate) break
  }
  if (stored > 0) await tell(actor, run, stored)
  return isLate
}

/** Readers see what came in once for all of a piece: each change makes every kept page old. */
const tell = (actor: Actor, { id, unitId }: HeldImport, posts: number): Promise<void> =>
  transaction((tx) =>
    record(tx, actor, { action: 'import.advanced', publicEffect: 'changed', subjectId: id, unitId, detail: { posts } }),
  )

/** True where it came in now. */
async function takePost(actor: Actor, run: Run, entry: Entry, source: PhotoSource): Promise<boolean> {
  const at = { importId_position: { importId: run.id, position: entry.position } }
  await db.importEntry.update({ where: at, data: { attempts: { increment: 1 } } })
  try {
    if (entry.attempts >= MOST_ATTEMPTS) throw new DomainError('invalid', 'Pengolahannya berkali-kali terputus.')
    const post = StagedPost.parse(entry.payload)
    const attachments = await listAttachments(run.id, post.photoKeys)
    const { photos, idOf, notes } = await takePhotos(actor, wantedPhotos(post, attachments), source)
    const body = withPhotoIds(post.body, (id) => idOf.get(id))
    return await storePost(actor, run, entry, { ...post, body }, photos, notes)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error
    log.warn({ importId: run.id, sourceKey: entry.sourceKey, err: error }, 'post not imported')
    const notes = [...entry.notes, error.message]
    await db.importEntry.update({ where: at, data: { outcome: 'failed', notes, payload: {} } })
    return false
  }
}

async function listAttachments(importId: string, keys: string[]): Promise<Attachment[]> {
  if (keys.length === 0) return []
  const found = await db.importEntry.findMany({
    where: { importId, sourceKey: { in: keys } },
    select: { sourceKey: true, payload: true },
  })
  const byKey = new Map(found.map(({ sourceKey, payload }) => [sourceKey, StagedAttachment.safeParse(payload).data]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

async function storePost(
  actor: Actor,
  run: Run,
  entry: Entry,
  post: StagedPost,
  photos: DraftPhoto[],
  notes: string[],
): Promise<boolean> {
  const { options, unitId } = run
  const { exact } = post
  const isPage = entry.kind === 'page'
  const status = isPage && options.pages === 'draft' ? 'draft' : post.status
  const known = { unitId_sourceKey: { unitId, sourceKey: entry.sourceKey } }
  return transaction(async (tx) => {
    const at = { importId_position: { importId: run.id, position: entry.position } }
    if (await tx.importedItem.findUnique({ where: known, select: { postId: true } })) {
      await tx.importEntry.update({ where: at, data: { outcome: 'known', payload: {} } })
      return false
    }
    const postId = await storeImportedPost(tx, actor, {
      importId: run.id,
      unitId,
      authorId: options.authors.find(({ name }) => name === post.author)?.userId ?? actor.id,
      status,
      type: exact?.type ?? (isPage ? 'pengumuman' : 'kegiatan'),
      title: entry.title,
      summary: post.summary,
      body: post.body,
      eventDate: exact?.eventDate ?? null,
      placeSlug: exact?.place ?? null,
      placeDetail: exact?.placeDetail ?? '',
      who: exact?.who ?? '',
      why: exact?.why ?? '',
      how: exact?.how ?? '',
      labels: post.labels,
      photos,
      publishedAt: status === 'draft' ? null : post.publishedAt,
      changedAt: post.updatedAt,
      withdrawalReason: exact?.withdrawalReason ?? '',
    })
    await tx.importedItem.create({ data: { unitId, sourceKey: entry.sourceKey, postId, authorName: post.author } })
    await tx.oldPath.createMany({
      data: pathsOf(post, options.host).map((path) => ({ ...path, postId })),
      skipDuplicates: true,
    })
    await tx.importEntry.update({
      where: at,
      data: { outcome: 'imported', postId, notes: [...entry.notes, ...notes], payload: {} },
    })
    await record(tx, actor, {
      action: 'post.imported',
      // Told to readers once for many, see `tell`.
      publicEffect: 'none',
      subjectId: postId,
      unitId,
      detail: { title: entry.title, importId: run.id, sourceKey: entry.sourceKey },
    })
    return true
  })
}

/** The old addresses of a post, under the name that its export tells and under the one that was given. */
function pathsOf(post: StagedPost, host: string): { host: string; path: string }[] {
  const own = hostOf(env().PUBLIC_URL) ?? new URL(env().PUBLIC_URL).hostname
  const found = post.addresses.flatMap((address) => {
    const path = oldPathOf(address)
    const told = URL.canParse(address) ? (hostOf(address) ?? new URL(address).hostname) : ''
    if (path === null || told === own) return []
    const names = [...new Set([told, host])].filter((name) => name !== '')
    return (names.length > 0 ? names : ['']).map((name) => ({ host: name, path }))
  })
  return [...new Map(found.map((one) => [`${one.host} ${one.path}`, one])).values()]
}

/** False where no comment waits any more. */
async function takeComments(actor: Actor, run: Run): Promise<boolean> {
  const entries = await nextEntries(run.id, ['comment'], COMMENTS_AT_ONCE)
  if (entries.length === 0) return false
  const parents = await db.importedItem.findMany({
    where: { unitId: run.unitId, sourceKey: { in: entries.flatMap(({ parentKey }) => parentKey ?? []) } },
    select: { sourceKey: true, postId: true },
  })
  const postOf = new Map(parents.map(({ sourceKey, postId }) => [sourceKey, postId]))
  const kept = entries.flatMap((entry) => {
    const postId = postOf.get(entry.parentKey ?? '')
    const comment = StagedComment.safeParse(entry.payload).data
    return postId && comment ? [{ position: entry.position, sourceKey: entry.sourceKey, postId, ...comment }] : []
  })
  const positions = new Set(kept.map(({ position }) => position))
  const lost = entries.filter(({ position }) => !positions.has(position)).map(({ position }) => position)
  const { id: importId, unitId } = run
  await transaction(async (tx) => {
    const { count } = await tx.importedComment.createMany({
      data: kept.map(({ position: _, author, ...comment }) => ({ ...comment, authorName: author })),
      skipDuplicates: true,
    })
    await tx.importEntry.updateMany({
      where: { importId, position: { in: [...positions] } },
      data: { outcome: 'imported', payload: {} },
    })
    await tx.importEntry.updateMany({
      where: { importId, position: { in: lost } },
      data: { outcome: 'skipped', payload: {}, notes: { push: 'Tulisan yang dikomentari tidak ikut masuk.' } },
    })
    await record(tx, actor, {
      action: 'import.comments-taken',
      publicEffect: count > 0 ? 'changed' : 'none',
      subjectId: importId,
      unitId,
      detail: { comments: count },
    })
  })
  return true
}

async function finish(actor: Actor, { id, unitId }: HeldImport): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id, state: 'running' },
      data: {
        state: 'done',
        finishedAt: new Date(),
        filesRemovedAt: new Date(),
        leasedUntil: null,
        version: { increment: 1 },
      },
    })
    if (count === 0) return
    await tx.importEntry.deleteMany({ where: { importId: id, kind: 'attachment' } })
    // What a worker that died had stored without a word is told at the latest now.
    await record(tx, actor, { action: 'import.finished', publicEffect: 'changed', subjectId: id, unitId })
  })
  await removeUploads(id)
}
