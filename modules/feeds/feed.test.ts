import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { type FeedPost, type FeedSource, feedPath, isFeedFormat, renderFeed } from './feed'

const BASE = 'https://warta.example'
const at = (text: string) => new Date(text)

const unit = {
  slug: 'kelurahan-mawar',
  name: 'Kelurahan Mawar & "Sungai"',
  shortName: null,
  kind: 'kelurahan',
  league: 'kelurahan',
} as const

const postOf = (overrides: Partial<FeedPost> = {}): FeedPost => ({
  id: '01935e00-0000-7000-8000-000000000001',
  slug: 'warga-membersihkan-sungai-abcd1234',
  type: 'kegiatan',
  title: 'Warga membersihkan sungai',
  summary: 'Ringkasan',
  eventDate: null,
  firstPublishedAt: at('2026-10-05T01:00:00Z'),
  changedAt: at('2026-10-06T02:00:00Z'),
  unit,
  place: null,
  lead: null,
  bodyHtml: '<p>Isi <strong>tebal</strong></p>',
  ...overrides,
})

const photo = {
  id: '01935e00-0000-7000-8000-0000000000ff',
  width: 1600,
  height: 1067,
  renditions: [480],
  altText: 'Sungai',
  isDecorative: false,
  caption: '',
  credit: '',
  focalX: 0.5,
  focalY: 0.5,
}

const city = (...posts: FeedPost[]): FeedSource => ({ unit: null, posts })

// What a title may come with, and what may be left of it.
const HOSTILE: [string, string][] = [
  ['<script>alert(1)</script> & "kutip" \'tunggal\'', '<script>alert(1)</script> & "kutip" \'tunggal\''],
  ['tutup ]]> lalu <![CDATA[ buka', 'tutup ]]> lalu <![CDATA[ buka'],
  ['&amp; &lt;b&gt; &#0; &bukan;', '&amp; &lt;b&gt; &#0; &bukan;'],
  ['Pasar 🛶🏽 terapung', 'Pasar 🛶🏽 terapung'],
  ['nol\u0000dan\u0008\u001b\ufffe\uffff habis', 'noldan habis'],
  ['separuh \ud83d pasangan', 'separuh \ufffd pasangan'],
  ['مرحبا \u202eterbalik\u202c בנג׳רמסין', 'مرحبا terbalik בנג׳רמסין'],
  ['<?xml ?> <!DOCTYPE x> <!ENTITY y "z">', '<?xml ?> <!DOCTYPE x> <!ENTITY y "z">'],
]

const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

