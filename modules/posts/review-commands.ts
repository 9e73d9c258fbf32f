import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { PostVersion, ReturnPost } from './draft'
import { conflict, type MovedPost, movePost } from './move-commands'

/** Asks for a second pair of eyes. Throws `not-found`, `forbidden`, `invalid` with the blockers, `conflict`. */
export const submitPost = (actor: Actor, input: PostVersion, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'submit', {
      now,
      action: 'post.submitted',
      publicEffect: 'none',
      data: () => ({ submittedById: actor.id, submittedAt: now }),
      notice: { kind: 'submitted', to: 'reviewers' },
    }),
  )

/** Sends the post back to its writer, who reads the reason. Throws as `submitPost`. */
export const returnPost = (actor: Actor, { reason, ...input }: ReturnPost, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'return', {
      now,
      action: 'post.returned',
      publicEffect: 'none',
      detail: { reason },
      data: () => ({ returnReason: reason, submittedById: null, submittedAt: null }),
      notice: { kind: 'returned', to: 'writers', detail: reason },
    }),
  )

/**
 * A second person has looked at what one published alone. Throws `not-found`, `forbidden`, `conflict`, and `invalid` for
 * who wrote it and for a post that waits for no review.
 */
export const reviewPost = (actor: Actor, { postId, version }: PostVersion, now: Date): Promise<MovedPost> =>
  transaction(async (tx) => {
    const post = await tx.post.findUnique({
      where: { id: postId },
      select: {
        id: true,
        slug: true,
        unitId: true,
        lastEditorId: true,
        reviewOfId: true,
        status: true,
        reviewDueAt: true,
        reviewedAt: true,
      },
    })
    if (!post) throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
    authorize(actor, 'post:review', post)
    if (post.status !== 'published' || !post.reviewDueAt || post.reviewedAt)
      throw new DomainError('invalid', 'Berita ini tidak menunggu tinjauan.')
    if (post.lastEditorId === actor.id || post.reviewOfId === actor.id)
      throw new DomainError('invalid', 'Tinjauan dilakukan oleh selain yang menulis atau mengubahnya.')
    const { count } = await tx.post.updateMany({
      where: { id: postId, version },
      data: { reviewedAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'post.reviewed',
      publicEffect: 'none',
      subjectId: postId,
      unitId: post.unitId,
    })
    return { id: postId, slug: post.slug, version: version + 1 }
  })
