import type { ReadingMethod } from '../observation'
import type { Known, Reading } from '../reading'
import { decode } from './decode'
import { type Feed, readFeed } from './feed'
import type { Fetched, Fetcher, Request } from './fetch'
import type { Page } from './page'
import { postsOf } from './posts'
import type { Robots } from './robots'
import { likelyChildren, newestIn, readSitemap } from './sitemap'
import { Unfetched } from './unfetched'
import { latestOf } from './written-date'

const MOST_NAMED = 3
const MOST_SITEMAPS = 2
const MOST_CHILDREN = 2
const BLOGGER = '/feeds/posts/default'
const WORDPRESS = '/wp-json/wp/v2/posts'
const GUESSES = ['/feed/', '/rss.xml', '/atom.xml', BLOGGER, WORDPRESS, '/feed.json']

/** Asks where a site's newest news stand: what worked before, feeds it names, usual places, sitemaps, the page itself. */
export class Search {
  constructor(
    readonly fetcher: Fetcher,
    readonly robots: Robots,
    readonly now: Date,
  ) {}

  /** What the address of the last look says today; null where it has nothing any more. */
  async again({ feedAddress, etag, lastModified, method, newestAt }: Known): Promise<Reading | null> {
    const conditions = method === null ? {} : { etag, lastModified }
    const fetched = await this.#tryGet(feedAddress, conditions)
    if (!fetched) return null
    if (fetched.isUnchanged && method !== null)
      return { ...readingOf(fetched, method), address: feedAddress, etag, lastModified, newestAt, isUnchanged: true }
    return this.#readingIn(fetched, feedAddress)
  }

  async anew(page: Page, address: string): Promise<Reading> {
    return (
      (await this.#firstOf(placesOf(page, address))) ?? (await this.#inSitemaps(address)) ?? this.inPage(page, address)
    )
  }

  /** What the page itself shows. */
  inPage(page: Page, address: string): Reading {
    const posts = postsOf(page.posts, address, this.now)
    const newestAt = latestOf([page.newestAt, ...posts.map(({ publishedAt }) => publishedAt)])
    return { ...readingOf(NOTHING_KEPT, 'page'), posts, newestAt, address }
  }

  async #firstOf(places: string[]): Promise<Reading | null> {
    for (const place of places) {
      const fetched = await this.#tryGet(place)
      const reading = fetched && this.#feedIn(fetched, place)
      if (reading && reading.newestAt !== null) return reading
    }
    return null
  }

  async #inSitemaps(address: string): Promise<Reading | null> {
    const named = await this.robots.sitemapsOf(address)
    const places = [...named.slice(0, MOST_SITEMAPS), new URL('/sitemap.xml', address).href]
    for (const place of new Set(places)) {
      const fetched = await this.#tryGet(place)
      const reading = fetched && (await this.#sitemapIn(fetched, place))
      if (reading && reading.newestAt !== null) return reading
    }
    return null
  }

  async #readingIn(fetched: Fetched, place: string): Promise<Reading | null> {
    return this.#feedIn(fetched, place) ?? (await this.#sitemapIn(fetched, place))
  }

  #feedIn(fetched: Fetched, place: string): Reading | null {
    const feed = readFeed(decode(fetched.bytes, fetched.contentType))
    if (!feed || feed.posts.length === 0) return null
    const posts = postsOf(feed.posts, fetched.address, this.now)
    const newestAt = latestOf(posts.map(({ publishedAt }) => publishedAt))
    return { ...readingOf(fetched, methodOf(feed, place)), posts, newestAt, address: place }
  }

  async #sitemapIn(fetched: Fetched, place: string): Promise<Reading | null> {
    const list = readSitemap(decode(fetched.bytes, fetched.contentType))
    if (!list) return null
    if (!list.isIndex) return { ...readingOf(fetched, 'sitemap'), newestAt: newestIn(list, this.now), address: place }
    const { host } = new URL(place)
    const dates: (Date | null)[] = []
    const own = likelyChildren(list).filter((child) => URL.canParse(child) && new URL(child).host === host)
    for (const child of own.slice(0, MOST_CHILDREN)) {
      const below = await this.#tryGet(child)
      const entries = below && readSitemap(decode(below.bytes, below.contentType))
      if (entries && !entries.isIndex) dates.push(newestIn(entries, this.now))
    }
    // The index may stay as it was while a list below it changes.
    return { ...readingOf(NOTHING_KEPT, 'sitemap'), newestAt: latestOf(dates), address: place }
  }

  /** A place that has nothing is no failure of the site. */
  async #tryGet(address: string, conditions: Request = {}): Promise<Fetched | null> {
    try {
      return await this.fetcher.get(address, { ...conditions, mayRead: this.robots.mayRead })
    } catch (error) {
      if (error instanceof Unfetched) return null
      throw error
    }
  }
}

const methodOf = ({ method }: Feed, place: string): ReadingMethod =>
  new URL(place).pathname.startsWith('/feeds/posts/') ? 'blogger' : method

const NOTHING_KEPT = { etag: '', lastModified: '' }

const readingOf = ({ etag, lastModified }: Pick<Fetched, 'etag' | 'lastModified'>, method: ReadingMethod): Reading => ({
  method,
  posts: [],
  newestAt: null,
  address: '',
  etag,
  lastModified,
  isUnchanged: false,
})

/** Where a feed may stand, most likely first: what the page names, then what its software usually has. */
function placesOf({ feeds, generator }: Page, address: string): string[] {
  const isBlogger = /blogger/i.test(generator) || /\.blogspot\.com$/.test(new URL(address).hostname)
  const guesses = isBlogger
    ? [BLOGGER, ...GUESSES]
    : /wordpress/i.test(generator)
      ? ['/feed/', WORDPRESS, ...GUESSES]
      : GUESSES
  const named = feeds.slice(0, MOST_NAMED)
  return [...new Set([...named, ...guesses.map((guess) => new URL(guess, address).href)])]
}
