import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { countWords } from './body'
import type { PublishPost, WithdrawPost } from './draft'
import { conflict } from './draft-commands'
import { canMove, publishBlockers, statusAfter } from './workflow'

/**
 * Makes the post public now. `firstPublishedAt` is set the first time only. Throws `not-found`, `forbidden`, `invalid`
 * with the blockers as sentences, and `conflict` where the version is no longer the one that was seen.
 */
export async function publishPost(
  actor: Actor,
  { postId, version }: PublishPost,
  now: Date,
): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const post = await tx.post.findUnique({
      where: { id: postId },
      select: {
        id: true,
        unitId: true,
        slug: true,
        status: true,
        title: true,
        bodyText: true,
        firstPublishedAt: true,
        photos: { select: { altText: true, isDecorative: true } },
      },
    })
    if (!post) throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
    authorize(actor, 'post:publish', post)
    const blockers = publishBlockers({ ...post, words: countWords(post.bodyText) })
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    const { count } = await tx.post.updateMany({
      where: { id: post.id, version },
      data: {
        status: statusAfter('publish'),
        firstPublishedAt: post.firstPublishedAt ?? now,
        changedAt: now,
        withdrawnAt: null,
        withdrawalReason: '',
        version: { increment: 1 },
        updatedAt: now,
      },
    })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'post.published',
      publicEffect: 'changed',
      subjectId: post.id,
      unitId: post.unitId,
      detail: { title: post.title },
    })
    return { id: post.id, slug: post.slug }
  })
}

/** Takes the post back; its address keeps a notice with the reason. Throws `not-found`, `forbidden`, `conflict`. */
export async function withdrawPost(
  actor: Actor,
  { postId, version, reason }: WithdrawPost,
  now: Date,
): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const post = await tx.post.findUnique({
      where: { id: postId },
      select: { id: true, unitId: true, slug: true, status: true },
    })
    if (!post) throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
    authorize(actor, 'post:withdraw', post)
    if (!canMove(post.status, 'withdraw')) throw new DomainError('conflict', 'Hanya berita yang terbit dapat ditarik.')
    const { count } = await tx.post.updateMany({
      where: { id: post.id, version },
      data: {
        status: statusAfter('withdraw'),
        withdrawnAt: now,
        withdrawalReason: reason,
        version: { increment: 1 },
        updatedAt: now,
      },
    })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'post.withdrawn',
      publicEffect: 'withdrawn',
      subjectId: post.id,
      unitId: post.unitId,
      detail: { reason },
    })
    return { id: post.id, slug: post.slug }
  })
}
