import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { forgetSharedEvidence, noteSharedEvidence } from '@/modules/channels/evidence-commands'
import type { NewShare } from './share'

/** Notes where a public post was passed on; the same link again changes nothing. Throws `not-found`, `forbidden`, `invalid`. */
export const recordShare = (actor: Actor, { postId, channel, url }: NewShare, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const post = await tx.post.findUnique({ where: { id: postId }, select: { unitId: true, status: true } })
    if (!post) throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
    authorize(actor, 'post:write', post)
    if (post.status !== 'published') throw new DomainError('invalid', 'Bagikan berita sesudah terbit.')
    const { count } = await tx.sharedLink.createMany({
      data: [{ postId, channel, url, sharedById: actor.id, at: now }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await noteSharedEvidence(tx, actor, { unitId: post.unitId, channel, url }, now)
    await record(tx, actor, {
      action: 'post.shared',
      publicEffect: 'none',
      subjectId: postId,
      unitId: post.unitId,
      detail: { channel, url },
    })
  })

/** Takes back a link that was noted by mistake. Throws `not-found`, `forbidden`. */
export const removeShare = (actor: Actor, { shareId }: { shareId: string }): Promise<{ postId: string }> =>
  transaction(async (tx) => {
    const share = await tx.sharedLink.findUnique({
      where: { id: shareId },
      select: { postId: true, channel: true, url: true, post: { select: { unitId: true } } },
    })
    if (!share) throw new DomainError('not-found', 'Tautan itu sudah tidak ada.')
    authorize(actor, 'post:write', share.post)
    const { count } = await tx.sharedLink.deleteMany({ where: { id: shareId } })
    if (count === 0) throw new DomainError('not-found', 'Tautan itu sudah tidak ada.')
    await forgetSharedEvidence(tx, share.post.unitId, share.url)
    await record(tx, actor, {
      action: 'post.share-removed',
      publicEffect: 'none',
      subjectId: share.postId,
      unitId: share.post.unitId,
      detail: { channel: share.channel, url: share.url },
    })
    return { postId: share.postId }
  })
