import { addDays, type Day, dayOf } from '@/lib/dates'
import { activeDaysOf, type ChannelState, type Platform, type Verdict } from '@/modules/channels/channel'
import { type Duty, dutiesOf } from '@/modules/channels/mandatory'
import type { League } from '@/modules/units/unit'
import type { ChannelFacts } from './facts'

/** What the score knows of a channel at the end of the days that it looks at. */
export type ChannelFact = {
  id: string
  platform: Platform
  state: ChannelState
  verdict: Verdict
  /** The newest activity that was seen. */
  newestAt: Date | null
}

/** A mandatory channel: whether it is there and verified, and whether it can be reached. */
export type DutyShare = Duty & { isVerified: boolean; isReachable: boolean }
/** An external channel: whether anybody could read it, and whether there was activity. */
export type ExternalUse = { id: string; platform: Platform; isRead: boolean; isActive: boolean; newestAt: Date | null }
export type ChannelUse = { activeDays: number; duties: DutyShare[]; external: ExternalUse[] }

/**
 * Part F of a unit on a day: its mandatory channels, of which those that are verified and can be reached count, and its
 * external ones with what was seen of them. A channel that nobody could read is not called inactive. `parents`: the
 * channels of the unit above. Source: score.md, part F.
 */
export function channelUseOf(
  league: League,
  channels: readonly ChannelFact[],
  parents: readonly ChannelFact[],
  until: Day,
): ChannelUse {
  const verified = channels.filter(({ state }) => state === 'verified')
  const above = parents.filter(({ state }) => state === 'verified')
  const activeDays = activeDaysOf(league)
  const since = addDays(until, -activeDays)
  return {
    activeDays,
    duties: dutiesOf(league, until).duties.map((duty) => {
      if (duty.servedBy === 'portal') return { ...duty, isVerified: true, isReachable: true }
      const own = (duty.servedBy === 'parent' ? above : verified).filter(({ platform }) => platform === duty.platform)
      return { ...duty, isVerified: own.length > 0, isReachable: own.some(({ verdict }) => verdict !== 'down') }
    }),
    external: verified.map(({ id, platform, verdict, newestAt }) => {
      const isRead = verdict === 'healthy' || verdict === 'stale'
      return { id, platform, isRead, isActive: isRead && newestAt !== null && dayOf(newestAt) >= since, newestAt }
    }),
  }
}

/** The two shares of part F; `activity` is null where no external channel can be read. */
export function channelFactsOf({ duties, external }: ChannelUse): ChannelFacts {
  const share = <T>(list: readonly T[], holds: (one: T) => boolean) => list.filter(holds).length / list.length
  const read = external.filter(({ isRead }) => isRead)
  return {
    mandatory: duties.length === 0 ? 1 : share(duties, ({ isVerified, isReachable }) => isVerified && isReachable),
    activity: read.length === 0 ? null : share(read, ({ isActive }) => isActive),
  }
}
