import { db } from '@/lib/db'
import { countWords } from '@/modules/posts/body'
import { type CheckKey, completenessChecks } from '@/modules/posts/completeness'
import type { PostFact } from './facts'
import type { ScoredPost } from './standing'

/** What an explanation says of these posts beside their credit, and which checks of completeness each still lacks. */
export async function loadDetails(
  facts: readonly PostFact[],
): Promise<{ posts: Map<string, ScoredPost>; missing: Map<string, CheckKey[]> }> {
  const rows = await db.post.findMany({
    where: { id: { in: facts.map(({ id }) => id) } },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      summary: true,
      bodyText: true,
      eventDate: true,
      placeId: true,
      who: true,
      why: true,
      how: true,
      firstPublishedAt: true,
      projectUpdate: { select: { id: true } },
      photos: {
        orderBy: { position: 'asc' },
        select: {
          altText: true,
          isDecorative: true,
          caption: true,
          credit: true,
          photo: { select: { fileName: true, perceptualHash: true } },
        },
      },
    },
  })
  const firstUse = await loadFirstUse(rows.flatMap((row) => row.photos.map(({ photo }) => photo.perceptualHash)))
  // A supporting unit cannot complete what another unit writes.
  const supported = new Set(facts.filter(({ role }) => role === 'supporting').map(({ id }) => id))
  const posts = new Map<string, ScoredPost>()
  const missing = new Map<string, CheckKey[]>()
  for (const row of rows) {
    posts.set(row.id, { id: row.id, slug: row.slug, title: row.title, isPublic: row.status === 'published' })
    if (supported.has(row.id)) continue
    const isNew = (hash: string) =>
      !row.firstPublishedAt || (firstUse.get(hash) ?? row.firstPublishedAt) >= row.firstPublishedAt
    const checks = completenessChecks({
      ...row,
      words: countWords(row.bodyText),
      eventDate: row.eventDate !== null,
      place: row.placeId !== null,
      project: row.projectUpdate !== null,
      photos: row.photos.map(({ photo, ...use }) => ({
        ...use,
        fileName: photo.fileName,
        isNew: isNew(photo.perceptualHash),
      })),
    })
    missing.set(
      row.id,
      checks.filter((check) => !check.done).map((check) => check.key),
    )
  }
  return { posts, missing }
}

async function loadFirstUse(hashes: string[]): Promise<Map<string, Date>> {
  if (hashes.length === 0) return new Map()
  const rows = await db.$queryRaw<{ hash: string; at: Date }[]>`
    SELECT photo."perceptualHash" AS hash, min(post."firstPublishedAt") AS at
    FROM "Photo" photo
    JOIN "PostPhoto" used ON used."photoId" = photo.id
    JOIN "Post" post ON post.id = used."postId"
    WHERE photo."perceptualHash" = ANY(${hashes}) AND post."firstPublishedAt" IS NOT NULL
    GROUP BY 1`
  return new Map(rows.map((row) => [row.hash, row.at]))
}

/** The titles of these posts, in the order of their publication. One query. */
export const listPostTitles = (ids: readonly string[]): Promise<{ id: string; title: string }[]> =>
  db.post.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ firstPublishedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
