import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { escapeXml, sanitize } from '@/lib/html'
import { previewUrl } from '@/modules/media/photo'
import { type PostCard, TYPE_NAMES } from '@/modules/posts/post'
import type { UnitMark } from '@/modules/units/unit'
import { absoluteUrl, xmlText } from './xml'

export const FEED_FORMATS = ['rss.xml', 'atom.xml', 'feed.json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

export const FEED_TYPES: Record<FeedFormat, string> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
}

export const isFeedFormat = (text: string): text is FeedFormat => (FEED_FORMATS as readonly string[]).includes(text)

/** A post as a feed shows it. */
export type FeedPost = PostCard & { bodyHtml: string; changedAt: Date }

/** What a feed is about: the whole city (`unit` null) or one unit. Posts come newest first. */
export type FeedSource = { unit: UnitMark | null; posts: FeedPost[] }

const LANGUAGE = 'id'
const SITE_NAME = 'Warta Baimbai'
const CITY = 'Pemerintah Kota Banjarmasin'
const PREVIEW_TYPE = 'image/jpeg'
// What a feed without posts says of its age: there is no clock here.
const NEVER = new Date(0)

/** The path of the feed of a unit (or of the city) in a format. */
export const feedPath = (unitSlug: string | null, format: FeedFormat): string =>
  unitSlug === null ? `/feed/${format}` : `/feed/unit/${encodeURIComponent(unitSlug)}/${format}`

/** The feed as text. */
export function renderFeed(format: FeedFormat, source: FeedSource, baseUrl: string): string {
  const channel = channelOf(format, source, baseUrl)
  const items = source.posts.map((post) => itemOf(post, baseUrl))
  if (format === 'rss.xml') return rss(channel, items)
  if (format === 'atom.xml') return atom(channel, items)
  return json(channel, items)
}

type Channel = {
  title: string
  description: string
  home: string
  self: string
  author: string
  authorUrl: string
  updated: Date
}
type Item = {
  id: string
  url: string
  title: string
  summary: string
  html: string
  image: string | null
  category: { term: string; label: string }
  author: string
  authorUrl: string
  published: Date
  updated: Date
}

function channelOf(format: FeedFormat, { unit, posts }: FeedSource, baseUrl: string): Channel {
  const home = absoluteUrl(unit ? `/unit/${unit.slug}` : '/', baseUrl)
  const name = unit ? xmlText(unit.name) : null
  return {
    title: name ? `${name} · ${SITE_NAME}` : `${SITE_NAME}, berita Kota Banjarmasin`,
    description: name
      ? `Berita resmi dari ${name}, Kota Banjarmasin.`
      : 'Berita resmi SKPD, kecamatan, dan kelurahan Kota Banjarmasin.',
    home,
    self: absoluteUrl(feedPath(unit?.slug ?? null, format), baseUrl),
    author: name ?? CITY,
    authorUrl: home,
    updated: new Date(posts.reduce((latest, post) => Math.max(latest, post.changedAt.getTime()), NEVER.getTime())),
  }
}

function itemOf(post: FeedPost, baseUrl: string): Item {
  const title = xmlText(post.title)
  const summary = xmlText(post.summary) || title
  return {
    // The id stays when the address changes, so that a reader does not show the post twice.
    id: `urn:uuid:${post.id}`,
    url: absoluteUrl(`/berita/${post.slug}`, baseUrl),
    title,
    summary,
    html: xmlText(sanitize(post.bodyHtml)) || `<p>${asHtml(summary)}</p>`,
    image: post.lead ? absoluteUrl(previewUrl(post.lead.id, post.lead), baseUrl) : null,
    category: { term: post.type, label: TYPE_NAMES[post.type] },
    author: xmlText(post.unit.name),
    authorUrl: absoluteUrl(`/unit/${post.unit.slug}`, baseUrl),
    published: post.firstPublishedAt,
    updated: post.changedAt,
  }
}

const asHtml = (text: string): string => escapeXml(text).replaceAll('&#39;', "'").replaceAll('&quot;', '"')

const rss = (channel: Channel, items: Item[]): string =>
  generateRssFeed<true>(
    {
      title: channel.title,
      link: channel.home,
      description: channel.description,
      language: LANGUAGE,
      lastBuildDate: channel.updated,
      atom: { links: [{ href: channel.self, rel: 'self', type: 'application/rss+xml' }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.url,
        // RSS reads a description as HTML.
        description: asHtml(item.summary),
        guid: { value: item.id, isPermaLink: false },
        pubDate: item.published,
        categories: [{ name: item.category.label }],
        dc: { creators: [item.author] },
        atom: { updated: item.updated },
        content: { encoded: item.html },
        // The size is not stored; readers take 0 as "not known".
        ...(item.image && { enclosures: [{ url: item.image, length: 0, type: PREVIEW_TYPE }] }),
      })),
    },
    { strict: true },
  )

const atom = (channel: Channel, items: Item[]): string =>
  generateAtomFeed<true>(
    {
      id: channel.self,
      title: { value: channel.title },
      subtitle: { value: channel.description },
      updated: channel.updated,
      authors: [{ name: channel.author, uri: channel.authorUrl }],
      links: [
        { href: channel.self, rel: 'self', type: 'application/atom+xml' },
        { href: channel.home, rel: 'alternate', type: 'text/html', hreflang: LANGUAGE },
      ],
      xml: { lang: LANGUAGE },
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        summary: { value: item.summary },
        content: { value: item.html, type: 'html' },
        published: item.published,
        updated: item.updated,
        authors: [{ name: item.author, uri: item.authorUrl }],
        categories: [item.category],
        links: [
          { href: item.url, rel: 'alternate', type: 'text/html', hreflang: LANGUAGE },
          ...(item.image ? [{ href: item.image, rel: 'enclosure', type: PREVIEW_TYPE }] : []),
        ],
      })),
    },
    { strict: true },
  )

// feedsmith leaves an empty list out, which the standard demands.
const json = (channel: Channel, items: Item[]): string =>
  JSON.stringify({
    items: [],
    ...(generateJsonFeed<true>(
      {
        title: channel.title,
        home_page_url: channel.home,
        feed_url: channel.self,
        description: channel.description,
        language: LANGUAGE,
        authors: [{ name: channel.author, url: channel.authorUrl }],
        items: items.map((item) => ({
          id: item.id,
          url: item.url,
          title: item.title,
          summary: item.summary,
          content_html: item.html,
          date_published: item.published,
          date_modified: item.updated,
          language: LANGUAGE,
          tags: [item.category.label],
          authors: [{ name: item.author, url: item.authorUrl }],
          ...(item.image && { image: item.image }),
        })),
      },
      { strict: true },
    ) as object),
  })
