import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { type PostStatus, Prisma } from '@/prisma/generated/client'
import { type PhotoUses, patternsOf } from './library'

export type LibraryCard = {
  id: string
  fileName: string
  width: number
  height: number
  renditions: number[]
  focalX: number
  focalY: number
  altText: string
  caption: string
  credit: string
  perceptualHash: string
  /** Posts of any state but deleted that show it. */
  posts: number
}

export type LibraryFilter = { unitId: string; text: string; isUnused: boolean }

const PAGE = 24

/**
 * The photos of a unit, newest first, 24 a page, that hold every word of the text in their file name, alternative text,
 * caption or credit; `before` is the `next` of the page before. None where the actor may not upload for the unit.
 */
export async function listLibrary(
  actor: Actor,
  { unitId, text, isUnused }: LibraryFilter,
  before?: string,
): Promise<{ photos: LibraryCard[]; next: string | null }> {
  if (!can(actor, 'photo:upload', { unitId })) return { photos: [], next: null }
  const position = readPosition(before)
  const conditions = [
    Prisma.sql`photo."unitId" = ${unitId}::uuid`,
    ...patternsOf(text).map(
      (pattern) =>
        Prisma.sql`(photo."fileName" ILIKE ${pattern} OR photo."altText" ILIKE ${pattern} OR photo.caption ILIKE ${pattern}
          OR photo.credit ILIKE ${pattern})`,
    ),
    ...(isUnused ? [Prisma.sql`NOT EXISTS (SELECT FROM "PostPhoto" used WHERE used."photoId" = photo.id)`] : []),
    ...(position ? [Prisma.sql`(photo."createdAt", photo.id) < (${position.at}, ${position.id}::uuid)`] : []),
  ]
  const rows = await db.$queryRaw<(LibraryCard & { createdAt: Date })[]>`
    SELECT found.*, (
      SELECT count(DISTINCT post.id)::int FROM "PostPhoto" used JOIN "Post" post ON post.id = used."postId"
      WHERE used."photoId" = found.id AND post.status <> 'deleted'
    ) AS posts
    FROM (
      SELECT id, "fileName", width, height, renditions, "focalX", "focalY", "altText", caption, credit, "perceptualHash",
        "createdAt"
      FROM "Photo" photo WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY photo."createdAt" DESC, photo.id DESC LIMIT ${PAGE + 1}
    ) AS found ORDER BY "createdAt" DESC, id DESC`
  const photos = rows.slice(0, PAGE)
  const last = photos.at(-1)
  return { photos, next: rows.length > PAGE && last ? writePosition({ at: last.createdAt, id: last.id }) : null }
}

const MOST_USES = 50

export type LibraryPhoto = Omit<LibraryCard, 'posts' | 'perceptualHash'> & {
  unitId: string
  unitName: string
  version: number
  createdAt: Date
  uploadedBy: string
  /** Posts that show it, latest change first, 50 at most. */
  usedBy: { id: string; title: string; status: PostStatus }[]
  uses: PhotoUses
}

/** A photo with all that the library knows of it; null where the actor may not change it. */
export async function getLibraryPhoto(actor: Actor, photoId: string): Promise<LibraryPhoto | null> {
  const photo = await db.photo.findUnique({
    where: { id: photoId },
    select: {
      id: true,
      unitId: true,
      fileName: true,
      width: true,
      height: true,
      renditions: true,
      focalX: true,
      focalY: true,
      altText: true,
      caption: true,
      credit: true,
      version: true,
      createdAt: true,
      unit: { select: { name: true } },
      uploadedBy: { select: { name: true } },
    },
  })
  if (!photo || !can(actor, 'photo:change', photo)) return null
  const [uses, usedBy] = await Promise.all([
    countUses(photoId),
    db.post.findMany({
      where: { status: { not: 'deleted' }, photos: { some: { photoId } } },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: MOST_USES,
      select: { id: true, title: true, status: true },
    }),
  ])
  const { unit, uploadedBy, ...rest } = photo
  return { ...rest, unitName: unit.name, uploadedBy: uploadedBy.name, usedBy, uses }
}

type Reader = Pick<typeof db, '$queryRaw'>

/** How often a photo is used by posts that are not deleted, and by their earlier saves. */
export async function countUses(photoId: string, reader: Reader = db): Promise<PhotoUses> {
  const [uses] = await reader.$queryRaw<PhotoUses[]>`
    SELECT
      (SELECT count(DISTINCT post.id)::int FROM "PostPhoto" used JOIN "Post" post ON post.id = used."postId"
        WHERE used."photoId" = ${photoId}::uuid AND post.status <> 'deleted') AS posts,
      (SELECT count(*)::int FROM "Revision" revision JOIN "Post" post ON post.id = revision."postId"
        WHERE revision."photoIds" @> ${JSON.stringify([photoId])}::jsonb AND post.status <> 'deleted') AS revisions`
  return uses ?? { posts: 0, revisions: 0 }
}

/** Photos uploaded before this instant that no post, deleted or not, and no save of one has ever shown; some of them. */
export const listOrphans = (before: Date, take: number): Promise<{ id: string }[]> =>
  db.$queryRaw<{ id: string }[]>`
    SELECT photo.id FROM "Photo" photo
    WHERE photo."createdAt" < ${before}
      AND NOT EXISTS (SELECT FROM "PostPhoto" used WHERE used."photoId" = photo.id)
      AND NOT EXISTS (
        SELECT FROM "Revision" revision WHERE revision."photoIds" @> jsonb_build_array(photo.id::text))
    ORDER BY photo."createdAt" LIMIT ${take}`
