import {
  atomOf,
  feedLink,
  html,
  jsonFeedOf,
  listOf,
  pageOf,
  rssOf,
  sitemapOf,
  undated,
  wordPressOf,
  written,
  xml,
} from './pages'
import type { FakeSite, Kind, Reply } from './site'

type Places = Record<string, (site: FakeSite) => Reply>

const at =
  (places: Places): Kind =>
  ({ pathname }, site) =>
    places[pathname]?.(site) ?? null

const front =
  (head = '', dateOf: Parameters<typeof listOf>[1] = undated) =>
  (site: FakeSite): Reply =>
    html(pageOf(site, { head, main: listOf(site, dateOf) }))

const json = (body: string): Reply => ({ headers: { 'content-type': 'application/json' }, body })
const GENERATOR = (name: string) => `<meta name="generator" content="${name}">`

const RDF = ({ host, posts, name }: FakeSite): string =>
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://${host}/"><title>${name}</title><link>http://${host}/</link><description>x</description></channel>${posts.map((post) => `<item rdf:about="http://${host}/${post.slug}"><title>${post.title}</title><link>http://${host}/${post.slug}</link><dc:date>${post.at.toISOString()}</dc:date></item>`).join('')}</rdf:RDF>`

const ENTITIES = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}]>`

/** Sites whose news stand in a feed or a sitemap, or seem to. */
export const FEED_KINDS: Record<string, Kind> = {
  blogger: at({
    '/': front(GENERATOR('blogger') + feedLink('/feeds/posts/default', 'application/atom+xml')),
    '/feeds/posts/default': (site) => xml(atomOf(site, 'Blogger')),
  }),
  wordpress: at({
    '/': front(GENERATOR('WordPress 6.8') + feedLink('/feed/') + feedLink('/comments/feed/')),
    '/feed/': (site) => xml(rssOf(site)),
    '/comments/feed/': () => xml('<rss version="2.0"><channel><title>Komentar</title></channel></rss>'),
  }),
  wpjson: at({ '/': front(GENERATOR('WordPress 6.8')), '/wp-json/wp/v2/posts': (site) => json(wordPressOf(site)) }),
  rss: at({ '/': front(feedLink('/berita.xml')), '/berita.xml': (site) => xml(rssOf(site, 'CMS')) }),
  rssguess: at({ '/': front(), '/rss.xml': (site) => xml(rssOf(site, 'CMS')) }),
  rdf: at({ '/': front(feedLink('/rdf')), '/rdf': (site) => xml(RDF(site)) }),
  atom: at({ '/': front(feedLink('/atom.xml', 'application/atom+xml')), '/atom.xml': (site) => xml(atomOf(site)) }),
  jsonfeed: at({
    '/': front(feedLink('/umpan.json', 'application/feed+json')),
    '/umpan.json': (site) => json(jsonFeedOf(site)),
  }),
  feedfront: at({ '/': (site) => xml(rssOf(site)) }),
  feed304: ({ pathname }, site, { headers }) => {
    if (pathname === '/') return front(feedLink('/feed/'))(site)
    if (pathname !== '/feed/') return null
    const etag = `"${site.posts[0]?.at.toISOString().slice(0, 10)}"`
    if (headers['if-none-match'] === etag) return { status: 304 }
    return { headers: { 'content-type': 'application/rss+xml', etag }, body: rssOf(site) }
  },
  sitemap: at({ '/': front(), '/sitemap.xml': (site) => xml(sitemapOf(site)) }),
  sitemapindex: at({
    '/': front(),
    '/robots.txt': ({ host }) => ({ body: `User-agent: *\nAllow: /\nSitemap: http://${host}/indeks.xml` }),
    '/indeks.xml': ({ host }) =>
      xml(
        `<sitemapindex><sitemap><loc>http://${host}/halaman.xml</loc></sitemap><sitemap><loc>http://${host}/post-1.xml</loc></sitemap></sitemapindex>`,
      ),
    '/post-1.xml': (site) => xml(sitemapOf(site)),
    '/halaman.xml': () => xml('<urlset></urlset>'),
  }),
  feedgone: at({ '/': front(feedLink('/tidak-ada.xml')), '/rss.xml': (site) => xml(rssOf(site, 'CMS')) }),
  feedempty: at({
    '/': front(feedLink('/feed/'), written),
    '/feed/': () => xml('<rss version="2.0"><channel><title>Kosong</title></channel></rss>'),
  }),
  feedbroken: at({
    '/': front(feedLink('/feed/'), written),
    '/feed/': (site) => xml(`<rss version="2.0"><channel><title>${site.name}<item><title>Terputus`),
  }),
  feedhuge: at({
    '/': front(feedLink('/feed/'), written),
    '/feed/': () =>
      xml(`<rss version="2.0"><channel><title>x</title>${'<item><title>x</title></item>'.repeat(120_000)}`),
  }),
  entitybomb: at({
    '/': front(feedLink('/feed/')),
    '/feed/': (site) =>
      xml(
        rssOf(site)
          .replace('<rss', `${ENTITIES}<rss`)
          .replace(/<title>/, '<title>&j;'),
      ),
  }),
  deepfeed: at({
    '/': front(feedLink('/feed/'), written),
    '/feed/': () => xml(`<rss version="2.0"><channel>${'<a>'.repeat(200_000)}`),
  }),
}
