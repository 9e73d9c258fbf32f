import { addWorkingDays, dayOf, startOfDay } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { BypassPost, PostVersion, SchedulePost, WithdrawPost } from './draft'
import { type MovedPost, movePost, storeMove } from './move-commands'
import { REVIEW_WORKING_DAYS } from './workflow'

type Publication = { firstPublishedAt: Date | null; submittedById: string | null }

/** What becoming public sets: `firstPublishedAt` the first time only, and a review where one person did it alone. */
const publicationOf = ({ firstPublishedAt, submittedById }: Publication, isAlone: boolean, now: Date) => ({
  firstPublishedAt: firstPublishedAt ?? now,
  changedAt: now,
  withdrawnAt: null,
  withdrawalReason: '',
  submittedById,
  reviewedAt: null,
  reviewDueAt: isAlone ? reviewDueAt(now) : null,
})

/** The end of the second working day after the day of publication. */
const reviewDueAt = (now: Date): Date => startOfDay(addWorkingDays(dayOf(now), REVIEW_WORKING_DAYS + 1))

/**
 * Makes the post public now. Throws `not-found`, `forbidden`, `invalid` with the blockers as sentences, and `conflict`
 * where the version is no longer the one that was seen.
 */
export const publishPost = (actor: Actor, input: PostVersion, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'publish', {
      now,
      action: 'post.published',
      publicEffect: 'changed',
      data: (post) => publicationOf(post, post.unit.reviewPolicy === 'mandiri', now),
    }),
  )

/** Makes the post public without the second pair of eyes that the unit asks for; the reason is on the audit and in a list. */
export const publishPostAlone = (actor: Actor, { reason, ...input }: BypassPost, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'publish', {
      now,
      action: 'post.published-alone',
      publicEffect: 'changed',
      detail: { reason },
      isBypass: true,
      data: (post) => {
        authorize(actor, 'post:bypass', post)
        return { ...publicationOf(post, true, now), bypassReason: reason }
      },
    }),
  )

/** Throws `invalid` for a time of publication that has passed. */
export function mustBeAhead(publishAt: Date, now: Date): void {
  if (publishAt.getTime() > now.getTime()) return
  const message = 'Pilih waktu yang belum lewat.'
  throw new DomainError('invalid', message, { publishAt: [message] })
}

/** Sets the minute at which the worker makes the post public. Throws as `publishPost`, and `invalid` for a time that has passed. */
export async function schedulePost(actor: Actor, { publishAt, ...input }: SchedulePost, now: Date): Promise<MovedPost> {
  mustBeAhead(publishAt, now)
  return transaction((tx) =>
    movePost(tx, actor, input, 'schedule', {
      now,
      action: 'post.scheduled',
      publicEffect: 'none',
      detail: { publishAt: publishAt.toISOString() },
      data: () => ({ publishAt }),
    }),
  )
}

/** Takes the time away again; the post is a draft. */
export const unschedulePost = (actor: Actor, input: PostVersion, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'unschedule', {
      now,
      action: 'post.unscheduled',
      publicEffect: 'none',
      data: () => ({ submittedById: null, submittedAt: null }),
    }),
  )

const DUE_AT_ONCE = 100

/**
 * Publishes what is due, oldest first, each in a transaction of its own: whatever dies in between, what is stored is
 * public once and the rest is due still. Returns how many became public.
 */
export async function publishDuePosts(now: Date): Promise<number> {
  const due = await db.post.findMany({
    where: { status: 'scheduled', publishAt: { lte: now } },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
    take: DUE_AT_ONCE,
    select: { id: true },
  })
  let published = 0
  for (const { id } of due) if (await publishDue(id, now)) published += 1
  return published
}

/** False where somebody else was first: another worker, or an officer who moved or cancelled it. */
const publishDue = (id: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id, status: 'scheduled', publishAt: { lte: now } },
      include: { unit: { select: { reviewPolicy: true } } },
    })
    if (!post) return false
    await storeMove(tx, post, 'publish', publicationOf(post, post.unit.reviewPolicy === 'mandiri', now), now)
    await record(tx, null, {
      action: 'post.published',
      publicEffect: 'changed',
      subjectId: id,
      unitId: post.unitId,
      detail: { title: post.title, due: post.publishAt?.toISOString() ?? '' },
    })
    return true
  }).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'conflict') return false
    throw error
  })

/** Takes the post back; its address keeps a notice with the reason. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const withdrawPost = (actor: Actor, { reason, ...input }: WithdrawPost, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'withdraw', {
      now,
      action: 'post.withdrawn',
      publicEffect: 'withdrawn',
      detail: { reason },
      data: () => ({ withdrawnAt: now, withdrawalReason: reason, submittedById: null, submittedAt: null }),
    }),
  )

/** Takes the post out of every list for good; an address that was public answers 410. */
export const deletePost = (actor: Actor, input: PostVersion, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'delete', {
      now,
      action: 'post.deleted',
      publicEffect: 'withdrawn',
      data: () => ({}),
    }),
  )
