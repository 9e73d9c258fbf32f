import type { ExternalUse } from '@/modules/evaluation/channel-use'
import type { PlatformCategory } from './award'

/**
 * What a month says of a unit's channel of a platform: verified and active, verified and not, verified and read by
 * nobody, or no verified channel.
 */
export type MonthPresence = 'active' | 'idle' | 'unread' | 'absent'
/** The months of a quarter in which the unit had a score, in order, for each platform. */
export type Presences = Readonly<Record<PlatformCategory, readonly MonthPresence[]>>

/**
 * What a frozen month says of a platform: the best of the unit's verified channels there. `external` is null in a month
 * whose channels nobody recorded.
 */
export function presenceIn(
  platform: PlatformCategory,
  external: readonly Pick<ExternalUse, 'platform' | 'isRead' | 'isActive'>[] | null,
): MonthPresence {
  if (!external) return 'unread'
  const own = external.filter((channel) => channel.platform === platform)
  if (own.length === 0) return 'absent'
  if (own.some(({ isActive }) => isActive)) return 'active'
  return own.some(({ isRead }) => isRead) ? 'idle' : 'unread'
}

/** The same for each platform over several months. */
export function presencesIn(months: readonly (readonly ExternalUse[] | null)[]): Presences {
  const of = (platform: PlatformCategory) => months.map((external) => presenceIn(platform, external))
  return { website: of('website'), instagram: of('instagram'), facebook: of('facebook') }
}

/**
 * The share of months, 0 to 1, in which the channel was active. A month in which nobody could read it is left out: what
 * cannot be read is never inactive. null where there is no month with a verified channel that was read.
 */
export function activeShareOf(months: readonly MonthPresence[]): number | null {
  if (!months.some((month) => month === 'active' || month === 'idle')) return null
  const read = months.filter((month) => month !== 'unread')
  return read.filter((month) => month === 'active').length / read.length
}
