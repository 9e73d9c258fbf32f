import { db } from '@/lib/db'
import { renderBody } from '@/modules/posts/body-html'
import { listPublishedPosts } from '@/modules/posts/queries'
import { projectPathOf } from '@/modules/projects/project'
import { getUnit } from '@/modules/units/queries'
import type { FeedSource } from './feed'
import { NEWS_HOURS, NEWS_LIMIT, type NewsEntry, SITEMAP_PAGE_SIZE, type SitemapEntry } from './sitemap'

const FEED_SIZE = 30

/** The newest published posts of a unit, or of all (null), with their content; null where there is no such unit. */
export async function listFeedPosts(unitSlug: string | null): Promise<FeedSource | null> {
  const unit = unitSlug === null ? null : await getUnit(unitSlug)
  if (unitSlug !== null && !unit) return null
  const { posts } = await listPublishedPosts(unit ? { unit: unit.slug } : {}, { take: FEED_SIZE })
  const bodies = await db.post.findMany({
    where: { id: { in: posts.map((post) => post.id) }, status: 'published' },
    select: { id: true, body: true, changedAt: true },
    take: FEED_SIZE,
  })
  const byId = new Map(bodies.map((row) => [row.id, row]))
  const mark = unit && {
    slug: unit.slug,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    league: unit.league,
  }
  return {
    unit: mark,
    posts: posts.flatMap((post) => {
      const row = byId.get(post.id)
      return row ? [{ ...post, bodyHtml: renderBody(row.body), changedAt: row.changedAt ?? post.firstPublishedAt }] : []
    }),
  }
}

const FIXED_PATHS = [
  '/',
  '/berita',
  '/unit',
  '/kelurahan',
  '/pembangunan',
  '/peringkat',
  '/penghargaan',
  '/kanal',
  '/kanal/periksa',
  '/tentang',
]

/** How many parts the sitemap has: the first holds the standing pages, units and works, the others the published posts. */
export async function countSitemapPages(): Promise<number> {
  const posts = await db.post.count({ where: { status: 'published' } })
  return 1 + Math.ceil(posts / SITEMAP_PAGE_SIZE)
}

/** The addresses of one part of the sitemap, counted from 1; null where there is no such part. */
export async function listSitemapPage(page: number): Promise<SitemapEntry[] | null> {
  if (!Number.isSafeInteger(page) || page < 1 || page > 1_000) return null
  return page === 1 ? listStandingPages() : listPostPage(page - 2)
}

async function listStandingPages(): Promise<SitemapEntry[]> {
  const units = await db.unit.findMany({
    orderBy: { slug: 'asc' },
    take: SITEMAP_PAGE_SIZE - FIXED_PATHS.length,
    select: { slug: true },
  })
  const paths = [...FIXED_PATHS, ...units.map((unit) => `/unit/${unit.slug}`)]
  const works = await db.project.findMany({
    where: { isPublic: true },
    orderBy: [{ lastToldAt: 'desc' }, { id: 'desc' }],
    take: SITEMAP_PAGE_SIZE - paths.length,
    select: { slug: true, lastToldAt: true },
  })
  return [
    ...paths.map((path) => ({ path, changedAt: null })),
    ...works.map(({ slug, lastToldAt }) => ({ path: projectPathOf(slug), changedAt: lastToldAt })),
  ]
}

// Oldest first, so that a new post changes only the last part. The edge of a part is found in the index alone.
async function listPostPage(index: number): Promise<SitemapEntry[] | null> {
  const rows = await db.$queryRaw<{ slug: string; changedAt: Date | null }[]>`
    SELECT p.slug, coalesce(p."changedAt", p."firstPublishedAt") AS "changedAt" FROM "Post" p
    WHERE p.status = 'published' AND (p."firstPublishedAt", p.id) >= (
      SELECT e."firstPublishedAt", e.id FROM "Post" e WHERE e.status = 'published'
      ORDER BY e."firstPublishedAt", e.id OFFSET ${index * SITEMAP_PAGE_SIZE} LIMIT 1
    ) ORDER BY p."firstPublishedAt", p.id LIMIT ${SITEMAP_PAGE_SIZE}`
  if (rows.length === 0) return null
  return rows.map((row) => ({ path: `/berita/${row.slug}`, changedAt: row.changedAt }))
}

/** The posts written here and published in the 48 hours before `now`, newest first. */
export async function listNewsEntries(now: Date): Promise<NewsEntry[]> {
  const posts = await db.post.findMany({
    where: {
      status: 'published',
      importId: null,
      firstPublishedAt: { gte: new Date(now.getTime() - NEWS_HOURS * 3_600_000), lte: now },
    },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: NEWS_LIMIT,
    select: { slug: true, title: true, firstPublishedAt: true },
  })
  return posts.flatMap(({ slug, title, firstPublishedAt }) =>
    firstPublishedAt ? [{ path: `/berita/${slug}`, title, publishedAt: firstPublishedAt }] : [],
  )
}
