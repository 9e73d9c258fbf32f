import { randomBytes } from 'node:crypto'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { bodyTextOf, countWords } from './body'
import { completenessChecks, completenessOf } from './completeness'
import type { ChangedPost, DraftPhoto, NewPost, PostDraft } from './draft'
import { conflict } from './move-commands'
import { listShownPictures } from './picture-queries'
import { slugOf, suffixOf } from './slug'
import { editBlockers } from './workflow'

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
export async function savePost(actor: Actor, input: ChangedPost, now: Date): Promise<{ id: string; version: number }> {
  return transaction(async (tx) => {
    const post = await tx.post.findUnique({
      where: { id: input.postId },
      select: {
        id: true,
        unitId: true,
        slug: true,
        title: true,
        status: true,
        firstPublishedAt: true,
        submittedById: true,
        unit: { select: { reviewPolicy: true } },
      },
    })
    if (!post || post.status === 'deleted') throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
    authorize(actor, 'post:write', post)
    const text = { title: input.title, words: countWords(bodyTextOf(input.body)), photos: input.photos }
    const blockers = editBlockers(post, text, actor, post.unit.reviewPolicy)
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    const slug = input.title === post.title ? post.slug : slugOf(input.title, suffixOf(post.slug))
    const { count } = await tx.post.updateMany({
      where: { id: post.id, version: input.version },
      data: {
        ...(await fieldsOf(tx, post, input)),
        slug,
        version: { increment: 1 },
        updatedAt: now,
        ...(post.status === 'published' && { changedAt: now }),
      },
    })
    if (count === 0) throw conflict()
    if (slug !== post.slug && post.firstPublishedAt) {
      await tx.formerSlug.createMany({ data: { slug: post.slug, postId: post.id }, skipDuplicates: true })
      await tx.formerSlug.deleteMany({ where: { slug } })
    }
    await tx.postPhoto.deleteMany({ where: { postId: post.id } })
    await writePhotos(tx, post.id, input.photos)
    await record(tx, actor, {
      action: 'post.saved',
      publicEffect: post.status === 'published' ? 'changed' : 'none',
      subjectId: post.id,
      unitId: post.unitId,
      detail: { title: input.title, version: input.version + 1 },
    })
    return { id: post.id, version: input.version + 1 }
  })
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
