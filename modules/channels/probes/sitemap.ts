import { dayOf } from '@/lib/dates'
import { readMarkup } from './markup'
import { asActivity, latestOf, readDate } from './written-date'

export type Sitemap = { isIndex: boolean; entries: { address: string; date: Date | null }[] }

const MOST_ENTRIES = 20_000

/** What a sitemap or an index of sitemaps lists; null where the text is neither. */
export function readSitemap(text: string): Sitemap | null {
  const kind = /<(?:\w+:)?(urlset|sitemapindex)[\s>]/i.exec(text.slice(0, 5_000))?.[1]?.toLowerCase()
  if (!kind) return null
  const entries: { loc: string; lastmod: string }[] = []
  let open = ''
  const onOpen = (name: string) => {
    open = name.replace(/^\w+:/, '')
    if ((open === 'url' || open === 'sitemap') && entries.length < MOST_ENTRIES) entries.push({ loc: '', lastmod: '' })
  }
  const onText = (part: string) => {
    const entry = entries.at(-1)
    if (entry && (open === 'loc' || open === 'lastmod')) entry[open] += part.slice(0, 2_000)
  }
  const onClose = () => {
    open = ''
  }
  readMarkup(text, { onOpen, onText, onClose }, true)
  return {
    isIndex: kind === 'sitemapindex',
    entries: entries.map(({ loc, lastmod }) => ({ address: loc.trim(), date: readDate(lastmod) })),
  }
}

/** The newest change of a page below the front page; null where all carry the day on which the list was made. */
export function newestIn({ entries }: Sitemap, now: Date): Date | null {
  const pages = entries.filter(({ address }) => URL.canParse(address) && new URL(address).pathname !== '/')
  const dates = pages.flatMap(({ date }) => asActivity(date, now) ?? [])
  const isMadeAnew = dates.length > 2 && dates.every((date) => dayOf(date) === dayOf(now))
  return isMadeAnew ? null : latestOf(dates)
}

/** The lists of an index that most likely hold the news, best first. */
export const likelyChildren = ({ entries }: Sitemap): string[] =>
  [...entries]
    .sort(
      (one, other) =>
        Number(/post|news|berita|artikel/i.test(other.address)) -
          Number(/post|news|berita|artikel/i.test(one.address)) ||
        (other.date?.getTime() ?? 0) - (one.date?.getTime() ?? 0),
    )
    .map(({ address }) => address)
