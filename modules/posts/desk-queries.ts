import { db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { type RichText, RichText as RichTextSchema } from './body'
import { listShownPictures } from './picture-queries'
import type { PostPhoto, PostStatus, PostType } from './post'

/** The units whose posts the actor may write; null where it is every unit. */
const writableUnits = (actor: Actor): string[] | null =>
  can(actor, 'post:write')
    ? null
    : actor.roles.flatMap(({ unitId }) => (unitId && can(actor, 'post:write', { unitId }) ? [unitId] : []))

const scopeOf = (actor: Actor) => {
  const units = writableUnits(actor)
  return units === null ? {} : { unitId: { in: units } }
}

export type DeskPost = {
  id: string
  unitId: string
  unit: { slug: string; name: string }
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
  version: number
  photos: (PostPhoto & { fileName: string; isNew: boolean })[]
}

const PHOTO_FIELDS = {
  position: true,
  altText: true,
  isDecorative: true,
  caption: true,
  credit: true,
  photo: { select: { id: true, width: true, height: true, renditions: true, fileName: true, perceptualHash: true } },
} as const

/** A post for its editor, whatever its state; null where the actor may not write it. */
export async function getDeskPost(actor: Actor, postId: string): Promise<DeskPost | null> {
  const row = await db.post.findFirst({
    where: { id: postId, ...scopeOf(actor) },
    include: {
      unit: { select: { slug: true, name: true } },
      photos: { select: PHOTO_FIELDS, orderBy: { position: 'asc' } },
    },
  })
  if (!row) return null
  const body = RichTextSchema.safeParse(row.body)
  const shown = await listShownPictures(
    row.photos.map(({ photo }) => photo.perceptualHash),
    { exceptPostId: row.id, before: row.firstPublishedAt },
  )
  return {
    ...row,
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
}

const PAGE = 20

/** The posts of the actor's units, latest change first, 20 a page; `before` is the `next` of the page before. */
export async function listDeskPosts(
  actor: Actor,
  filter: { status?: PostStatus; unitId?: string },
  before?: string,
): Promise<{ posts: DeskCard[]; next: string | null }> {
  if (filter.unitId && !can(actor, 'post:write', { unitId: filter.unitId }))
    throw new DomainError('not-found', 'Unit itu tidak ditemukan.')
  const position = before ? positionOf(before) : null
  const rows = await db.post.findMany({
    where: {
      ...scopeOf(actor),
      ...(filter.unitId && { unitId: filter.unitId }),
      ...(filter.status && { status: filter.status }),
      ...(position && {
        updatedAt: { lte: position.updatedAt },
        OR: [{ updatedAt: { lt: position.updatedAt } }, { id: { lt: position.id } }],
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
    },
  })
  const posts = rows.slice(0, PAGE)
  const last = posts.at(-1)
  return { posts, next: rows.length > PAGE && last ? `${last.updatedAt.getTime()}_${last.id}` : null }
}

function positionOf(cursor: string): { updatedAt: Date; id: string } | null {
  const match = /^(\d{1,14})_([0-9a-f-]{36})$/.exec(cursor)
  return match ? { updatedAt: new Date(Number(match[1])), id: String(match[2]) } : null
}
