import { addDays, type Day, dayOf, daysBetween, startOfDay } from '@/lib/dates'
import type { League } from '@/modules/units/unit'
import type { ChannelState, Platform } from './channel'
import { dutiesOf } from './mandatory'

/** What is known of a channel through time: the states that it came into, oldest first. */
export type ChannelHistory = {
  platform: Platform
  steps: readonly { state: ChannelState; at: Date }[]
}

/** A unit with what it has and had. */
export type UnitChannels = { id: string; league: League; startedAt: Date; channels: readonly ChannelHistory[] }

/** A unit that lacks a channel that it must have. `since`: the day from which it is so. */
export type Case = { unitId: string; platform: Platform; since: Day; days: number; isDeclared: boolean }

/** The state of a channel right before an instant; null where it was not registered yet. */
export const stateAt = ({ steps }: ChannelHistory, before: Date): ChannelState | null =>
  steps.findLast(({ at }) => at < before)?.state ?? null

const isThere = (channel: ChannelHistory, before: Date) => stateAt(channel, before) === 'verified'

/** Whether a unit has a verified channel of a platform right before an instant. */
export const has = (channels: readonly ChannelHistory[], platform: Platform, before: Date): boolean =>
  channels.some((channel) => channel.platform === platform && isThere(channel, before))

/** The last day on which a verified channel of the platform went, where there was one. */
function goneSince(channels: readonly ChannelHistory[], platform: Platform, before: Date): Date | null {
  const ends = channels
    .filter((channel) => channel.platform === platform)
    .flatMap(({ steps }) =>
      steps.filter(
        ({ at, state }, index) => at < before && state !== 'verified' && steps[index - 1]?.state === 'verified',
      ),
    )
  return ends.reduce<Date | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null)
}

/** Which units lacked what they themselves must have at the end of a day, in the order given. */
export function casesOn(units: readonly UnitChannels[], day: Day): Case[] {
  const end = startOfDay(addDays(day, 1))
  return units
    .filter(({ startedAt }) => startedAt < end)
    .flatMap(({ id, league, startedAt, channels }) => {
      const { from, duties } = dutiesOf(league, day)
      return duties
        .filter(({ platform, servedBy }) => servedBy === 'own' && !has(channels, platform, end))
        .map(({ platform }): Case => {
          const gone = goneSince(channels, platform, end)
          const since = [dayOf(startedAt), from, ...(gone ? [dayOf(gone)] : [])].sort().at(-1) ?? from
          const isDeclared = channels.some(
            (channel) => channel.platform === platform && stateAt(channel, end) === 'declared',
          )
          return { unitId: id, platform, since, days: daysBetween(since, day), isDeclared }
        })
    })
}

/** The last day of each of the `count` months up to the one of `today`, of this month today itself. */
export function monthEnds(today: Day, count: number): Day[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const ends = Array.from({ length: count - 1 }, (_, index) =>
    new Date(Date.UTC(year, month - count + index + 1, 0)).toISOString().slice(0, 10),
  )
  return [...ends, today]
}
