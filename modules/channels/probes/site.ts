import type { Known, Outcome } from '../reading'
import { decode, isText } from './decode'
import { readFeed } from './feed'
import type { Fetcher } from './fetch'
import { readPage } from './page'
import { postsOf } from './posts'
import { Robots } from './robots'
import { Search } from './search'
import { Unfetched } from './unfetched'
import { latestOf } from './written-date'

const NO_DATE = 'Situs terbaca, tetapi tanggal kabar terbarunya tidak ditemukan.'

/** Reads a site: its rules for programs, its front page, its newest news. Throws `Unfetched`. */
export async function lookAtSite(fetcher: Fetcher, address: string, known: Known, now: Date): Promise<Outcome> {
  const robots = new Robots(fetcher)
  const front = await fetcher.get(address, { mayRead: robots.mayRead })
  const { bytes, contentType, status, latencyMs, address: finalAddress } = front
  if (bytes.length === 0) throw new Unfetched('empty', { status })
  if (!isText(bytes, contentType)) throw new Unfetched('notHtml', { status })
  const text = decode(bytes, contentType)
  const outcome = {
    failure: null,
    status,
    latencyMs,
    bytes: bytes.length,
    finalAddress,
    tlsDaysLeft: fetcher.tlsDaysLeft(finalAddress, now),
    platformId: null,
  }
  const feed = readFeed(text)
  if (feed) {
    const posts = postsOf(feed.posts, finalAddress, now)
    const newestAt = latestOf(posts.map(({ publishedAt }) => publishedAt))
    const reading = {
      method: feed.method,
      posts,
      newestAt,
      address: '',
      etag: '',
      lastModified: '',
      isUnchanged: false,
    }
    return { ...outcome, reading, detail: newestAt ? '' : NO_DATE, title: '', sight: null }
  }
  // Data for programs is a site only where it is a feed.
  if (/[/+]json\b/i.test(contentType)) throw new Unfetched('notHtml', { status })
  const page = readPage(text, finalAddress, now)
  if (page.isBlank) throw new Unfetched('empty', { status })
  const search = new Search(fetcher, robots, now)
  const isPage = known.feedAddress === finalAddress
  const isPageEnough = isPage && !known.isFresh
  const again = known.feedAddress !== '' && !isPage ? await search.again(known) : null
  const reading = again ?? (isPageEnough ? search.inPage(page, finalAddress) : await search.anew(page, finalAddress))
  return { ...outcome, reading, detail: reading.newestAt ? '' : NO_DATE, title: page.sight.title, sight: page.sight }
}
