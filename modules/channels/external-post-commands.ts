import type { Transaction } from '@/lib/db'
import type { Reading } from './reading'

const MOST_KEPT = 50

/** Keeps the posts that a look has found, the newest 50 of a channel. Returns how many are new or told otherwise now. */
export async function keepExternalPosts(
  tx: Transaction,
  channelId: string,
  reading: Reading | null,
  now: Date,
): Promise<number> {
  if (!reading || reading.posts.length === 0) return 0
  const { posts, method } = reading
  const stored = await tx.externalPost.findMany({
    where: { channelId, key: { in: posts.map(({ key }) => key) } },
    select: { id: true, key: true, title: true, link: true, publishedAt: true },
  })
  const known = new Map(stored.map((post) => [post.key, post]))
  const added = posts.filter(({ key }) => !known.has(key))
  await tx.externalPost.createMany({
    data: added.map((post) => ({ ...post, channelId, method, foundAt: now })),
    skipDuplicates: true,
  })
  const changed = posts.flatMap(({ key, title, link, publishedAt }) => {
    const before = known.get(key)
    const isSame =
      before?.title === title && before.link === link && before.publishedAt?.getTime() === publishedAt?.getTime()
    return before && !isSame ? [{ id: before.id, title, link, publishedAt }] : []
  })
  for (const { id, ...data } of changed) await tx.externalPost.update({ where: { id }, data })
  if (added.length > 0) await forgetOldest(tx, channelId)
  return added.length + changed.length
}

async function forgetOldest(tx: Transaction, channelId: string): Promise<void> {
  const old = await tx.externalPost.findMany({
    where: { channelId },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    skip: MOST_KEPT,
    select: { id: true },
  })
  if (old.length > 0) await tx.externalPost.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}
