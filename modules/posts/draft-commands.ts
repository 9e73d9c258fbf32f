import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { keepPhotoTexts } from '@/modules/media/library-commands'
import type { Prisma } from '@/prisma/generated/client'
import { bodyTextOf, countWords } from './body'
import { createContent, storeContent } from './content-commands'
import type { ChangedPost, NewPost, PostDraft, PostVersion } from './draft'
import { isSameContent, RevisionContent } from './revision'
import { currentContent, keepContent, writeRevision } from './revision-content-commands'
import { canAutosave, editBlockers, isReviewedAfterEdit, reviewDueAt } from './workflow'

const OWN = { id: true, authorId: true, version: true } as const

/** Writes a new draft of the unit; one that was sent twice, by its `draftId`, once. Throws `forbidden`, `invalid`. Returns its id and version. */
export async function createPost(
  actor: Actor,
  input: NewPost,
  now: Date = new Date(),
): Promise<{ id: string; version: number }> {
  authorize(actor, 'post:write', { unitId: input.unitId })
  return transaction(async (tx) => {
    const stored = input.draftId ? await tx.post.findUnique({ where: { id: input.draftId }, select: OWN }) : null
    // The answer to the first try was lost on the way.
    if (stored?.authorId === actor.id) return { id: stored.id, version: stored.version }
    if (stored) throw new DomainError('invalid', 'Muat ulang halaman ini, lalu tulis lagi.')
    const id = await createContent(tx, actor, input, now)
    await writeRevision(tx, actor, id, 1, input, now, '')
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
    await storeContent(tx, actor, post, input, now, {
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
    await storeContent(tx, actor, post, input, now, { lastEditorId: actor.id })
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
