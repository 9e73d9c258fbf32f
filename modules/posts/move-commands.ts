import type { Transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { type AuditEntry, record } from '@/modules/audit/record'
import { keepPhotoTexts } from '@/modules/media/library-commands'
import { findReportBlockers, followPost } from '@/modules/projects/timeline-commands'
import type { Prisma } from '@/prisma/generated/client'
import { countWords } from './body'
import type { PostVersion } from './draft'
import { judgePost } from './fingerprint-commands'
import { type MoveNotice, tellOfPost } from './notice-commands'
import { reportingPost } from './post'
import { isTowardsPublic, MOVES, type Move, moveBlockers } from './workflow'

export type MovedPost = { id: string; slug: string; version: number }

const MOVABLE = {
  id: true,
  unitId: true,
  authorId: true,
  slug: true,
  status: true,
  version: true,
  type: true,
  title: true,
  bodyText: true,
  eventDate: true,
  placeId: true,
  placeDetail: true,
  who: true,
  why: true,
  how: true,
  firstPublishedAt: true,
  submittedById: true,
  lastEditorId: true,
  assigneeId: true,
  publishAt: true,
  unit: { select: { reviewPolicy: true } },
  photos: { select: { altText: true, isDecorative: true } },
} as const
type Movable = Prisma.PostGetPayload<{ select: typeof MOVABLE }>

type Consequences = {
  now: Date
  action: string
  publicEffect: AuditEntry['publicEffect']
  /** What changes beside the state. */
  data: (post: Movable) => Prisma.PostUncheckedUpdateManyInput
  detail?: AuditEntry['detail']
  isBypass?: boolean
  /** Who is told of it, and what is said beside the title. */
  notice?: MoveNotice
}

/** What every state ends with: no time to come, nothing to be answered. */
const ENDED = { publishAt: null, returnReason: '', redirectToId: null } as const

/**
 * Makes one move of the workflow in the caller's transaction: finds the post, authorizes, asks the rule, writes the new
 * state over the version that was seen. Throws `not-found`, `forbidden`, `invalid` with the blockers, `conflict`.
 */
export async function movePost(
  tx: Transaction,
  actor: Actor,
  { postId, version }: PostVersion,
  move: Move,
  { now, action, publicEffect, data, detail, isBypass = false, notice }: Consequences,
): Promise<MovedPost> {
  const post = await tx.post.findUnique({ where: { id: postId }, select: MOVABLE })
  if (!post) throw new DomainError('not-found', 'Berita itu tidak ditemukan.')
  authorize(actor, MOVES[move].permission, post)
  if (post.version !== version) throw conflict()
  const facts = { ...post, words: countWords(post.bodyText) }
  const blockers = [
    ...moveBlockers(facts, move, actor, post.unit.reviewPolicy, isBypass),
    ...(isTowardsPublic(move)
      ? (await findReportBlockers(tx, reportingPost(post), now)).map(({ sentence }) => sentence)
      : []),
  ]
  if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
  await storeMove(tx, post, move, { ...data(post) }, now)
  if (notice) await tellOfPost(tx, actor, post, notice, now)
  await record(tx, actor, {
    action,
    publicEffect,
    subjectId: post.id,
    unitId: post.unitId,
    detail: { title: post.title, ...(detail as object) },
  })
  return { id: post.id, slug: post.slug, version: version + 1 }
}

/** Writes the new state, unless somebody else changed the post meanwhile. */
export async function storeMove(
  tx: Transaction,
  post: { id: string; version: number; eventDate: Date | null },
  move: Move,
  data: Prisma.PostUncheckedUpdateManyInput,
  now: Date,
): Promise<void> {
  const { id, version } = post
  const { to } = MOVES[move]
  await followPost(
    tx,
    reportingPost(post),
    to === 'published' ? 'public' : to === 'deleted' ? 'deleted' : 'hidden',
    now,
  )
  const { count } = await tx.post.updateMany({
    where: { id, version },
    data: { ...ENDED, ...data, status: to, version: { increment: 1 }, updatedAt: now },
  })
  if (count === 0) throw conflict()
  await judgePost(tx, id)
  await keepPhotoTexts(tx, id)
}

export const conflict = () =>
  new DomainError(
    'conflict',
    'Berita ini sudah diubah orang lain sejak Anda membukanya. Bandingkan kedua naskah, lalu simpan lagi.',
  )
