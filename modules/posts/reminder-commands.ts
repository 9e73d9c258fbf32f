import { addDays, dayOf, formatDateTime, startOfDay } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { type MoveNotice, type ToldPost, tellOfPost } from './notice-commands'

const AT_ONCE = 200
const TOLD = {
  id: true,
  unitId: true,
  title: true,
  version: true,
  authorId: true,
  submittedById: true,
  assigneeId: true,
} as const

/** Tells the writers of what is to be published tomorrow, in Asia/Makassar; each once for each time that was set. Returns how many posts. */
export async function tellOfTomorrow(now: Date): Promise<number> {
  const tomorrow = addDays(dayOf(now), 1)
  const posts = await db.post.findMany({
    where: { status: 'scheduled', publishAt: { gte: startOfDay(tomorrow), lt: startOfDay(addDays(tomorrow, 1)) } },
    orderBy: { publishAt: 'asc' },
    take: AT_ONCE,
    select: { ...TOLD, publishAt: true },
  })
  for (const { publishAt, ...post } of posts) {
    const detail = publishAt ? `Terbit ${formatDateTime(publishAt)}.` : ''
    const key = `dueTomorrow:${post.id}:${publishAt?.getTime()}`
    await tell(post, { kind: 'dueTomorrow', to: 'writers', detail }, now, key)
  }
  return posts.length
}

/** Tells those who may look at it of what one person made public alone and nobody looked at in time; once. Returns how many posts. */
export async function tellOfLateReviews(now: Date): Promise<number> {
  const posts = await db.post.findMany({
    where: { status: 'published', reviewedAt: null, reviewDueAt: { lte: now, gt: addedDays(now, -7) } },
    orderBy: { reviewDueAt: 'asc' },
    take: AT_ONCE,
    select: { ...TOLD, reviewDueAt: true },
  })
  for (const { reviewDueAt, ...post } of posts) {
    const detail = reviewDueAt ? `Batas tinjauan ${formatDateTime(reviewDueAt)} sudah lewat.` : ''
    const key = `reviewLate:${post.id}:${reviewDueAt?.getTime()}`
    await tell(post, { kind: 'reviewLate', to: 'reviewers', detail }, now, key)
  }
  return posts.length
}

const DAY_MS = 86_400_000
const addedDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

/** Nothing is stored, and nothing is on the audit, where everybody has been told before. */
const tell = (post: ToldPost, notice: MoveNotice, now: Date, key: string): Promise<void> =>
  transaction(async (tx) => {
    const told = await tellOfPost(tx, null, post, notice, now, key)
    if (told > 0)
      await record(tx, null, {
        action: 'post.reminded',
        publicEffect: 'none',
        subjectId: post.id,
        unitId: post.unitId,
        detail: { kind: notice.kind, told },
      })
  })
