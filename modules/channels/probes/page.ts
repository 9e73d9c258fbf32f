import { dayOf } from '@/lib/dates'
import { oneLine } from '@/lib/text'
import type { Sight } from '../reading'
import { articlesIn } from './json-ld'
import { readMarkup } from './markup'
import { linkOf, type RawPost, titleOf } from './posts'
import { asActivity, datesIn, latestOf, readDate } from './written-date'

export type Page = {
  sight: Sight
  generator: string
  /** Addresses of feeds that the page names. */
  feeds: string[]
  /** What it shows by itself; where it names a date. */
  posts: RawPost[]
  newestAt: Date | null
  /** Nothing to see and nothing that would draw something. */
  isBlank: boolean
}

const LONGEST_TEXT = 20_000
const MOST_HOSTS = 500
const MOST_FOUND = 500
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'textarea', 'select', 'title'])
const BREAKING = /^(?:p|div|li|h\d|br|tr|td|th|article|section|header|footer|nav|aside|main|time|dt|dd|figure|ul|ol)$/
const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)/i
const DATE_META =
  /^(?:article:(?:published|modified)_time|og:updated_time|date|dc\.date(?:\.issued)?|pubdate|datepublished)$/i

/** What a page says of itself and of its newest news. `base`: where it stands. */
export function readPage(html: string, base: string, now: Date): Page {
  const reader = new Reader(base)
  readMarkup(html, {
    onOpen: (name, attributes) => reader.begin(name, attributes),
    onText: (text) => reader.text(text),
    onClose: (name) => reader.end(name),
  })
  return reader.page(now)
}

type Entry = { title: string; link: string; date: string }

class Reader {
  #title = ''
  #lang = ''
  #generator = ''
  #text = ''
  #json = ''
  readonly #hosts = new Map<string, number>()
  readonly #feeds: string[] = []
  readonly #dates: string[] = []
  readonly #articles: RawPost[] = []
  readonly #entries: Entry[] = []
  #hasScript = false
  #base: string
  /** Elements open whose words nobody sees. */
  #hidden: string[] = []
  #articleDepth = 0
  #heading = ''
  #time: string | null = null

  constructor(base: string) {
    this.#base = base
  }

  begin(name: string, attributes: Record<string, string>): void {
    if (HIDDEN.has(name)) this.#hidden.push(name)
    if (BREAKING.test(name)) this.#add(' ')
    if (name === 'html') this.#lang = (attributes.lang ?? '').slice(0, 35)
    else if (name === 'base') this.#base = linkOf(attributes.href ?? '', this.#base) ?? this.#base
    else if (name === 'meta') this.#meta(attributes)
    else if (name === 'link') this.#link(attributes)
    else if (name === 'a') this.#anchor(attributes.href ?? '')
    else if (name === 'script') this.#script(attributes)
    else if (name === 'time') this.#time = attributes.datetime ?? ''
    else if (/^h[1-6]$/.test(name)) this.#heading = name
    else if (name === 'article' && this.#articleDepth++ === 0 && this.#entries.length < MOST_FOUND)
      this.#entries.push({ title: '', link: '', date: '' })
  }

  text(text: string): void {
    const hidden = this.#hidden.at(-1)
    if (hidden === 'title') this.#title += text.slice(0, 1_000)
    if (hidden === 'script' && this.#isJson) this.#json += text
    if (hidden !== undefined) return
    this.#add(text)
    const entry = this.#articleDepth > 0 ? this.#entries.at(-1) : undefined
    if (entry && this.#heading !== '') entry.title += text.slice(0, 1_000)
    if (this.#time === '') this.#dated(text)
  }

  end(name: string): void {
    if (name === this.#hidden.at(-1)) this.#hidden.pop()
    if (name === 'script' && this.#json !== '') {
      this.#articles.push(...articlesIn(this.#json))
      this.#json = ''
    }
    if (name === 'time') {
      if (this.#time) this.#dated(this.#time)
      this.#time = null
    }
    if (name === this.#heading) this.#heading = ''
    if (name === 'article' && this.#articleDepth > 0) this.#articleDepth -= 1
    if (BREAKING.test(name)) this.#add(' ')
  }

  page(now: Date): Page {
    const text = oneLine(this.#text)
    const today = dayOf(now)
    // Many sites write today's date above everything.
    const written = datesIn(text).filter((date) => dayOf(date) !== today)
    const told = [...this.#dates, ...this.#articles.map(({ date }) => date ?? '')].map(readDate)
    const posts = [...this.#articles, ...this.#entries.filter(({ title, link }) => title.trim() !== '' && link !== '')]
    return {
      sight: {
        title: titleOf(this.#title),
        text: [...text].slice(0, LONGEST_TEXT).join(''),
        hosts: Object.fromEntries(this.#hosts),
        lang: this.#lang,
      },
      generator: this.#generator,
      feeds: this.#feeds,
      posts,
      newestAt: latestOf([...written, ...told].map((date) => asActivity(date, now))),
      isBlank: text === '' && this.#title.trim() === '' && !this.#hasScript && this.#hosts.size === 0,
    }
  }

  #isJson = false

  #add(text: string): void {
    if (this.#text.length < LONGEST_TEXT * 4) this.#text += text
  }

  #dated(text: string): void {
    if (this.#dates.length < MOST_FOUND) this.#dates.push(text)
    const entry = this.#articleDepth > 0 ? this.#entries.at(-1) : undefined
    if (entry && entry.date === '') entry.date = text
  }

  #meta({ name = '', property = '', content = '', itemprop = '' }: Record<string, string>): void {
    const called = property || name || itemprop
    if (/^generator$/i.test(called)) this.#generator = content.slice(0, 100)
    if (DATE_META.test(called)) this.#dates.push(content)
  }

  #link({ rel = '', type = '', href = '', title = '' }: Record<string, string>): void {
    const isFeed = /\balternate\b/i.test(rel) && FEED_TYPE.test(type)
    const address = isFeed && !/comment|komentar/i.test(`${title} ${href}`) ? linkOf(href, this.#base) : null
    if (address && this.#feeds.length < 10) this.#feeds.push(address)
  }

  #anchor(href: string): void {
    const address = linkOf(href, this.#base)
    if (!address) return
    const { hostname } = new URL(address)
    if (this.#hosts.size < MOST_HOSTS || this.#hosts.has(hostname))
      this.#hosts.set(hostname, (this.#hosts.get(hostname) ?? 0) + 1)
    const entry = this.#articleDepth > 0 ? this.#entries.at(-1) : undefined
    if (entry && (entry.link === '' || this.#heading !== '')) entry.link = address
  }

  #script({ type = '', src = '' }: Record<string, string>): void {
    this.#isJson = /ld\+json/i.test(type)
    if (src !== '' || !this.#isJson) this.#hasScript = true
  }
}
