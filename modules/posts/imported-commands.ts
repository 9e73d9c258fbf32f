import { randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { bodyTextOf, countWords, type RichText } from './body'
import { completenessChecks, completenessOf } from './completeness'
import type { DraftPhoto } from './draft'
import type { PostType } from './post'
import { slugOf } from './slug'

/** A post as it stood on another site. `publishedAt` is when it came out there; null for a draft. */
export type ImportedPost = {
  importId: string
  unitId: string
  authorId: string
  status: 'published' | 'draft' | 'withdrawn'
  type: PostType
  title: string
  summary: string
  body: RichText
  eventDate: string | null
  placeSlug: string | null
  placeDetail: string
  who: string
  why: string
  how: string
  labels: string[]
  photos: DraftPhoto[]
  publishedAt: Date | null
  changedAt: Date | null
  withdrawalReason: string
}

/**
 * Stores a post of an old site in the caller's transaction, which records it. It keeps the date under which it was public
 * there, needs no second pair of eyes for what was public already, and never scores (decision 12). Returns its id.
 */
export async function storeImportedPost(tx: Transaction, actor: Actor, post: ImportedPost): Promise<string> {
  authorize(actor, 'site:import', { unitId: post.unitId })
  const { placeSlug, photos, eventDate, publishedAt, changedAt, withdrawalReason, ...fields } = post
  const place =
    placeSlug && (await tx.unit.findFirst({ where: { slug: placeSlug, kind: 'kelurahan' }, select: { id: true } }))
  const bodyText = bodyTextOf(post.body)
  const checks = completenessChecks({
    ...fields,
    words: countWords(bodyText),
    photos: photos.map((photo) => ({ ...photo, fileName: '', isNew: true })),
    eventDate: eventDate !== null,
    place: Boolean(place),
    project: false,
  })
  const { id } = await tx.post.create({
    data: {
      ...fields,
      body: post.body as object,
      bodyText,
      slug: slugOf(post.title, randomBytes(4).toString('hex')),
      lastEditorId: actor.id,
      eventDate: eventDate === null ? null : new Date(`${eventDate}T00:00:00Z`),
      placeId: place ? place.id : null,
      completeness: completenessOf(checks),
      firstPublishedAt: publishedAt,
      changedAt: later(changedAt, publishedAt) ?? publishedAt,
      // At the desk it stands where it stood in time, not before what is being written today.
      updatedAt: changedAt ?? publishedAt ?? undefined,
      ...(post.status === 'withdrawn' && { withdrawnAt: changedAt ?? publishedAt, withdrawalReason }),
    },
    select: { id: true },
  })
  await tx.postPhoto.createMany({ data: photos.map((photo, position) => ({ postId: id, position, ...photo })) })
  return id
}

const later = (a: Date | null, b: Date | null): Date | null => (a && b && a > b ? a : null)
