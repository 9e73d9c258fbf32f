import { type ChannelSight, listChannelSights } from '@/modules/channels/score-queries'
import type { League } from '@/modules/units/unit'
import { type ChannelUse, channelUseOf } from './channel-use'
import { lastSeenDay } from './period'
import type { MonthRules } from './period-queries'

/** What part F is made of for one unit and month, and the channels behind it. */
export type UsedChannels = { use: ChannelUse; channels: ChannelSight[] }

type Owner = { id: string; parentId: string | null; league: League }

/** Part F of each unit in a month. One query, however many units. */
export async function loadChannelUse(
  units: readonly Owner[],
  { month, closesAt }: MonthRules,
  now: Date,
): Promise<Map<string, UsedChannels>> {
  const owners = [...new Set(units.flatMap(({ id, parentId }) => (parentId ? [id, parentId] : [id])))]
  const until = lastSeenDay(month, now)
  const sights = await listChannelSights(owners, until, closesAt)
  const owned = new Map<string, ChannelSight[]>(owners.map((id) => [id, []]))
  for (const sight of sights) owned.get(sight.unitId)?.push(sight)
  const of = (id: string | null) => (id ? (owned.get(id) ?? []) : [])
  return new Map(
    units.map(({ id, parentId, league }) => [
      id,
      { use: channelUseOf(league, of(id), of(parentId), until), channels: [...of(id), ...of(parentId)] },
    ]),
  )
}
