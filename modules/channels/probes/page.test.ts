import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPage } from './page'
import { postsOf, titleOf } from './posts'

const NOW = new Date('2026-11-25T02:00:00Z')
const read = (html: string) => readPage(html, 'http://mawar.id/berita/', NOW)
const newest = (html: string) => read(html).newestAt?.toISOString() ?? null

describe('the newest date of a page', () => {
  test.each([
    ['its words', '<p>Selasa, 24 November 2026</p>', '2026-11-23T16:00:00.000Z'],
    ['a time', '<time datetime="2026-11-20T08:00:00+08:00">kemarin</time>', '2026-11-20T00:00:00.000Z'],
    ['a time of words', '<time>20 November 2026</time>', '2026-11-19T16:00:00.000Z'],
    ['meta', '<meta property="article:modified_time" content="2026-11-19T00:00:00Z">', '2026-11-19T00:00:00.000Z'],
    ['og', '<meta property="og:updated_time" content="2026-11-18T00:00:00Z">', '2026-11-18T00:00:00.000Z'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-11-17"}</script>',
      '2026-11-16T16:00:00.000Z',
    ],
    ['the latest of all', '<p>1/11/2026</p><time datetime="2026-11-02">x</time>', '2026-11-01T16:00:00.000Z'],
    [
      'not the day above everything',
      '<header>Rabu, 25 November 2026</header><p>2 November 2026</p>',
      '2026-11-01T16:00:00.000Z',
    ],
    ['not one to come', '<p>Rapat 30 Desember 2026</p>', null],
    ['not one in a script', '<script>"2 November 2026"</script><style>/* 2 November 2026 */</style>', null],
    [
      'not one of a page of its own',
      '<script type="application/ld+json">{"@type":"WebPage","dateModified":"2026-11-17"}</script>',
      null,
    ],
    ['not one that is broken', '<script type="application/ld+json">{"@type":"NewsArticle",</script>', null],
  ])('is of %s', (_what, html, instant) => expect(newest(html)).toBe(instant))
})

test('feeds that it names, but those of its comments', () => {
  const link = (href: string, type: string, title = '') =>
    `<link rel="alternate" type="${type}" href="${href}" title="${title}">`
  const page = read(
    link('/feed/', 'application/rss+xml') +
      link('atom.xml', 'application/atom+xml') +
      link('/comments/feed/', 'application/rss+xml') +
      link('/k.xml', 'application/rss+xml', 'Umpan Komentar') +
      link('/en', 'text/html') +
      link('javascript:alert(1)', 'application/rss+xml'),
  )
  expect(page.feeds).toEqual(['http://mawar.id/feed/', 'http://mawar.id/berita/atom.xml'])
  expect(read(`<base href="https://lain.id/x/">${link('f.xml', 'application/rss+xml')}`).feeds).toEqual([
    'https://lain.id/x/f.xml',
  ])
})

test('articles with the heading, link and date that stand in each', () => {
  const { posts } = read(
    '<article><a href="/gambar"></a><h2><a href="/satu">Satu &amp; <b>dua</b></a></h2><time datetime="2026-11-20">x</time></article><article><h2>Tanpa tautan</h2></article>',
  )
  expect(posts).toEqual([{ title: 'Satu & dua', link: 'http://mawar.id/satu', date: '2026-11-20' }])
})

test('what it looks like: words, hosts of its links, language', () => {
  const { sight } = read(
    '<html lang="id"><title>Kelurahan  Mawar</title><body><script>x</script><p>Halo</p><p>warga</p><a href="/a">a</a><a href="b">b</a><a href="https://lain.id/">c</a><a href="mailto:x@y.id">d</a></body></html>',
  )
  expect(sight).toEqual({
    title: 'Kelurahan Mawar',
    text: 'Halo warga abcd',
    hosts: { 'mawar.id': 2, 'lain.id': 1 },
    lang: 'id',
  })
  expect(read(`<p>${'kata '.repeat(50_000)}</p>`).sight.text.length).toBeLessThanOrEqual(20_000)
})

test('nothing at all is blank, a page that a script draws is not', () => {
  expect(read('<html><body> <div></div></body></html>').isBlank).toBe(true)
  expect(read('<div id="root"></div><script src="/a.js"></script>').isBlank).toBe(false)
})

test('whatever it is given, it does not throw, nor take for ever', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void read(html)))
  const begun = Date.now()
  read('<div>'.repeat(400_000))
  read('<p>'.repeat(400_000))
  read('<a href="/x">'.repeat(150_000))
  read('2 November 2026 '.repeat(120_000))
  read('<article><h2><a href="x">'.repeat(50_000))
  read(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`)
  expect(Date.now() - begun).toBeLessThan(5_000)
})

describe('posts', () => {
  test('are plain words, links of the web, each once, the newest 20', () => {
    const posts = postsOf(
      [
        { title: '<b>Satu</b><script>alert(1)</script> &amp; dua', link: '/satu', date: '2026-11-01' },
        { title: 'Lagi', link: '/satu', date: '2026-11-01' },
        { title: 'Jahat', link: 'javascript:alert(1)' },
        { title: 'Rahasia', link: 'http://a:b@mawar.id/' },
        { title: '', link: 'https://lain.id/x', date: '2027-11-01' },
        { title: 'Tanpa tautan' },
      ],
      'http://mawar.id/',
      NOW,
    )
    expect(posts).toMatchObject([
      { title: 'Satualert(1) & dua', link: 'http://mawar.id/satu', key: 'http://mawar.id/satu' },
      { title: 'Tanpa judul', link: 'https://lain.id/x', publishedAt: null },
    ])
    const many = Array.from({ length: 30 }, (_, day) => ({
      link: `/${day}`,
      title: 'x',
      date: `2026-10-${String(day + 1).padStart(2, '0')}`,
    }))
    const kept = postsOf(many, 'http://mawar.id/', NOW)
    expect(kept).toHaveLength(20)
    expect(kept[0]?.link).toBe('http://mawar.id/29')
  })
  test('titles end at 300 letters, keys at 500', () => {
    expect([...titleOf('😀'.repeat(400))]).toHaveLength(300)
    const [post] = postsOf([{ key: 'k'.repeat(900), link: '/x' }], 'http://mawar.id/', NOW)
    expect(post?.key).toMatch(/^[0-9a-f]{64}$/)
  })
})
