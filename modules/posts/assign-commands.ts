import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import type { AssignPost } from './draft'
import { deskPathOf, titleOf } from './post'

/** Says who in the unit is to see to the post; null: nobody in particular. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const assignPost = (
  actor: Actor,
  { postId, assigneeId, seenAssigneeId }: AssignPost,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    const post = await tx.post.findUnique({
      where: { id: postId },
      select: { id: true, unitId: true, title: true, status: true },
    })
    if (!post || post.status === 'deleted') throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
    authorize(actor, 'post:write', post)
    const people = await listPeopleWith(tx, 'post:write', post.unitId, now)
    if (assigneeId && !people.includes(assigneeId)) {
      const message = 'Pilih orang yang bertugas di unit ini.'
      throw new DomainError('invalid', message, { assigneeId: [message] })
    }
    const { count } = await tx.post.updateMany({
      // The text is another matter: whoever is typing it is not in the way of this, nor this of them.
      where: { id: postId, assigneeId: seenAssigneeId },
      data: { assigneeId },
    })
    if (count === 0)
      throw new DomainError('conflict', 'Penanggung jawab berita ini baru saja diganti orang lain. Muat ulang halaman.')
    if (assigneeId && assigneeId !== actor.id)
      await notify(tx, {
        kind: 'assigned',
        key: `assigned:${postId}:${now.getTime()}`,
        userIds: [assigneeId],
        title: titleOf(post.title),
        path: deskPathOf(postId),
      })
    await record(tx, actor, {
      action: 'post.assigned',
      publicEffect: 'none',
      subjectId: postId,
      unitId: post.unitId,
      detail: { assigneeId },
    })
  })
