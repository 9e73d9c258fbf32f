import { db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'

/** Whoever said nothing for so long has left. */
const PRESENT_MS = 60_000
const MOST_NAMED = 5

/**
 * Says that the actor has the post open to change it, and gives the names of the others who have, 5 at most. Nobody is
 * kept out. Not on the audit: it is no change, and forgotten within the hour. Throws `not-found`, `forbidden`.
 */
export async function sayPresent(actor: Actor, postId: string, now: Date): Promise<string[]> {
  const post = await db.post.findUnique({ where: { id: postId }, select: { unitId: true, status: true } })
  if (!post || post.status === 'deleted') throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
  authorize(actor, 'post:write', post)
  const key = { postId, userId: actor.id }
  await db.postEditor.upsert({ where: { postId_userId: key }, create: { ...key, at: now }, update: { at: now } })
  const others = await db.postEditor.findMany({
    where: { postId, userId: { not: actor.id }, at: { gt: new Date(now.getTime() - PRESENT_MS) } },
    orderBy: { at: 'desc' },
    take: MOST_NAMED,
    select: { user: { select: { name: true } } },
  })
  return others.map(({ user }) => user.name)
}

const FORGOTTEN_MS = 3_600_000

/** Forgets who had which post open more than an hour ago. Returns how many. */
export async function forgetPresence(now: Date): Promise<number> {
  const { count } = await db.postEditor.deleteMany({ where: { at: { lt: new Date(now.getTime() - FORGOTTEN_MS) } } })
  return count
}
