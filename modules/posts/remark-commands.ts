import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { NewRemark, ResolveRemark } from './draft'
import { tellOfPost } from './notice-commands'

const TOLD = {
  id: true,
  unitId: true,
  title: true,
  version: true,
  authorId: true,
  submittedById: true,
  assigneeId: true,
  status: true,
} as const

async function findPost(tx: Transaction, actor: Actor, postId: string) {
  const post = await tx.post.findUnique({ where: { id: postId }, select: TOLD })
  if (!post || post.status === 'deleted') throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
  authorize(actor, 'post:write', post)
  return post
}

/** Says something about a post to those who work on it; readers never see it. Throws `not-found`, `forbidden`. */
export const addRemark = (actor: Actor, { postId, text }: NewRemark, now: Date): Promise<{ id: string }> =>
  transaction(async (tx) => {
    const post = await findPost(tx, actor, postId)
    const { id } = await tx.remark.create({ data: { postId, authorId: actor.id, text, at: now }, select: { id: true } })
    await tellOfPost(tx, actor, post, { kind: 'remark', to: 'writers', detail: text }, now, `remark:${id}`)
    await record(tx, actor, {
      action: 'remark.added',
      publicEffect: 'none',
      subjectId: postId,
      unitId: post.unitId,
      detail: { remarkId: id },
    })
    return { id }
  })

/** Says that a remark has been seen to; one that was, stays so. Throws `not-found`, `forbidden`. */
export const resolveRemark = (actor: Actor, { remarkId }: ResolveRemark, now: Date): Promise<{ postId: string }> =>
  transaction(async (tx) => {
    const remark = await tx.remark.findUnique({ where: { id: remarkId }, select: { postId: true } })
    if (!remark) throw new DomainError('not-found', 'Catatan itu tidak ditemukan.')
    const post = await findPost(tx, actor, remark.postId)
    const { count } = await tx.remark.updateMany({
      where: { id: remarkId, resolvedAt: null },
      data: { resolvedAt: now, resolvedById: actor.id },
    })
    if (count > 0)
      await record(tx, actor, {
        action: 'remark.resolved',
        publicEffect: 'none',
        subjectId: post.id,
        unitId: post.unitId,
        detail: { remarkId },
      })
    return { postId: post.id }
  })
