import { randomBytes } from 'node:crypto'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { holdPhotos, keepPhotoTexts } from '@/modules/media/library-commands'
import type { Prisma } from '@/prisma/generated/client'
import { bodyTextOf, countWords } from './body'
import { completenessChecks, completenessOf } from './completeness'
import type { ChangedPost, DraftPhoto, NewPost, PostDraft, PostVersion } from './draft'
import { keepFingerprint } from './fingerprint-commands'
import { conflict } from './move-commands'
import { listShownPictures } from './picture-queries'
import { isSameContent, RevisionContent } from './revision'
import { slugOf, suffixOf } from './slug'
import { canAutosave, editBlockers, isReviewedAfterEdit, reviewDueAt } from './workflow'

type Existing = { id: string | null; unitId: string; firstPublishedAt: Date | null }

const OWN = { id: true, authorId: true, version: true } as const

/** Writes a new draft of the unit; one that was sent twice, by its `draftId`, once. Throws `forbidden`, `invalid`. Returns its id and version. */
export async function createPost(actor: Actor, input: NewPost): Promise<{ id: string; version: number }> {
  authorize(actor, 'post:write', { unitId: input.unitId })
  return transaction(async (tx) => {
    const stored = input.draftId ? await tx.post.findUnique({ where: { id: input.draftId }, select: OWN }) : null
    // The answer to the first try was lost on the way.
    if (stored?.authorId === actor.id) return { id: stored.id, version: stored.version }
    if (stored) throw new DomainError('invalid', 'Muat ulang halaman ini, lalu tulis lagi.')
    const fields = await fieldsOf(tx, { id: null, unitId: input.unitId, firstPublishedAt: null }, input)
    const slug = slugOf(input.title, randomBytes(4).toString('hex'))
    const { id } = await tx.post.create({
      data: {
        ...(input.draftId && { id: input.draftId }),
        unitId: input.unitId,
        authorId: actor.id,
        lastEditorId: actor.id,
        slug,
        ...fields,
      },
      select: { id: true },
    })
    await writePhotos(tx, id, input.photos)
    await keepFingerprint(tx, id, fields.bodyText)
    await writeRevision(tx, actor, id, 1, input, new Date(), '')
    await record(tx, actor, {
      action: 'post.created',
      publicEffect: 'none',
      subjectId: id,
      unitId: input.unitId,
      detail: { title: input.title },
    })
    return { id, version: 1 }
  })
}

/**
 * Saves what the writer sees over the version that the writer saw. A new title of a post that is or was public gets a new
 * address; the old one redirects. Throws `not-found`, `forbidden`, `invalid` and, where somebody else saved in between, `conflict`.
 */
export const savePost = (
  actor: Actor,
  { changeNote = '', ...input }: ChangedPost,
  now: Date,
  { isRestore = false }: { isRestore?: boolean } = {},
): Promise<{ id: string; version: number }> =>
  transaction(async (tx) => {
    const post = await findEditable(tx, actor, input.postId)
    const text = { title: input.title, words: countWords(bodyTextOf(input.body)), photos: input.photos }
    const blockers = editBlockers(post, text, actor, post.unit.reviewPolicy)
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    const before = await currentContent(tx, post.id)
    await keepContent(tx, before, isRestore || before.writerId !== actor.id)
    const isPublic = post.status === 'published'
    const isChanged = !isSameContent(before.content, RevisionContent.parse(input))
    await store(tx, post, input, now, {
      ...(isPublic && changeNote !== '' && { changedAt: now }),
      ...(isChanged && { lastEditorId: actor.id }),
      ...(isChanged &&
        isReviewedAfterEdit(post.status, post.unit.reviewPolicy, changeNote !== '') && {
          reviewDueAt: reviewDueAt(now),
          reviewedAt: null,
          reviewOfId: actor.id,
        }),
    })
    await keepPhotoTexts(tx, post.id)
    await writeRevision(tx, actor, post.id, input.version + 1, input, now, isPublic ? changeNote : '')
    await record(tx, actor, {
      action: 'post.saved',
      // The notice of a withdrawn post names its title.
      publicEffect: isPublic || post.status === 'withdrawn' ? 'changed' : 'none',
      subjectId: post.id,
      unitId: post.unitId,
      detail: { title: input.title, version: input.version + 1, ...(changeNote && { changeNote }) },
    })
    return { id: post.id, version: input.version + 1 }
  })

/**
 * Keeps what is being written, without a revision: only of a text that nobody else has been shown yet. Throws as
 * `savePost`, and `invalid` for a post in any other state.
 */
export const autosavePost = (
  actor: Actor,
  input: PostVersion & PostDraft,
  now: Date,
): Promise<{ id: string; version: number }> =>
  transaction(async (tx) => {
    const post = await findEditable(tx, actor, input.postId)
    if (!canAutosave(post.status)) throw new DomainError('invalid', 'Berita ini hanya tersimpan dengan tombolnya.')
    const before = await currentContent(tx, post.id)
    await keepContent(tx, before, before.writerId !== actor.id)
    await store(tx, post, input, now, { lastEditorId: actor.id })
    await record(tx, actor, {
      action: 'post.autosaved',
      publicEffect: 'none',
      subjectId: post.id,
      unitId: post.unitId,
      detail: { version: input.version + 1 },
    })
    return { id: post.id, version: input.version + 1 }
  })

const EDITABLE = {
  id: true,
  unitId: true,
  slug: true,
  title: true,
  status: true,
  firstPublishedAt: true,
  submittedById: true,
  unit: { select: { reviewPolicy: true } },
} as const
type Editable = Prisma.PostGetPayload<{ select: typeof EDITABLE }>

