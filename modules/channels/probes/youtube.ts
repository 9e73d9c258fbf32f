import type { Known, Outcome } from '../reading'
import { decode } from './decode'
import { readFeed } from './feed'
import type { Fetcher } from './fetch'
import { postsOf } from './posts'
import { Robots } from './robots'
import { Unfetched } from './unfetched'
import { latestOf } from './written-date'

const ID = /UC[\w-]{22}/
const ID_IN_PAGE =
  /(?:youtube\.[a-z]+\/channel\/|itemprop="(?:identifier|channelId)"\s+content="|"(?:externalId|channelId)":")(UC[\w-]{22})/
const NO_VIDEO = 'Kanal terbaca, tetapi belum berisi video.'
const NO_ID = 'Kanal YouTube ini tidak dikenali dari halamannya.'

/**
 * Reads a channel of YouTube by the feed that YouTube gives to subscribers. `origin`: where YouTube stands. Its robots.txt,
 * which is for crawlers, counts for the channel's page and not for that feed. Throws `Unfetched`.
 */
export async function lookAtYoutube(
  fetcher: Fetcher,
  origin: string,
  address: string,
  known: Known,
  now: Date,
): Promise<Outcome> {
  const { pathname } = new URL(address)
  const written = ID.exec(/^\/channel\/(.*)/.exec(pathname)?.[1] ?? '')?.[0]
  const platformId = written ?? (await idOf(fetcher, new URL(pathname, origin).href, known))
  const place = new URL(`/feeds/videos.xml?channel_id=${platformId}`, origin).href
  const isKnown = known.method === 'youtube' && known.feedAddress === place
  const { etag, lastModified } = known
  const fetched = await fetcher.get(place, isKnown ? { etag, lastModified } : {})
  const { status, latencyMs, bytes, contentType } = fetched
  const outcome = {
    failure: null,
    status,
    latencyMs,
    bytes: bytes.length,
    title: '',
    finalAddress: address,
    tlsDaysLeft: null,
    platformId,
    sight: null,
  }
  const kept = { method: 'youtube' as const, address: place }
  if (fetched.isUnchanged)
    return {
      ...outcome,
      detail: '',
      reading: { ...kept, etag, lastModified, posts: [], newestAt: known.newestAt, isUnchanged: true },
    }
  const feed = readFeed(decode(bytes, contentType))
  if (!feed) throw new Unfetched('unreadable', { status })
  const posts = postsOf(feed.posts, place, now)
  const newestAt = latestOf(posts.map(({ publishedAt }) => publishedAt))
  const reading = {
    ...kept,
    etag: fetched.etag,
    lastModified: fetched.lastModified,
    posts,
    newestAt,
    isUnchanged: false,
  }
  return { ...outcome, detail: newestAt ? '' : NO_VIDEO, reading }
}

/** Whose a name is; what is known is asked anew once a week, and holds where there is no answer. */
async function idOf(fetcher: Fetcher, address: string, { platformId, isFresh }: Known): Promise<string> {
  if (platformId === null) return idInPage(fetcher, address)
  if (!isFresh) return platformId
  return idInPage(fetcher, address).catch((error: unknown) => {
    if (error instanceof Unfetched) return platformId
    throw error
  })
}

async function idInPage(fetcher: Fetcher, address: string): Promise<string> {
  const { bytes, status } = await fetcher.get(address, { mayRead: new Robots(fetcher).mayRead })
  const id = ID_IN_PAGE.exec(bytes.toString('utf8'))?.[1]
  if (!id) throw new Unfetched('unreadable', { status, detail: NO_ID })
  return id
}
