import { createHash } from 'node:crypto'
import { oneLine } from '@/lib/text'
import type { SeenPost } from '../reading'
import { readMarkup } from './markup'
import { asActivity, readDate } from './written-date'

const MOST_POSTS = 20
const LONGEST_TITLE = 300
const LONGEST_LINK = 2_000
const LONGEST_KEY = 500

/** What a source tells of one post, as it stands there. */
export type RawPost = { key?: string; title?: string; link?: string; date?: string }

/** The newest posts of a source, newest first: plain titles, http(s) links, dates that can be. */
export function postsOf(raw: readonly RawPost[], base: string, now: Date): SeenPost[] {
  const posts = new Map<string, SeenPost>()
  for (const { key, title = '', link = '', date = '' } of raw) {
    const address = linkOf(link, base)
    if (address === null) continue
    const name = oneLine(key ?? '') || address
    const own = name.length <= LONGEST_KEY ? name : createHash('sha256').update(name).digest('hex')
    if (posts.has(own)) continue
    const publishedAt = asActivity(readDate(date), now)
    posts.set(own, { key: own, title: titleOf(title) || 'Tanpa judul', link: address, publishedAt })
  }
  return [...posts.values()]
    .sort((one, other) => (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0))
    .slice(0, MOST_POSTS)
}

/** A title without any markup. */
export const titleOf = (html: string): string =>
  [...oneLine(plainText(html.slice(0, LONGEST_TITLE * 10)))].slice(0, LONGEST_TITLE).join('').trim()

function plainText(html: string): string {
  let text = ''
  readMarkup(html, {
    onText: (part) => {
      text += part
    },
  })
  return text
}

/** An absolute address that a reader may be sent to; null for any other. */
export function linkOf(link: string, base: string): string | null {
  if (link.trim() === '' || link.length > LONGEST_LINK || !URL.canParse(link.trim(), base)) return null
  const { protocol, username, password, href } = new URL(link.trim(), base)
  return /^https?:$/.test(protocol) && username === '' && password === '' && href.length <= LONGEST_LINK ? href : null
}