test.each(HOSTILE)('a title survives RSS: %j', (title, left) => {
  const text = renderFeed('rss.xml', city(postOf({ title, summary: title })), BASE)
  expect(text).not.toMatch(FORBIDDEN_IN_XML)
  const item = parseRssFeed(text).items?.[0]
  expect(item?.title).toBe(left)
  expect(item?.description).toBe(left.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
})

test.each(HOSTILE)('a title survives Atom: %j', (title, left) => {
  const text = renderFeed('atom.xml', city(postOf({ title, summary: title })), BASE)
  expect(text).not.toMatch(FORBIDDEN_IN_XML)
  expect(parseAtomFeed(text).entries?.[0]?.title?.value).toBe(left)
})

test.each(HOSTILE)('a title survives JSON Feed: %j', (title, left) => {
  const text = renderFeed('feed.json', city(postOf({ title })), BASE)
  expect(parseJsonFeed(JSON.parse(text)).items?.[0]?.title).toBe(left)
})

test('RSS carries addresses, times, the unit and the photo', () => {
  const feed = parseRssFeed(renderFeed('rss.xml', { unit, posts: [postOf({ lead: photo })] }, BASE))
  expect(feed).toMatchObject({ language: 'id', link: `${BASE}/unit/kelurahan-mawar` })
  expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', href: `${BASE}/feed/unit/kelurahan-mawar/rss.xml` })
  const item = feed.items?.[0]
  expect(item).toMatchObject({
    link: `${BASE}/berita/warga-membersihkan-sungai-abcd1234`,
    guid: { value: 'urn:uuid:01935e00-0000-7000-8000-000000000001', isPermaLink: false },
    dc: { creators: ['Kelurahan Mawar & "Sungai"'] },
    categories: [{ name: 'Kegiatan' }],
    enclosures: [{ url: `${BASE}/media/foto/${photo.id}/pratinjau.jpg`, length: 0, type: 'image/jpeg' }],
  })
  expect(new Date(item?.pubDate ?? '').toISOString()).toBe('2026-10-05T01:00:00.000Z')
  expect(new Date(item?.atom?.updated ?? '').toISOString()).toBe('2026-10-06T02:00:00.000Z')
  expect(item?.content?.encoded).toBe('<p>Isi <strong>tebal</strong></p>')
})

test('Atom carries what the standard demands', () => {
  const feed = parseAtomFeed(renderFeed('atom.xml', city(postOf({ lead: photo })), BASE))
  expect(feed).toMatchObject({ id: `${BASE}/feed/atom.xml`, updated: '2026-10-06T02:00:00.000Z', xml: { lang: 'id' } })
  expect(feed.links).toContainEqual(expect.objectContaining({ rel: 'self', href: `${BASE}/feed/atom.xml` }))
  const entry = feed.entries?.[0]
  expect(entry).toMatchObject({
    published: '2026-10-05T01:00:00.000Z',
    updated: '2026-10-06T02:00:00.000Z',
    authors: [{ name: unit.name, uri: `${BASE}/unit/kelurahan-mawar` }],
    content: { type: 'html', value: '<p>Isi <strong>tebal</strong></p>' },
  })
  expect(entry?.links?.map((link) => link.rel)).toEqual(['alternate', 'enclosure'])
})

test('JSON Feed is of version 1.1 with absolute addresses', () => {
  const raw: unknown = JSON.parse(renderFeed('feed.json', city(postOf({ lead: photo })), BASE))
  expect(raw).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${BASE}/feed/feed.json`,
    language: 'id',
  })
  expect(parseJsonFeed(raw).items?.[0]).toMatchObject({
    url: `${BASE}/berita/warga-membersihkan-sungai-abcd1234`,
    image: `${BASE}/media/foto/${photo.id}/pratinjau.jpg`,
    date_modified: '2026-10-06T02:00:00.000Z',
    authors: [{ name: unit.name, url: `${BASE}/unit/kelurahan-mawar` }],
  })
})

test.each(['rss.xml', 'atom.xml', 'feed.json'] as const)('no script passes in the content of %s', (format) => {
  const text = renderFeed(format, city(postOf({ bodyHtml: '<p onclick="x()">a</p><script>x()</script>' })), BASE)
  expect(text).not.toMatch(/onclick|<script|&lt;script|x\(\)/)
})

test.each(['rss.xml', 'atom.xml', 'feed.json'] as const)('%s of nothing is still a feed', (format) => {
  const text = renderFeed(format, { unit, posts: [] }, BASE)
  if (format === 'rss.xml') expect(parseRssFeed(text).title).toContain('Mawar')
  if (format === 'atom.xml') expect(parseAtomFeed(text).title?.value).toContain('Mawar')
  if (format === 'feed.json') expect(JSON.parse(text)).toMatchObject({ items: [] })
})

test('a post without text shows its summary, escaped', () => {
  const text = renderFeed('feed.json', city(postOf({ bodyHtml: '', summary: 'a < b' })), BASE)
  expect(parseJsonFeed(JSON.parse(text)).items?.[0]?.content_html).toBe('<p>a &lt; b</p>')
})

test('knows its formats and paths', () => {
  expect(isFeedFormat('rss.xml')).toBe(true)
  expect(isFeedFormat('rss')).toBe(false)
  expect(feedPath(null, 'rss.xml')).toBe('/feed/rss.xml')
  expect(feedPath('dinas-x', 'feed.json')).toBe('/feed/unit/dinas-x/feed.json')
})
