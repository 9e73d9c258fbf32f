import { addDays, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League } from '@/modules/units/unit'
import { Prisma } from '@/prisma/generated/client'
import { type Cursor, type PostFilter, readCursor, writeCursor } from './filter'
import type { PostCard, PostPhoto } from './post'

export const PAGE_SIZE = 20
export const UNIT_MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const
export const PHOTO = {
  altText: true,
  isDecorative: true,
  caption: true,
  credit: true,
  photo: { select: { id: true, width: true, height: true, renditions: true, focalX: true, focalY: true } },
} as const
export const CARD = {
  id: true,
  slug: true,
  type: true,
  title: true,
  summary: true,
  eventDate: true,
  firstPublishedAt: true,
  unit: { select: UNIT_MARK },
  place: { select: { slug: true, name: true } },
} as const
const CARD_WITH_LEAD = { ...CARD, photos: { where: { position: 0 }, select: PHOTO } } as const

type CardRow = Prisma.PostGetPayload<{ select: typeof CARD_WITH_LEAD }>
type PhotoRow = CardRow['photos'][number]

export const photoOf = ({ photo, ...use }: PhotoRow): PostPhoto => ({ ...photo, ...use })

export const cardOf = ({ photos, unit, firstPublishedAt, ...card }: CardRow): PostCard => ({
  ...card,
  // The database refuses a published post without this time.
  firstPublishedAt: firstPublishedAt as Date,
  unit: { ...unit, league: unit.league as League },
  lead: photos[0] ? photoOf(photos[0]) : null,
})

/** The published posts with these ids as cards, in the order of the ids. */
export async function listCards(ids: string[]): Promise<PostCard[]> {
  if (ids.length === 0) return []
  const rows = await db.post.findMany({ where: { id: { in: ids }, status: 'published' }, select: CARD_WITH_LEAD })
  const byId = new Map(rows.map((row) => [row.id, cardOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The posts beside which a unit stands. */
const jointOf = (unitId: string): Prisma.Sql =>
  Prisma.sql`SELECT "postId" FROM "SupportingUnit" WHERE "unitId" = ${unitId}::uuid AND state = 'accepted'`

type ResolvedFilter = { conditions: Prisma.Sql[]; unitId: string | null; area: string[] | null }

/**
 * What a filter means in the database; null where it names a unit or place that does not exist. `unitId` and `area`, the
 * ids of places, are left to the caller: each has an index of its own.
 */
export async function resolveFilter(filter: PostFilter): Promise<ResolvedFilter | null> {
  const conditions: Prisma.Sql[] = [Prisma.sql`status = 'published'`]
  if (filter.type) conditions.push(Prisma.sql`type = ${filter.type}::"PostType"`)
  if (filter.from) conditions.push(Prisma.sql`"firstPublishedAt" >= ${startOfDay(filter.from)}`)
  if (filter.to) conditions.push(Prisma.sql`"firstPublishedAt" < ${startOfDay(addDays(filter.to, 1))}`)
  const slugs = [filter.unit, filter.kecamatan, filter.kelurahan].filter((slug) => slug !== undefined)
  if (slugs.length === 0) return { conditions, unitId: null, area: null }

  const units = await db.unit.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true, kind: true, children: { select: { id: true } } },
  })
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]))
  const unitId = filter.unit === undefined ? null : bySlug.get(filter.unit)?.id
  if (unitId === undefined) return null
  let area: string[] | null = null
  for (const kind of ['kecamatan', 'kelurahan'] as const) {
    const slug = filter[kind]
    if (slug === undefined) continue
    const place = bySlug.get(slug)
    if (place?.kind !== kind) return null
    const ids = [place.id, ...place.children.map((child) => child.id)]
    area = area ? area.filter((id) => ids.includes(id)) : ids
  }
  return { conditions, unitId, area }
}

type Position = { id: string; firstPublishedAt: Date }

