import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFeed } from './feed'
import { likelyChildren, newestIn, readSitemap } from './sitemap'

const NOW = new Date('2026-11-25T02:00:00Z')
const RSS = (inner: string) => `<rss version="2.0"><channel><title>x</title>${inner}</channel></rss>`

test.each([
  [
    'RSS',
    RSS('<item><title>A</title><link>/a</link><guid>1</guid><pubDate>Tue, 24 Nov 2026 10:00:00 +0800</pubDate></item>'),
    'rss',
  ],
  ['RSS after a blank line', `\n${RSS('<item><link>/a</link></item>')}`, 'rss'],
  ['Blogger', RSS('<generator>Blogger</generator><item><link>/a</link></item>'), 'blogger'],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link href="/a"/></entry></feed>', 'atom'],
  ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"/a"}]}', 'jsonFeed'],
  ['WordPress', '[{"id":1,"link":"/a","date_gmt":"2026-11-24T10:00:00","title":{"rendered":"A"}}]', 'wordpress'],
])('%s is read', (_name, text, method) => {
  const feed = readFeed(text)
  expect(feed?.method).toBe(method)
  expect(feed?.posts[0]?.link).toBe('/a')
})

test('the link of an entry is that of the page, not of its answers', () => {
  const feed = readFeed(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link rel="replies" href="/r"/><link rel="alternate" href="/a"/></entry></feed>',
  )
  expect(feed?.posts[0]?.link).toBe('/a')
})

test.each([
  '',
  'halo',
  '<!DOCTYPE html><html></html>',
  '<html></html>',
  '{}',
  '[]x',
  '{"items":1}',
  '[{"id":"x"}]',
  '<rss version="2.0"><channel><item>',
])('%j is no feed', (text) => expect(readFeed(text)).toBeNull())

test('an entity is not made larger', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]>${RSS('<item><title>&b;&b;</title><link>/a</link></item>')}`
  expect(readFeed(bomb)?.posts[0]?.title?.length ?? 0).toBeLessThan(100)
})

test('what nests without end ends', () => {
  const begun = Date.now()
  readSitemap(`<urlset>${'<url>'.repeat(400_000)}`)
  readFeed(`<rss version="2.0">${'<channel>'.repeat(200_000)}`)
  readFeed('['.repeat(1_000_000))
  readFeed(`{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(500_000)}`)
  readFeed(RSS('<item><title>x</title></item>'.repeat(60_000)))
  expect(Date.now() - begun).toBeLessThan(8_000)
})

test('no text makes them throw', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('', '<rss version="2.0">', '<feed>', '{', '[', '<urlset>'),
      fc.string(),
      (head, tail) => {
        readFeed(head + tail)
        readSitemap(head + tail)
      },
    ),
  ))

const entry = (path: string, day: string) => `<url><loc>http://a.id${path}</loc><lastmod>${day}</lastmod></url>`
const newest = (inner: string) => {
  const list = readSitemap(`<urlset xmlns="x">${inner}</urlset>`)
  return list && newestIn(list, NOW)?.toISOString()
}

test('the newest page of a sitemap counts, not its front page, nor what is to come', () => {
  expect(
    newest(
      entry('/', '2026-11-24') + entry('/a', '2026-11-02') + entry('/b', '2026-10-02') + entry('/c', '2027-01-01'),
    ),
  ).toBe('2026-11-01T16:00:00.000Z')
  expect(newest('')).toBeUndefined()
})

test('a sitemap that is made anew every day says nothing', () =>
  expect(newest(['/a', '/b', '/c'].map((path) => entry(path, '2026-11-25T01:00:00Z')).join(''))).toBeUndefined())

test('of an index the list of posts comes first', () => {
  const index = readSitemap(
    '<sitemapindex><sitemap><loc>http://a.id/page.xml</loc><lastmod>2026-11-25</lastmod></sitemap><sitemap><loc>http://a.id/post-sitemap.xml</loc></sitemap></sitemapindex>',
  )
  expect(index && likelyChildren(index)[0]).toBe('http://a.id/post-sitemap.xml')
})
