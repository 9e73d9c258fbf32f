import { expect, test } from 'vitest'
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from './sitemap'

const BASE = 'https://warta.example/'
const now = new Date('2026-10-05T00:00:00Z')

test('the index names every part and the news', () => {
  const locations = [...renderSitemapIndex(2, BASE).matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])
  expect(locations).toEqual([
    'https://warta.example/sitemap/1',
    'https://warta.example/sitemap/2',
    'https://warta.example/sitemap-berita.xml',
  ])
})

test('a part escapes addresses and says when they changed', () => {
  const text = renderSitemap(
    [
      { path: "/berita?a=1&b='", changedAt: now },
      { path: '/', changedAt: null },
    ],
    BASE,
  )
  expect(text).toContain(
    '<loc>https://warta.example/berita?a=1&amp;b=%27</loc><lastmod>2026-10-05T00:00:00.000Z</lastmod>',
  )
  expect(text).toContain('<url><loc>https://warta.example/</loc></url>')
})

test('the news sitemap holds the last 48 hours and nothing of the future', () => {
  const entry = (path: string, publishedAt: string) => ({
    path,
    title: `<${path}>\u0000 & 🛶`,
    publishedAt: new Date(publishedAt),
  })
  const text = renderNewsSitemap(
    [
      entry('/berita/nanti', '2026-10-05T00:00:01Z'),
      entry('/berita/baru', '2026-10-04T00:00:00Z'),
      entry('/berita/tepat', '2026-10-03T00:00:00Z'),
      entry('/berita/lama', '2026-10-02T23:59:59Z'),
    ],
    now,
    BASE,
  )
  expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
    'https://warta.example/berita/baru',
    'https://warta.example/berita/tepat',
  ])
  expect(text).toContain('<news:title>&lt;/berita/baru&gt; &amp; 🛶</news:title>')
})
