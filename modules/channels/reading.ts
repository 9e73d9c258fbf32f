import type { Failure, ReadingMethod } from './observation'

/** A post on a unit's own site: plain words and an http(s) link. */
export type SeenPost = { key: string; title: string; link: string; publishedAt: Date | null }

/** What the front page is like, to see a sudden change: its words (20,000 letters at most), the hosts of its links with their count. */
export type Sight = { title: string; text: string; hosts: Record<string, number>; lang: string }

/** Where activity was read; `address` is asked first the next day. `isUnchanged`: the same as at the last look. */
export type Reading = {
  method: ReadingMethod
  posts: SeenPost[]
  newestAt: Date | null
  address: string
  etag: string
  lastModified: string
  isUnchanged: boolean
}

/** All that one look at a channel came to. `failure` null: it was read. */
export type Outcome = {
  failure: Failure | null
  detail: string
  reading: Reading | null
  status: number | null
  latencyMs: number | null
  bytes: number | null
  title: string
  finalAddress: string
  tlsDaysLeft: number | null
  /** The id that the platform gives the account, where it was seen */
  platformId: string | null
  sight: Sight | null
}

/** What the last look left behind. */
export type Known = {
  /** Once a week what is remembered is found out anew. */
  isFresh: boolean
  platformId: string | null
  feedAddress: string
  etag: string
  lastModified: string
  method: ReadingMethod | null
  newestAt: Date | null
}
