import { randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { holdPhotos } from '@/modules/media/library-commands'
import { keepReport } from '@/modules/projects/timeline-commands'
import { dateOf } from '@/modules/projects/timeline-queries'
import type { Prisma } from '@/prisma/generated/client'
import { bodyTextOf, countWords } from './body'
import { completenessChecks, completenessOf } from './completeness'
import type { DraftPhoto, NewPost, PostDraft, PostVersion } from './draft'
import { keepFingerprint } from './fingerprint-commands'
import { conflict } from './move-commands'
import { listShownPictures } from './picture-queries'
import type { PostStatus } from './post'
import { slugOf, suffixOf } from './slug'

type Existing = { id: string | null; unitId: string; firstPublishedAt: Date | null }

type Stored = Existing & { id: string; slug: string; title: string; status: PostStatus }

/** Writes the text and all that hangs on it over the version that was seen. Throws `invalid`, and `conflict` where it is another by now. */
export async function storeContent(
  tx: Transaction,
  actor: Pick<Actor, 'id'>,
  post: Stored,
  input: PostVersion & PostDraft,
  now: Date,
  more: Prisma.PostUncheckedUpdateManyInput,
): Promise<void> {
  const content = await contentOf(tx, post, input)
  // A work is held before the post is written, as wherever a post moves one.
  const teller = { ...post, eventDay: input.eventDate, isPublic: post.status === 'published' }
  await keepReport(tx, actor, teller, input.report, now)
  // An address that was public changes only while it is.
  const isAddressFree = post.firstPublishedAt === null || post.status === 'published'
  const isSameAddress = input.title === post.title || !isAddressFree
  const slug = isSameAddress ? post.slug : slugOf(input.title, suffixOf(post.slug))
  const { count } = await tx.post.updateMany({
    where: { id: post.id, version: input.version },
    data: {
      ...content,
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

/** Writes a new post of the unit with all that hangs on it. Returns its id. */
export async function createContent(
  tx: Transaction,
  actor: Pick<Actor, 'id'>,
  { unitId, draftId, ...draft }: NewPost,
  now: Date,
): Promise<string> {
  const fields = await contentOf(tx, { id: null, unitId, firstPublishedAt: null }, draft)
  const { id } = await tx.post.create({
    data: {
      ...(draftId && { id: draftId }),
      unitId,
      authorId: actor.id,
      lastEditorId: actor.id,
      slug: slugOf(draft.title, randomBytes(4).toString('hex')),
      ...fields,
    },
    select: { id: true },
  })
  await writePhotos(tx, id, draft.photos)
  await keepFingerprint(tx, id, fields.bodyText)
  await keepReport(tx, actor, { id, unitId, eventDay: draft.eventDate, isPublic: false }, draft.report, now)
  return id
}

async function contentOf(tx: Transaction, post: Existing, draft: PostDraft) {
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
    project: draft.report !== null,
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
    eventDate: dateOf(draft.eventDate),
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
