import { randomBytes } from 'node:crypto'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { Prisma } from '@/prisma/generated/client'
import { bodyTextOf, countWords } from './body'
import { completenessChecks, completenessOf } from './completeness'
import type { ChangedPost, DraftPhoto, NewPost, PostDraft, PostVersion } from './draft'
import { conflict } from './move-commands'
import { listShownPictures } from './picture-queries'
import { RevisionContent } from './revision'
import { slugOf, suffixOf } from './slug'
import { canAutosave, editBlockers } from './workflow'

type Existing = { id: string | null; unitId: string; firstPublishedAt: Date | null }

/** Writes a new draft of the unit. Throws `forbidden`, `invalid`. Returns its id and version. */
export async function createPost(actor: Actor, input: NewPost): Promise<{ id: string; version: number }> {
  authorize(actor, 'post:write', { unitId: input.unitId })
  return transaction(async (tx) => {
    const fields = await fieldsOf(tx, { id: null, unitId: input.unitId, firstPublishedAt: null }, input)
    const slug = slugOf(input.title, randomBytes(4).toString('hex'))
    const { id } = await tx.post.create({
      data: { unitId: input.unitId, authorId: actor.id, slug, ...fields },
      select: { id: true },
    })
    await writePhotos(tx, id, input.photos)
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
): Promise<{ id: string; version: number }> =>
  transaction(async (tx) => {
    const post = await findEditable(tx, actor, input.postId)
    const text = { title: input.title, words: countWords(bodyTextOf(input.body)), photos: input.photos }
    const blockers = editBlockers(post, text, actor, post.unit.reviewPolicy)
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    await keepFirstContent(tx, post.id)
    const isPublic = post.status === 'published'
    await store(tx, post, input, now, isPublic && changeNote !== '')
    await writeRevision(tx, actor, post.id, input.version + 1, input, now, isPublic ? changeNote : '')
    await record(tx, actor, {
      action: 'post.saved',
      publicEffect: isPublic ? 'changed' : 'none',
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
    await store(tx, post, input, now, false)
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
  isToldToReaders: boolean,
): Promise<void> {
  const slug = input.title === post.title ? post.slug : slugOf(input.title, suffixOf(post.slug))
  const { count } = await tx.post.updateMany({
    where: { id: post.id, version: input.version },
    data: {
      ...(await fieldsOf(tx, post, input)),
      slug,
      version: { increment: 1 },
      updatedAt: now,
      ...(isToldToReaders && { changedAt: now }),
    },
  })
  if (count === 0) throw conflict()
  if (slug !== post.slug && post.firstPublishedAt) {
    await tx.formerSlug.createMany({ data: { slug: post.slug, postId: post.id }, skipDuplicates: true })
    await tx.formerSlug.deleteMany({ where: { slug } })
  }
  await tx.postPhoto.deleteMany({ where: { postId: post.id } })
  await writePhotos(tx, post.id, input.photos)
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

/** A post that came into the database otherwise has no revision yet: what it said is kept before it is changed. */
async function keepFirstContent(tx: Transaction, postId: string): Promise<void> {
  if ((await tx.revision.count({ where: { postId } })) > 0) return
  const { id, authorId, version, updatedAt, ...row } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    include: { photos: { orderBy: { position: 'asc' } } },
  })
  const content = RevisionContent.safeParse({ ...row, eventDate: row.eventDate?.toISOString().slice(0, 10) ?? null })
  if (!content.success) return
  await tx.revision.createMany({
    data: [{ postId: id, number: version, authorId, at: updatedAt, content: content.data as object }],
    // Two who save at once both come here; one of them is refused right after.
    skipDuplicates: true,
  })
}
