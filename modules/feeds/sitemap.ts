import { escapeXml } from '@/lib/html'
import { absoluteUrl, xmlText } from './xml'

/** Addresses in one part of the sitemap. The protocol allows 50,000. */
export const SITEMAP_PAGE_SIZE = 45_000
export const NEWS_HOURS = 48
/** Addresses in the news sitemap. The protocol allows 1,000. */
export const NEWS_LIMIT = 1_000

export type SitemapEntry = { path: string; changedAt: Date | null }
export type NewsEntry = { path: string; title: string; publishedAt: Date }

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9'

const location = (path: string, baseUrl: string) => `<loc>${escapeXml(absoluteUrl(path, baseUrl))}</loc>`

/** The path of a part of the sitemap; parts count from 1. */
export const sitemapPagePath = (page: number): string => `/sitemap/${page}`

/** The index that leads to every part of the sitemap, and to the news sitemap. */
export function renderSitemapIndex(pages: number, baseUrl: string): string {
  const parts = Array.from({ length: pages }, (_, index) => sitemapPagePath(index + 1))
  const rows = [...parts, '/sitemap-berita.xml'].map((path) => `<sitemap>${location(path, baseUrl)}</sitemap>\n`)
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${rows.join('')}</sitemapindex>\n`
}

/** One part of the sitemap. */
export function renderSitemap(entries: SitemapEntry[], baseUrl: string): string {
  const rows = entries.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return `<url>${location(path, baseUrl)}${changed}</url>\n`
  })
  return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${rows.join('')}</urlset>\n`
}

/** The news sitemap: the posts of the last 48 hours. */
export function renderNewsSitemap(entries: NewsEntry[], now: Date, baseUrl: string): string {
  const since = now.getTime() - NEWS_HOURS * 3_600_000
  const rows = entries
    .filter((entry) => entry.publishedAt.getTime() >= since && entry.publishedAt <= now)
    .slice(0, NEWS_LIMIT)
    .map(
      ({ path, title, publishedAt }) =>
        `<url>${location(path, baseUrl)}<news:news><news:publication><news:name>Warta Baimbai</news:name>` +
        `<news:language>id</news:language></news:publication>` +
        `<news:publication_date>${publishedAt.toISOString()}</news:publication_date>` +
        `<news:title>${escapeXml(xmlText(title))}</news:title></news:news></url>\n`,
    )
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:news="${NEWS_NAMESPACE}">\n${rows.join('')}</urlset>\n`
}
