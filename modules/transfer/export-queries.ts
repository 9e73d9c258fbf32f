import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { RichText } from '@/modules/posts/body'
import type { PostStatus } from '@/prisma/generated/enums'
import type { ExportPost } from './export-post'

const PAGE = 20
const MOST_COMMENTS = 20_000

/**
 * All posts of a unit but the deleted ones, in the order in which they were begun, 20 in memory at a time. Throws
 * `forbidden`.
 */
export async function* readUnitPosts(actor: Actor, unitId: string): AsyncGenerator<ExportPost> {
  authorize(actor, 'site:export', { unitId })
  for (let after: string | null = null; ; ) {
    const page = await readPage(unitId, after)
    yield* page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

async function readPage(unitId: string, after: string | null): Promise<ExportPost[]> {
  const rows = await db.post.findMany({
    where: { unitId, status: { not: 'deleted' }, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: PAGE,
    include: {
      author: { select: { name: true } },
      place: { select: { slug: true } },
      photos: { orderBy: { position: 'asc' }, include: { photo: { select: { width: true, renditions: true } } } },
      oldPaths: { orderBy: [{ host: 'asc' }, { path: 'asc' }], take: 50 },
      importedComments: { orderBy: { id: 'asc' }, take: MOST_COMMENTS },
      importedItems: { take: 1, select: { authorName: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    type: row.type,
    status: statusOf(row.status, row.firstPublishedAt),
    title: row.title,
    summary: row.summary,
    body: RichText.safeParse(row.body).data ?? { type: 'doc', content: [] },
    author: row.importedItems[0]?.authorName || row.author.name,
    eventDate: row.eventDate?.toISOString().slice(0, 10) ?? null,
    place: row.place?.slug ?? null,
    placeDetail: row.placeDetail,
    who: row.who,
    why: row.why,
    how: row.how,
    labels: row.labels,
    publishedAt: row.firstPublishedAt,
    changedAt: row.changedAt,
    withdrawalReason: row.withdrawalReason,
    photos: row.photos.map(({ photo, photoId, altText, isDecorative, caption, credit }) => ({
      ...photo,
      id: photoId,
      altText,
      isDecorative,
      caption,
      credit,
    })),
    addresses: row.oldPaths.map(addressOf),
    comments: row.importedComments.map(({ authorName, at, text }, index) => ({
      id: String(index + 1),
      author: authorName,
      at,
      text,
    })),
  }))
}

const addressOf = ({ host, path }: { host: string; path: string }): string => {
  const escaped = path.startsWith('/?') ? path : path.split('/').map(encodeURIComponent).join('/')
  return host === '' ? escaped : `https://${host}${escaped}`
}

const statusOf = (status: PostStatus, firstPublishedAt: Date | null): ExportPost['status'] => {
  if (status === 'published') return 'published'
  return firstPublishedAt ? 'withdrawn' : 'draft'
}