// Each branch of a unit or an area reads its own index from the cursor on, so that page 500 costs what page 1 costs.
async function listPositions(
  filter: PostFilter,
  cursor: Cursor | null,
  isNewer: boolean,
  take: number,
): Promise<Position[]> {
  const resolved = await resolveFilter(filter)
  if (!resolved) return []
  const { conditions, unitId, area } = resolved
  if (unitId && area) conditions.push(Prisma.sql`("unitId" = ${unitId}::uuid OR id IN (${jointOf(unitId)}))`)
  const order = isNewer ? Prisma.sql`"firstPublishedAt", id` : Prisma.sql`"firstPublishedAt" DESC, id DESC`
  if (cursor) {
    const side = isNewer ? Prisma.sql`>` : Prisma.sql`<`
    conditions.push(Prisma.sql`("firstPublishedAt", id) ${side} (${cursor.at}, ${cursor.id}::uuid)`)
  }
  const where = Prisma.join(conditions, ' AND ')
  const branch = (more: Prisma.Sql) =>
    Prisma.sql`(SELECT id, "firstPublishedAt" FROM "Post" WHERE ${more}${where} ORDER BY ${order} LIMIT ${take})`
  if (unitId && !area) {
    const own = branch(Prisma.sql`"unitId" = ${unitId}::uuid AND `)
    const joint = branch(Prisma.sql`id IN (${jointOf(unitId)}) AND `)
    return db.$queryRaw<Position[]>`
      SELECT * FROM (${own} UNION ALL ${joint}) AS found ORDER BY ${order} LIMIT ${take}`
  }
  if (!area) return db.$queryRaw<Position[]>(branch(Prisma.empty))
  return db.$queryRaw<Position[]>`
    SELECT DISTINCT id, "firstPublishedAt" FROM unnest(${area}::uuid[]) AS area("areaId"), LATERAL (
      ${branch(Prisma.sql`"unitId" = "areaId" AND `)} UNION ALL ${branch(Prisma.sql`"placeId" = "areaId" AND `)}
    ) AS found ORDER BY ${order} LIMIT ${take}`
}

export type PostPage = { posts: PostCard[]; next: string | null; previous: string | null }

/**
 * Published posts, newest first: those older than the cursor `before`, or those just newer than the cursor `after`.
 * `next` leads to older posts, `previous` to newer ones. A text that is no cursor gives an empty page.
 */
export async function listPublishedPosts(
  filter: PostFilter,
  { before, after, take = PAGE_SIZE }: { before?: string; after?: string; take?: number } = {},
): Promise<PostPage> {
  const text = before ?? after
  const cursor = text === undefined ? null : readCursor(text)
  if (text !== undefined && !cursor) return { posts: [], next: null, previous: null }
  const isNewer = before === undefined && after !== undefined
  const found = await listPositions(filter, cursor, isNewer, take + 1)
  const hasMore = found.length > take
  const positions = found.slice(0, take)
  if (isNewer) positions.reverse()
  const posts = await listCards(positions.map((position) => position.id))
  const edge = (position: Position | undefined) =>
    position ? writeCursor({ at: position.firstPublishedAt, id: position.id }) : null
  return {
    posts,
    next: isNewer || hasMore ? edge(positions.at(-1)) : null,
    previous: (isNewer ? hasMore : cursor !== null) ? edge(positions[0]) : null,
  }
}

export type PostAddress =
  | { state: 'published' }
  | { state: 'withdrawn'; title: string; unitName: string; unitSlug: string; withdrawnAt: Date; reason: string }
  | { state: 'moved'; slug: string }
  /** It was public and has been deleted. */
  | { state: 'gone' }

/** What stands at /berita/SLUG; null where nothing public ever did. */
export async function getPostAddress(slug: string): Promise<PostAddress | null> {
  if (slug.includes('\0')) return null
  const post = await db.post.findUnique({
    where: { slug },
    select: {
      status: true,
      title: true,
      firstPublishedAt: true,
      withdrawnAt: true,
      withdrawalReason: true,
      updatedAt: true,
      unit: { select: { name: true, slug: true } },
      redirectTo: { select: { slug: true } },
    },
  })
  if (post?.redirectTo) return { state: 'moved', slug: post.redirectTo.slug }
  if (post?.status === 'published') return { state: 'published' }
  const isWithdrawn = post && post.status !== 'deleted' && post.firstPublishedAt !== null
  if (isWithdrawn) {
    return {
      state: 'withdrawn',
      title: post.title,
      unitName: post.unit.name,
      unitSlug: post.unit.slug,
      withdrawnAt: post.withdrawnAt ?? post.updatedAt,
      reason: post.withdrawalReason,
    }
  }
  if (post) return post.firstPublishedAt ? { state: 'gone' } : null
  const former = await db.formerSlug.findUnique({
    where: { slug },
    select: { post: { select: { slug: true, firstPublishedAt: true } } },
  })
  return former?.post.firstPublishedAt ? { state: 'moved', slug: former.post.slug } : null
}

/** When each unit last published; a unit that never did is not in it. */
export async function listLastPublished(): Promise<Map<string, Date>> {
  const rows = await db.$queryRaw<{ slug: string; at: Date }[]>`
    SELECT u.slug, last.at FROM "Unit" u, LATERAL (
      SELECT "firstPublishedAt" AS at FROM "Post" WHERE "unitId" = u.id AND status = 'published'
      ORDER BY "firstPublishedAt" DESC, id DESC LIMIT 1
    ) AS last`
  return new Map(rows.map((row) => [row.slug, row.at]))
}
