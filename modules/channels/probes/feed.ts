import { parseFeed } from 'feedsmith'
import { z } from 'zod'
import type { ReadingMethod } from '../observation'
import type { RawPost } from './posts'

export type Feed = { method: ReadingMethod; posts: RawPost[] }

const MOST_ITEMS = 200

/** The posts in a feed of whatever kind (RSS, RDF, Atom, JSON Feed, WordPress' JSON); null where the text is none. */
export function readFeed(text: string): Feed | null {
  const head = text.slice(0, 1_000).trimStart()
  if (head.startsWith('[')) return readWordPress(text)
  if (!/^(?:\{|<\?xml|<rss|<feed|<rdf|<!--|<!DOCTYPE (?!html))/i.test(head)) return null
  try {
    return postsIn(parseFeed(text, { maxItems: MOST_ITEMS }))
  } catch {
    // Neither does a broken feed say anything, nor one that nests without end.
    return null
  }
}

function postsIn(parsed: ReturnType<typeof parseFeed>): Feed {
  switch (parsed.format) {
    case 'rss':
      return {
        method: /blogger/i.test(parsed.feed.generator ?? '') ? 'blogger' : 'rss',
        posts: (parsed.feed.items ?? []).map(({ guid, title, link, pubDate, dc }) => ({
          key: guid?.value,
          title,
          link: link ?? guid?.value,
          date: textOf(pubDate ?? dc?.dates?.[0]),
        })),
      }
    case 'atom':
      return {
        method: /blogger/i.test(textOf(parsed.feed.generator)) ? 'blogger' : 'atom',
        posts: (parsed.feed.entries ?? []).map(({ id, title, links = [], published, updated }) => ({
          key: id,
          title: textOf(title),
          link: (links.find(({ rel }) => rel === 'alternate') ?? links.find(({ rel }) => !rel))?.href,
          date: textOf(published ?? updated),
        })),
      }
    case 'rdf':
      return {
        method: 'rss',
        posts: (parsed.feed.items ?? []).map(({ title, link, dc }) => ({ title, link, date: textOf(dc?.dates?.[0]) })),
      }
    case 'json':
      return {
        method: 'jsonFeed',
        posts: (parsed.feed.items ?? []).map(
          ({ id, title, summary, content_text, url, date_published, date_modified }) => ({
            key: id,
            title: title ?? summary ?? content_text,
            link: url ?? id,
            date: textOf(date_published ?? date_modified),
          }),
        ),
      }
  }
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  const inner = z.object({ value: z.string().optional(), text: z.string().optional() }).safeParse(value)
  return inner.success ? (inner.data.value ?? inner.data.text ?? '') : ''
}

const WordPress = z.array(
  z.object({
    id: z.number(),
    link: z.string(),
    date_gmt: z.string(),
    title: z.object({ rendered: z.string() }),
  }),
)

function readWordPress(text: string): Feed | null {
  try {
    const read = WordPress.safeParse(JSON.parse(text))
    if (!read.success) return null
    const posts = read.data.slice(0, MOST_ITEMS).map(({ id, link, date_gmt, title }) => ({
      key: `wp:${id}`,
      title: title.rendered,
      link,
      date: `${date_gmt}Z`,
    }))
    return { method: 'wordpress', posts }
  } catch {
    return null
  }
}
