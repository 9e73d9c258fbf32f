import { dayOf } from '@/lib/dates'
import { html, linkOf, listOf, pageOf, undated, written } from './pages'
import { type FakePost, type FakeSite, type Kind, type Reply, siteOf } from './site'

const only =
  (draw: (site: FakeSite) => Reply): Kind =>
  ({ pathname }, site) =>
    pathname === '/' ? draw(site) : null

const dated = (dateOf: (post: FakePost) => string): Kind =>
  only((site) => html(pageOf(site, { main: listOf(site, dateOf) })))

const inDigits = ({ at }: FakePost): string => dayOf(at).split('-').reverse().join('/')
const short = ({ at }: FakePost): string =>
  `${new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Makassar', day: 'numeric', month: 'short', year: 'numeric' }).format(at)} 14.30 WITA`

const withHead = (headOf: (site: FakeSite) => string): Kind =>
  only((site) => html(pageOf(site, { head: headOf(site), main: listOf(site, undated) })))

const newest = ({ posts }: FakeSite): string => posts[0]?.at.toISOString() ?? ''
const FOREIGN = { 'content-type': 'text/html; charset=iso-8859-1' }

const GAMBLING =
  '<h2>SLOT GACOR HARI INI</h2><p>Situs judi online terpercaya, slot gacor maxwin, bonus new member 100%, RTP live, togel hongkong, deposit pulsa tanpa potongan.</p>' +
  Array.from(
    { length: 60 },
    (_, index) => `<a href="https://slot-gacor-${index % 20}.example/daftar">Daftar slot gacor</a> `,
  ).join('')
const CHINESE =
  '<h2>\u6b22\u8fce\u5149\u4e34</h2><p>\u6700\u65b0\u5f69\u7968\u6e38\u620f\u5728\u7ebf\u5a31\u4e50\u5e73\u53f0</p>'.repeat(
    20,
  )

/** Sites that say by themselves when they were last at work, or do not say it. */
export const PAGE_KINDS: Record<string, Kind> = {
  jsonld: withHead(
    ({ posts, host }) =>
      `<script type="application/ld+json">${JSON.stringify({
        '@graph': posts.map((post) => ({
          '@type': 'NewsArticle',
          headline: post.title,
          url: `http://${host}${linkOf(post)}`,
          datePublished: post.at.toISOString(),
        })),
      })}</script>`,
  ),
  og: withHead((site) => `<meta property="article:published_time" content="${newest(site)}">`),
  time: dated(({ at }) => `<time datetime="${at.toISOString()}">beberapa hari lalu</time>`),
  tanggal: dated(written),
  digits: dated(inDigits),
  clock: dated(short),
  undated: dated(undated),
  future: only((site) =>
    html(
      pageOf(site, {
        main: listOf(siteOf(site.host, site.now, -400), ({ at }) => `<time datetime="${at.toISOString()}">x</time>`),
      }),
    ),
  ),
  todayonly: only((site) =>
    html(pageOf(site, { main: `<p>${written({ slug: '', title: '', at: site.now })}</p>${listOf(site, undated)}` })),
  ),
  nocharset: only((site) => ({ body: pageOf(site, { main: `Kafé ${listOf(site, written)}` }) })),
  wrongcharset: only((site) => html(pageOf(site, { main: `Kafé ${listOf(site, written)}` }), FOREIGN)),
  latin1: only((site) => ({
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(pageOf(site, { main: `Kafé ${listOf(site, written)}` }), 'latin1'),
  })),
  utf16: only((site) => ({
    headers: { 'content-type': 'text/html' },
    body: Buffer.from(`\ufeff${pageOf(site, { main: listOf(site, written) })}`, 'utf16le'),
  })),
  script: only(({ name }) =>
    html(
      `<html><head><title>${name}</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>`,
    ),
  ),
  diretas: only((site) => html(pageOf(site, { main: GAMBLING + listOf(site, written) }))),
  bahasa: only((site) =>
    html(pageOf(site, { main: CHINESE + listOf(site, written) }).replace('lang="id"', 'lang="zh"')),
  ),
  lama: only((site) => html(pageOf(site, { main: listOf(siteOf(site.host, site.now, 120), written) }))),
  youtube: ({ pathname, searchParams }, site) => {
    if (pathname === '/feeds/videos.xml') return videosOf(searchParams.get('channel_id') ?? '', site)
    const handle = /^\/@([\w.-]+)$/.exec(pathname)?.[1]
    if (!handle || handle.startsWith('mati')) return null
    return html(
      `<html><head><link rel="canonical" href="https://www.youtube.com/channel/${channelIdOf(handle)}"></head><body>${handle}</body></html>`,
    )
  },
}

/** The id that the made-up YouTube gives a handle. */
export const channelIdOf = (handle: string): string =>
  `UC${Buffer.from(handle.padEnd(17, '.')).toString('base64url').slice(0, 22)}`

function videosOf(id: string, { now }: FakeSite): Reply | null {
  if (!/^UC[\w-]{22}$/.test(id)) return null
  const { posts } = siteOf(id, now)
  const entries = posts.map(
    ({ title, slug, at }) =>
      `<entry><id>yt:video:${slug}</id><title>${title}</title><link rel="alternate" href="https://www.youtube.com/watch?v=${slug}"/><published>${at.toISOString()}</published></entry>`,
  )
  const body = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Video</title>${entries.join('')}</feed>`
  return { headers: { 'content-type': 'text/xml; charset=UTF-8' }, body }
}