async function findEditable(tx: Transaction, actor: Actor, postId: string): Promise<Editable> {
  const post = await tx.post.findUnique({ where: { id: postId }, select: EDITABLE })
  if (!post || post.status === 'deleted') throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
  authorize(actor, 'post:write', post)
  return post
}

/** Writes the text and its photos over the version that was seen. */
async function store(
  tx: Transaction,
  post: Editable,
  input: PostVersion & PostDraft,
  now: Date,
  more: Prisma.PostUncheckedUpdateManyInput,
): Promise<void> {
  // An address that was public changes only while it is.
  const isAddressFree = post.firstPublishedAt === null || post.status === 'published'
  const isSameAddress = input.title === post.title || !isAddressFree
  const slug = isSameAddress ? post.slug : slugOf(input.title, suffixOf(post.slug))
  const { count } = await tx.post.updateMany({
    where: { id: post.id, version: input.version },
    data: {
      ...(await fieldsOf(tx, post, input)),
      slug,
      version: { increment: 1 },
      updatedAt: now,
      ...more,
    },
  })
  if (count === 0) throw conflict()
  if (slug !== post.slug && post.firstPublishedAt) {
    await tx.formerSlug.createMany({ data: { slug: post.slug, postId: post.id }, skipDuplicates: true })
    await tx.formerSlug.deleteMany({ where: { slug } })
  }
  await tx.postPhoto.deleteMany({ where: { postId: post.id } })
  await writePhotos(tx, post.id, input.photos)
  await keepFingerprint(tx, post.id, bodyTextOf(input.body))
}

async function fieldsOf(tx: Transaction, post: Existing, draft: PostDraft) {
  const bodyText = bodyTextOf(draft.body)
  if (
    draft.placeId &&
    !(await tx.unit.findFirst({ where: { id: draft.placeId, kind: 'kelurahan' }, select: { id: true } }))
  ) {
    throw new DomainError('invalid', 'Pilih kelurahan dari daftar.', { placeId: ['Pilih kelurahan dari daftar.'] })
  }
  const photos = await describedPhotos(tx, post, draft.photos)
  const { title, summary, type, body, placeId, placeDetail, who, why, how } = draft
  const checks = completenessChecks({
    title,
    summary,
    who,
    why,
    how,
    photos,
    words: countWords(bodyText),
    eventDate: draft.eventDate !== null,
    place: placeId !== null,
    project: false,
  })
  return {
    type,
    title,
    summary,
    placeId,
    placeDetail,
    who,
    why,
    how,
    bodyText,
    body: body as object,
    eventDate: draft.eventDate === null ? null : new Date(`${draft.eventDate}T00:00:00Z`),
    completeness: completenessOf(checks),
  }
}

/** The photos with their file names and whether no earlier post shows the same picture. Only photos of the unit itself. */
async function describedPhotos(tx: Transaction, post: Existing, uses: DraftPhoto[]) {
  await holdPhotos(
    tx,
    uses.map(({ photoId }) => photoId),
  )
  const stored = await tx.photo.findMany({
    where: { id: { in: uses.map(({ photoId }) => photoId) }, unitId: post.unitId },
    select: { id: true, fileName: true, perceptualHash: true },
  })
  const known = new Map(stored.map((photo) => [photo.id, photo]))
  const shown = await listShownPictures(
    stored.map(({ perceptualHash }) => perceptualHash),
    { exceptPostId: post.id, before: post.firstPublishedAt },
    tx,
  )
  return uses.map((use) => {
    const photo = known.get(use.photoId)
    if (!photo)
      throw new DomainError('invalid', 'Satu foto tidak ditemukan. Unggah lagi fotonya.', {
        photos: ['Satu foto tidak ditemukan. Unggah lagi fotonya.'],
      })
    return { ...use, fileName: photo.fileName, isNew: !shown.has(photo.perceptualHash) }
  })
}

async function writePhotos(tx: Transaction, postId: string, uses: DraftPhoto[]): Promise<void> {
  await tx.postPhoto.createMany({ data: uses.map((use, position) => ({ postId, position, ...use })) })
}

async function writeRevision(
  tx: Transaction,
  author: Pick<Actor, 'id'>,
  postId: string,
  number: number,
  draft: PostDraft,
  at: Date,
  changeNote: string,
): Promise<void> {
  const content = RevisionContent.parse(draft)
  await tx.revision.create({
    data: { postId, number, authorId: author.id, at, changeNote, content: content as object },
  })
}

type Current = {
  postId: string
  version: number
  at: Date
  /** Who wrote it as it is. */
  writerId: string
  content: RevisionContent | null
}

async function currentContent(tx: Transaction, id: string): Promise<Current> {
  const { authorId, lastEditorId, version, updatedAt, ...row } = await tx.post.findUniqueOrThrow({
    where: { id },
    include: { photos: { orderBy: { position: 'asc' } } },
  })
  const content = RevisionContent.safeParse({ ...row, eventDate: row.eventDate?.toISOString().slice(0, 10) ?? null })
  const writerId = lastEditorId ?? authorId
  return { postId: id, version, at: updatedAt, writerId, content: content.data ?? null }
}

/**
 * What is about to be replaced becomes a revision where it is none yet: always where the post has none at all, and where
 * `mustKeep`, as it was kept by itself only or written by somebody else.
 */
async function keepContent(tx: Transaction, { postId, version, at, writerId, content }: Current, mustKeep: boolean) {
  const newest = await tx.revision.findFirst({
    where: { postId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  if (!content || newest?.number === version || (newest && !mustKeep)) return
  await tx.revision.createMany({
    data: [{ postId, number: version, authorId: writerId, at, content: content as object }],
    // Two who save at once both come here; one of them is refused right after.
    skipDuplicates: true,
  })
}
