import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { formatDay } from '@/lib/dates'
import { escapeXml } from '@/lib/html'
import type { FakePost, FakeSite, Reply } from './site'

const STYLE =
  'body{font-family:system-ui;margin:0;color:#1b1b1b}header{background:#0b5d4b;color:#fff;padding:1.5rem}main{max-width:44rem;margin:auto;padding:1rem}article{border-bottom:1px solid #ddd;padding:1rem 0}footer{padding:2rem;background:#f2f2f2}'

export const linkOf = ({ slug }: FakePost): string => `/berita/${slug}.html`

export const html = (body: string, headers: Record<string, string> = {}): Reply => ({
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
})
export const xml = (body: string): Reply => ({ headers: { 'content-type': 'application/xml' }, body })

/** A page of a unit. `head`: what stands in its head, `main`: its contents. */
export const pageOf = (site: FakeSite, { head = '', main = '' }: { head?: string; main?: string }): string =>
  `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>${escapeXml(site.name)}</title><meta name="viewport" content="width=device-width">${head}<style>${STYLE}</style></head><body><header><h1>${escapeXml(site.name)}</h1><p>Situs resmi, Kota Banjarmasin</p></header><main>${main}</main><footer><a href="/profil">Profil</a> <a href="/layanan">Layanan</a> <a href="https://www.banjarmasinkota.go.id/">Pemerintah Kota Banjarmasin</a></footer></body></html>`

/** The list of posts; `dateOf` writes the date of one, or nothing. */
export const listOf = ({ posts }: FakeSite, dateOf: (post: FakePost) => string): string =>
  posts
    .map(
      (post) =>
        `<article><h2><a href="${linkOf(post)}">${escapeXml(post.title)}</a></h2><p>${dateOf(post)}</p><p>Warga dan petugas hadir bersama sejak pagi.</p></article>`,
    )
    .join('')

export const written = ({ at }: FakePost): string => formatDay(at)
export const undated = (): string => ''

export const rssOf = (site: FakeSite, generator = 'WordPress'): string =>
  generateRssFeed({
    title: site.name,
    link: `http://${site.host}/`,
    description: 'Berita',
    generator,
    items: site.posts.map((post) => ({
      title: post.title,
      link: `http://${site.host}${linkOf(post)}`,
      guid: { value: `${site.host}:${post.slug}`, isPermaLink: false },
      pubDate: post.at,
    })),
  })

export const atomOf = (site: FakeSite, generator?: string): string =>
  generateAtomFeed({
    id: `tag:${site.host}`,
    title: { value: site.name },
    updated: site.posts[0]?.at ?? site.now,
    ...(generator && { generator: { text: generator } }),
    entries: site.posts.map((post) => ({
      id: `tag:${site.host},${post.slug}`,
      title: { value: post.title },
      links: [{ href: `http://${site.host}${linkOf(post)}`, rel: 'alternate' }],
      published: post.at,
      updated: post.at,
    })),
  })

export const jsonFeedOf = (site: FakeSite): string =>
  JSON.stringify(
    generateJsonFeed({
      title: site.name,
      items: site.posts.map((post) => ({
        id: post.slug,
        url: `http://${site.host}${linkOf(post)}`,
        title: post.title,
        content_text: post.title,
        date_published: post.at,
      })),
    }),
  )

export const wordPressOf = (site: FakeSite): string =>
  JSON.stringify(
    site.posts.map((post, index) => ({
      id: index + 1,
      date_gmt: post.at.toISOString().slice(0, 19),
      link: `http://${site.host}${linkOf(post)}`,
      title: { rendered: `${escapeXml(post.title)} &#8211; kabar` },
    })),
  )

export const sitemapOf = ({ posts, host }: FakeSite): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${posts
    .map((post) => `<url><loc>http://${host}${linkOf(post)}</loc><lastmod>${post.at.toISOString()}</lastmod></url>`)
    .join('')}</urlset>`

/** The link in a page's head that names its feed. */
export const feedLink = (href: string, type = 'application/rss+xml'): string =>
  `<link rel="alternate" type="${type}" href="${href}">`
