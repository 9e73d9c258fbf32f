import { expect, test } from 'vitest'
import type { PublishedPost } from '@/modules/posts/post'
import { breadcrumbJsonLd, governmentOrganizationJsonLd, newsArticleJsonLd } from './json-ld'

const BASE = 'https://warta.example'
const HOSTILE = '</script><script>alert(1)</script><!--'

const post: PublishedPost = {
  id: '01935e00-0000-7000-8000-000000000001',
  slug: 'judul-abcd1234',
  type: 'kegiatan',
  title: HOSTILE,
  summary: '',
  eventDate: null,
  firstPublishedAt: new Date('2026-10-05T01:00:00Z'),
  changedAt: new Date('2026-10-06T01:00:00Z'),
  changes: [],
  unit: { slug: 'dinas-x', name: 'Dinas X', shortName: null, kind: 'skpd', league: 'skpd-lain' },
  place: { slug: 'mawar', name: 'Mawar' },
  lead: null,
  blocks: [],
  words: 12,
  placeDetail: '',
  who: '',
  why: '',
  how: '',
  labels: [],
  isImported: false,
  photos: [],
  supporters: [],
  project: null,
}

test('an article says who, when and where, and cannot end its script element', () => {
  const text = newsArticleJsonLd(post, BASE)
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'NewsArticle',
    headline: HOSTILE,
    url: `${BASE}/berita/judul-abcd1234`,
    datePublished: '2026-10-05T01:00:00.000Z',
    dateModified: '2026-10-06T01:00:00.000Z',
    author: { name: 'Dinas X', url: `${BASE}/unit/dinas-x` },
    contentLocation: { url: `${BASE}/unit/mawar` },
  })
  expect(JSON.parse(text)).not.toHaveProperty('image')
  expect(JSON.parse(text)).not.toHaveProperty('contributor')
})

test('a joint article names the units beside its own', () => {
  const supporters: PublishedPost['supporters'] = [{ ...post.unit, slug: 'dinas-y', name: 'Dinas Y' }]
  expect(JSON.parse(newsArticleJsonLd({ ...post, supporters }, BASE))).toMatchObject({
    author: { name: 'Dinas X' },
    contributor: [{ name: 'Dinas Y', url: `${BASE}/unit/dinas-y` }],
  })
})

test('a unit belongs to its parent, or to the city', () => {
  const unit = {
    slug: 'x',
    name: HOSTILE,
    shortName: null,
    description: null,
    address: 'Jl. A',
    phone: null,
    email: null,
    parent: null,
  }
  const text = governmentOrganizationJsonLd(unit, ['https://dinas-x.example/'], BASE)
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: HOSTILE,
    address: { streetAddress: 'Jl. A' },
    sameAs: ['https://dinas-x.example/'],
    parentOrganization: { name: 'Pemerintah Kota Banjarmasin' },
  })
})

test('breadcrumbs are numbered from 1', () => {
  expect(
    JSON.parse(
      breadcrumbJsonLd(
        [
          { name: 'Beranda', path: '/' },
          { name: 'Berita', path: '/berita' },
        ],
        BASE,
      ),
    ),
  ).toMatchObject({
    itemListElement: [
      { position: 1, item: `${BASE}/` },
      { position: 2, item: `${BASE}/berita`, name: 'Berita' },
    ],
  })
})
