import { db, type Transaction, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { judgeNearDuplicates } from './similar-queries'
import { bandsOf, bytesOf, shinglesOf, signatureOf } from './similarity'

const printOf = (bodyText: string) => {
  const signature = signatureOf(shinglesOf(bodyText))
  return { signature: bytesOf(signature), bands: bandsOf(signature) }
}

/** Keeps by what the post is found where another says nearly the same, in the transaction that stores its text. */
export async function keepFingerprint(tx: Transaction, postId: string, bodyText: string): Promise<void> {
  const print = printOf(bodyText)
  await tx.fingerprint.upsert({ where: { postId }, create: { postId, ...print }, update: print })
  await judgePost(tx, postId)
}

const MOST_COPIES = 100

/**
 * Decides anew whether the post is a near-duplicate, where it is public, and whether those are that were held to be one
 * of it: in the transaction that made it public, took it back or changed what it says.
 */
export async function judgePost(tx: Transaction, postId: string): Promise<void> {
  const copies = await tx.post.findMany({
    where: { nearDuplicateOfId: postId },
    orderBy: [{ firstPublishedAt: 'asc' }, { id: 'asc' }],
    take: MOST_COPIES,
    select: { id: true },
  })
  await judge(tx, [postId, ...copies.map(({ id }) => id)])
}

async function judge(tx: Transaction, ids: string[]): Promise<number> {
  const verdicts = await judgeNearDuplicates(ids, tx)
  const changed = verdicts.filter(({ before, nearDuplicateOfId }) => before !== nearDuplicateOfId)
  for (const { id, nearDuplicateOfId } of changed) {
    await tx.post.update({ where: { id }, data: { nearDuplicateOfId } })
    await record(tx, null, {
      action: 'post.compared',
      // Whatever led to it says so; the worker says it itself.
      publicEffect: 'none',
      subjectId: id,
      detail: { nearDuplicateOfId },
    })
  }
  return changed.length
}

const AT_ONCE = 200

/**
 * Gives a fingerprint to posts that have none, as they were stored before there were any or by another way than the desk,
 * and judges those that are public, in the order of their publication. Returns how many there were.
 */
export async function fingerprintPosts(): Promise<number> {
  for (let done = 0; ; ) {
    const posts = await db.post.findMany({
      where: { fingerprint: null },
      orderBy: [{ firstPublishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: AT_ONCE,
      select: { id: true, bodyText: true },
    })
    if (posts.length === 0) return done
    await transaction(async (tx) => {
      await tx.fingerprint.createMany({
        data: posts.map(({ id, bodyText }) => ({ postId: id, ...printOf(bodyText) })),
        skipDuplicates: true,
      })
      const changed = await judge(
        tx,
        posts.map(({ id }) => id),
      )
      await record(tx, null, {
        action: 'post.fingerprinted',
        publicEffect: changed > 0 ? 'changed' : 'none',
        detail: { posts: posts.length, nearDuplicates: changed },
      })
    })
    done += posts.length
  }
}
