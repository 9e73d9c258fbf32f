import { db, type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { findReportBlockers } from '@/modules/projects/timeline-commands'
import type { ReviewPolicy } from '@/modules/units/unit'
import type { BypassPost, PostVersion, RedirectPost, SchedulePost, WithdrawPost } from './draft'
import { type MovedPost, movePost, storeMove } from './move-commands'
import { tellOfPost } from './notice-commands'
import { reportingPost } from './post'
import { isSeenByOne, reviewDueAt } from './workflow'

type Publication = {
  firstPublishedAt: Date | null
  submittedById: string | null
  lastEditorId: string | null
  unit: { reviewPolicy: ReviewPolicy }
}

/**
 * What becoming public sets: `firstPublishedAt` the first time only, and a review afterwards where only one person has
 * seen the text as it is. `byId`: who makes it public; of a scheduled post who asked for it.
 */
const publicationOf = (post: Publication, byId: string | null, isBypass: boolean, now: Date) => {
  const isAlone = isBypass || isSeenByOne(post, post.unit.reviewPolicy, byId)
  return {
    firstPublishedAt: post.firstPublishedAt ?? now,
    changedAt: now,
    withdrawnAt: null,
    withdrawalReason: '',
    bypassReason: '',
    reviewedAt: null,
    reviewDueAt: isAlone ? reviewDueAt(now) : null,
    // Of a scheduled post it is the change after the approval that waits for a look.
    reviewOfId: isAlone ? (!isBypass && byId === post.submittedById ? post.lastEditorId : byId) : null,
  }
}

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
      data: (post) => publicationOf(post, actor.id, false, now),
      notice: { kind: 'published', to: 'writers' },
    }),
  )

/** Makes the post public without the second pair of eyes that the unit asks for; the reason is on the audit and beside the post. */
export const publishPostAlone = (actor: Actor, { reason, ...input }: BypassPost, now: Date): Promise<MovedPost> =>
  transaction((tx) =>
    movePost(tx, actor, input, 'publish', {
      now,
      action: 'post.published-alone',
      publicEffect: 'changed',
      detail: { reason },
      isBypass: true,
      notice: { kind: 'published', to: 'writers' },
      data: (post) => {
        authorize(actor, 'post:bypass', post)
        return { ...publicationOf(post, actor.id, true, now), bypassReason: reason }
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
  for (const { id } of due) {
    // One that cannot be published must not keep the others from it.
    const isPublished = await publishDue(id, now).catch((error: unknown) => {
      log.error({ err: error, postId: id }, 'due post not published')
      return false
    })
    if (isPublished) published += 1
  }
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
    const blockers = await findReportBlockers(tx, reportingPost(post), now)
    if (blockers.length > 0) {
      await returnDue(tx, post, blockers.map(({ sentence }) => sentence).join(' '), now)
      return false
    }
    await storeMove(tx, post, 'publish', publicationOf(post, post.submittedById ?? post.lastEditorId, false, now), now)
    await tellOfPost(tx, null, post, { kind: 'published', to: 'writers' }, now)
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

/** What it says of its work has been overtaken since it was scheduled: its writers are asked to look at it again. */
async function returnDue(
  tx: Transaction,
  post: Parameters<typeof tellOfPost>[2] & { version: number; eventDate: Date | null },
  reason: string,
  now: Date,
): Promise<void> {
  await storeMove(tx, post, 'return', { returnReason: reason, submittedById: null, submittedAt: null }, now)
  await tellOfPost(tx, null, post, { kind: 'returned', to: 'writers', detail: reason }, now)
  await record(tx, null, {
    action: 'post.returned',
    publicEffect: 'none',
    subjectId: post.id,
    unitId: post.unitId,
    detail: { title: post.title, reason },
  })
}

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

/**
 * Leads the address of the post to another one that replaces it: both told the same, or one was wrong. Throws `not-found`,
 * `forbidden`, `conflict`, and `invalid` where the other is not public.
 */
export const redirectPost = (actor: Actor, { target, ...input }: RedirectPost, now: Date): Promise<MovedPost> =>
  transaction(async (tx) => {
    const slug = slugIn(target)
    const found = await tx.post.findFirst({
      where: { OR: [{ slug }, { formerSlugs: { some: { slug } } }], status: 'published', id: { not: input.postId } },
      select: { id: true, slug: true },
    })
    if (!found) {
      const message = 'Tidak ada berita lain yang terbit di alamat itu. Salin alamatnya dari halaman warga.'
      throw new DomainError('invalid', message, { target: [message] })
    }
    return movePost(tx, actor, input, 'redirect', {
      now,
      action: 'post.redirected',
      publicEffect: 'withdrawn',
      detail: { to: found.slug },
      data: (post) => ({
        redirectToId: found.id,
        submittedById: null,
        submittedAt: null,
        // From now on readers do not see it; what was withdrawn was not seen before.
        ...(post.status === 'published' && { withdrawnAt: now }),
      }),
    })
  })

/** The last word of an address, without what may follow it. */
const slugIn = (address: string): string => address.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? ''

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
