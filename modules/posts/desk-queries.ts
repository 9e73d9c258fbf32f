import { db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import type { ProjectReport } from '@/modules/projects/report'
import type { ReviewPolicy } from '@/modules/units/unit'
import { type RichText, RichText as RichTextSchema } from './body'
import { listShownPictures } from './picture-queries'
import type { PostPhoto, PostStatus, PostType } from './post'

/** The units whose posts the actor may write; null where it is every unit. */
const writableUnits = (actor: Actor): string[] | null =>
  can(actor, 'post:write')
    ? null
    : actor.roles.flatMap(({ unitId }) => (unitId && can(actor, 'post:write', { unitId }) ? [unitId] : []))

/** The posts that the actor may write, as a condition. */
export const scopeOf = (actor: Actor) => {
  const units = writableUnits(actor)
  return units === null ? {} : { unitId: { in: units } }
}

export type DeskPost = {
  id: string
  unitId: string
  unit: { slug: string; name: string; reviewPolicy: ReviewPolicy }
  slug: string
  type: PostType
  status: PostStatus
  title: string
  summary: string
  body: RichText
  bodyText: string
  eventDate: Date | null
  placeId: string | null
  placeDetail: string
  who: string
  why: string
  how: string
  completeness: number
  firstPublishedAt: Date | null
  withdrawalReason: string
  submittedById: string | null
  submittedBy: { name: string } | null
  submittedAt: Date | null
  returnReason: string
  publishAt: Date | null
  reviewDueAt: Date | null
  reviewedAt: Date | null
  bypassReason: string
  lastEditorId: string | null
  reviewOfId: string | null
  assigneeId: string | null
  redirectTo: { slug: string; title: string } | null
  version: number
  /** What it says of a work of development; null where it tells of none. */
  report: (ProjectReport & { projectName: string }) | null
  photos: (PostPhoto & { fileName: string; isNew: boolean })[]
}

const PHOTO_FIELDS = {
  position: true,
  altText: true,
  isDecorative: true,
  caption: true,
  credit: true,
  photo: {
    select: {
      id: true,
      width: true,
      height: true,
      renditions: true,
      focalX: true,
      focalY: true,
      fileName: true,
      perceptualHash: true,
    },
  },
} as const

/** A post for its editor, whatever its state; null where the actor may not write it. */
export async function getDeskPost(actor: Actor, postId: string): Promise<DeskPost | null> {
  const row = await db.post.findFirst({
    where: { id: postId, status: { not: 'deleted' }, ...scopeOf(actor) },
    include: {
      unit: { select: { slug: true, name: true, reviewPolicy: true } },
      submittedBy: { select: { name: true } },
      redirectTo: { select: { slug: true, title: true } },
      photos: { select: PHOTO_FIELDS, orderBy: { position: 'asc' } },
      projectUpdate: { include: { project: { select: { name: true } } } },
    },
  })
  if (!row) return null
  const body = RichTextSchema.safeParse(row.body)
  const { projectUpdate } = row
  const shown = await listShownPictures(
    row.photos.map(({ photo }) => photo.perceptualHash),
    { exceptPostId: row.id, before: row.firstPublishedAt },
  )
  return {
    ...row,
    report: projectUpdate && { ...projectUpdate, projectName: projectUpdate.project.name },
    body: body.success ? body.data : { type: 'doc', content: [] },
    photos: row.photos.map(({ photo: { perceptualHash, ...photo }, position: _position, ...use }) => ({
      ...photo,
      ...use,
      isNew: !shown.has(perceptualHash),
    })),
  }
}

export type DeskCard = {
  id: string
  slug: string
  type: PostType
  status: PostStatus
  title: string
  completeness: number
  firstPublishedAt: Date | null
  updatedAt: Date
  publishAt: Date | null
  reviewDueAt: Date | null
  returnReason: string
}

const PAGE = 20
const OPEN_STATUSES = ['draft', 'returned', 'submitted', 'scheduled'] as const

/** Somebody else, or nobody. */
const isNot = (field: 'lastEditorId' | 'reviewOfId', id: string) => ({
  OR: [{ [field]: null }, { [field]: { not: id } }],
})

/** What narrows the list; `submittedByOthers` and `awaitsReview` leave out what the actor may not decide. */
export type DeskFilter = {
  status?: PostStatus
  unitId?: string
  submittedByOthers?: boolean
  awaitsReview?: boolean
  /** Of those that are not yet public, what the actor is to see to. */
  isAssigned?: boolean
}

/** The posts of the actor's units, latest change first, 20 a page; `before` is the `next` of the page before. */
export async function listDeskPosts(
  actor: Actor,
  filter: DeskFilter,
  before?: string,
): Promise<{ posts: DeskCard[]; next: string | null }> {
  if (filter.unitId && !can(actor, 'post:write', { unitId: filter.unitId }))
    throw new DomainError('not-found', 'Unit itu tidak ditemukan.')
  const position = readPosition(before)
  const rows = await db.post.findMany({
    where: {
      ...scopeOf(actor),
      ...(filter.unitId && { unitId: filter.unitId }),
      status: filter.isAssigned ? { in: [...OPEN_STATUSES] } : (filter.status ?? { not: 'deleted' }),
      ...(filter.isAssigned && { assigneeId: actor.id }),
      ...(filter.submittedByOthers && { submittedById: { not: actor.id } }),
      ...(filter.awaitsReview && {
        reviewDueAt: { not: null },
        reviewedAt: null,
        AND: [isNot('lastEditorId', actor.id), isNot('reviewOfId', actor.id)],
      }),
      ...(position && {
        updatedAt: { lte: position.at },
        OR: [{ updatedAt: { lt: position.at } }, { id: { lt: position.id } }],
      }),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: {
      id: true,
      slug: true,
      type: true,
      status: true,
      title: true,
      completeness: true,
      firstPublishedAt: true,
      updatedAt: true,
      publishAt: true,
      reviewDueAt: true,
      reviewedAt: true,
      returnReason: true,
    },
  })
  const posts = rows.slice(0, PAGE)
  const last = posts.at(-1)
  return {
    posts: posts.map(withOpenReview),
    next: rows.length > PAGE && last ? writePosition({ at: last.updatedAt, id: last.id }) : null,
  }
}

/** A review that was made is none that is due. */
const withOpenReview = ({ reviewedAt, ...post }: DeskCard & { reviewedAt: Date | null }): DeskCard => ({
  ...post,
  reviewDueAt: reviewedAt ? null : post.reviewDueAt,
})

export type ScheduledPost = { id: string; version: number; title: string; publishAt: Date; unitName: string }

const MOST_SCHEDULED = 200

/** What of the actor's units is due from one instant until before another, soonest first, 200 at most. */
export async function listScheduledPosts(actor: Actor, from: Date, until: Date): Promise<ScheduledPost[]> {
  const rows = await db.post.findMany({
    where: { ...scopeOf(actor), status: 'scheduled', publishAt: { gte: from, lt: until } },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
    take: MOST_SCHEDULED,
    select: { id: true, version: true, title: true, publishAt: true, unit: { select: { name: true } } },
  })
  return rows.flatMap(({ publishAt, unit, ...post }) =>
    publishAt ? [{ ...post, publishAt, unitName: unit.name }] : [],
  )
}
