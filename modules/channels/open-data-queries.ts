import { db } from '@/lib/db'
import type { ChannelState, Platform, Verdict } from './channel'

/** A channel as open data tells of it. */
export type RegisteredChannel = {
  slug: string
  unit: { slug: string; name: string }
  platform: Platform
  address: string
  handle: string
  state: ChannelState
  stateAt: Date
  verdict: Verdict
  observedAt: Date | null
  newestAt: Date | null
}

const MOST_CHANNELS = 5_000
const TOLD: ChannelState[] = ['verified', 'declared', 'lost', 'archived']

/** The registry but what was rejected, by unit and platform; 5,000 at most. */
export const listRegistered = (): Promise<RegisteredChannel[]> =>
  db.channel.findMany({
    where: { state: { in: TOLD } },
    orderBy: [{ unit: { name: 'asc' } }, { platform: 'asc' }, { slug: 'asc' }],
    take: MOST_CHANNELS,
    select: {
      slug: true,
      unit: { select: { slug: true, name: true } },
      platform: true,
      address: true,
      handle: true,
      state: true,
      stateAt: true,
      verdict: true,
      observedAt: true,
      newestAt: true,
    },
  })
