import { type ChannelSight, listChannelSights } from '@/modules/channels/score-queries'
import type { League } from '@/modules/units/unit'
import { type ChannelUse, channelUseOf } from './channel-use'
import { closesAt, lastSeenDay, type Month } from './period'

/** What part F is made of for one unit and month, and the channels behind it. */
export type UsedChannels = { use: ChannelUse; channels: ChannelSight[] }

type Owner = { id: string; parentId: string | null }

/** Part F of each unit in each of the months. One query a month, however many units. */
export async function loadChannelUse(
  units: readonly Owner[],
  league: League,
  months: readonly Month[],
  now: Date,
): Promise<Map<Month, Map<string, UsedChannels>>> {
  const owners = [...new Set(units.flatMap(({ id, parentId }) => (parentId ? [id, parentId] : [id])))]
  const loaded = await Promise.all(
    months.map(async (month) => {
      const until = lastSeenDay(month, now)
      const sights = await listChannelSights(owners, until, closesAt(month))
      const owned = new Map<string, ChannelSight[]>(owners.map((id) => [id, []]))
      for (const sight of sights) owned.get(sight.unitId)?.push(sight)
      const of = (id: string | null) => (id ? (owned.get(id) ?? []) : [])
      const uses = units.map(({ id, parentId }): [string, UsedChannels] => [
        id,
        { use: channelUseOf(league, of(id), of(parentId), until), channels: [...of(id), ...of(parentId)] },
      ])
      return [month, new Map(uses)] as const
    }),
  )
  return new Map(loaded)
}
