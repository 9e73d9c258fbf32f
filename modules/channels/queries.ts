import { addDays, type Day, dateOf, dayIn, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League, UnitMark } from '@/modules/units/unit'
import type { ChannelState, Platform, Verdict } from './channel'

const MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const

const CARD = {
  slug: true,
  platform: true,
  address: true,
  handle: true,
  state: true,
  stateAt: true,
  verdict: true,
  newestAt: true,
  observedAt: true,
} as const

/** A channel as readers see it in a list. */
export type ChannelCard = {
  slug: string
  platform: Platform
  address: string
  handle: string
  state: ChannelState
  stateAt: Date
  verdict: Verdict
  newestAt: Date | null
  observedAt: Date | null
}

const MOST_CHANNELS = 50
/** What is rejected was never the unit's, and what is archived is not any more. */
const SHOWN: ChannelState[] = ['verified', 'declared', 'lost']

/** The channels of a unit that readers are told of, those that must be there first; 50 at most. */
export const listChannelsOf = (unitId: string): Promise<ChannelCard[]> =>
  db.channel.findMany({
    where: { unitId, state: { in: SHOWN } },
    orderBy: [{ platform: 'asc' }, { createdAt: 'asc' }],
    take: MOST_CHANNELS,
    select: CARD,
  })

/** A post on a unit's own site. */
export type ExternalPostRow = { id: string; title: string; link: string; publishedAt: Date | null; platform: Platform }

/** The newest posts that stand on a unit's own verified channels, dated ones first. */
export async function listExternalPosts(unitId: string, take: number): Promise<ExternalPostRow[]> {
  const rows = await db.externalPost.findMany({
    where: { channel: { unitId, state: 'verified' } },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take,
    select: { id: true, title: true, link: true, publishedAt: true, channel: { select: { platform: true } } },
  })
  return rows.map(({ channel, ...row }) => ({ ...row, platform: channel.platform }))
}

const SEEN = {
  id: true,
  day: true,
  at: true,
  occasion: true,
  verdict: true,
  failure: true,
  detail: true,
  method: true,
  newestAt: true,
  postCount: true,
  status: true,
  latencyMs: true,
  bytes: true,
  title: true,
  finalAddress: true,
  tlsDaysLeft: true,
  attempts: true,
} as const

/** One dated fact that was seen of a channel. */
export type ObservationRow = Awaited<ReturnType<typeof listObservations>>[number]

/** What was seen of a channel from a day on, oldest first. Evidence that was overturned later is left out. */
async function listObservations(channelId: string, from: Day) {
  const rows = await db.observation.findMany({
    where: { channelId, day: { gte: dateOf(from) } },
    orderBy: [{ day: 'asc' }, { at: 'asc' }, { id: 'asc' }],
    take: MOST_OBSERVATIONS,
    select: SEEN,
  })
  const overturned = await listOverturned([channelId])
  return rows
    .filter(({ occasion }) => !overturned.has(occasion))
    .map(({ day, ...row }) => ({ ...row, day: dayIn(day) }))
}

const MOST_OBSERVATIONS = 2_000

/** The ids of evidence of these channels that was accepted at first and refused after all. */
async function listOverturned(channelIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.evidence.findMany({
    where: { channelId: { in: [...channelIds] }, sample: 'overturned' },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** A channel as its own page shows it. */
export type ChannelProfile = ChannelCard & {
  id: string
  verdictSince: Date
  certifiedAt: Date | null
  unit: UnitMark
  steps: { state: ChannelState; at: Date; reason: string }[]
  posts: Omit<ExternalPostRow, 'platform'>[]
  observations: ObservationRow[]
}

const SLUG = /^[a-z0-9-]{1,120}$/
/** For how many days a page tells of a channel. */
export const HISTORY_DAYS = 90
const MOST_POSTS = 10
const MOST_STEPS = 50

/** The channel with this slug, with what was seen of it in the last 90 days; null where there is none to be shown. */
export async function getChannel(slug: string, now: Date): Promise<ChannelProfile | null> {
  if (!SLUG.test(slug)) return null
  const channel = await db.channel.findUnique({
    where: { slug },
    select: {
      ...CARD,
      id: true,
      verdictSince: true,
      certifiedAt: true,
      unit: { select: MARK },
      steps: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: MOST_STEPS,
        select: { state: true, at: true, reason: true },
      },
      externalPosts: {
        orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
        take: MOST_POSTS,
        select: { id: true, title: true, link: true, publishedAt: true },
      },
    },
  })
  if (!channel || channel.state === 'rejected') return null
  const { externalPosts, unit, steps, ...rest } = channel
  return {
    ...rest,
    // What the portal itself wrote, when an address was changed; people name people.
    steps: steps
      .toReversed()
      .map(({ state, at, reason }) => ({ state, at, reason: state === 'declared' ? reason : '' })),
    unit: { ...unit, league: unit.league as League },
    posts: channel.state === 'verified' ? externalPosts : [],
    observations: await listObservations(channel.id, addDays(dayOf(now), -HISTORY_DAYS)),
  }
}

const OPEN_DATA_DAYS = 365

/** The first day of which open data tells: a year ago. */
export const openDataStart = (now: Date): Day => addDays(dayOf(now), -OPEN_DATA_DAYS)

/** What was seen of the channel with this slug from a day on; null where there is no such channel to be shown. */
export async function listObservationsSince(slug: string, from: Day) {
  if (!SLUG.test(slug)) return null
  const found = await db.channel.findFirst({
    where: { slug, state: { not: 'rejected' } },
    select: { id: true, slug: true, platform: true, address: true, unit: { select: { slug: true, name: true } } },
  })
  if (!found) return null
  const { id, ...channel } = found
  return { channel, observations: await listObservations(id, from) }
}
