import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League, UnitMark } from '@/modules/units/unit'
import { PLATFORMS, type Platform } from './channel'
import type { BoardFilter } from './filter'
import { mandatoryPlatforms } from './mandatory'
import { type Case, casesOn, has, monthEnds, type UnitChannels } from './presence'

export type BoardCase = Omit<Case, 'unitId'> & { unit: UnitMark; kecamatan: string | null }

/** Who lacks what today, and how that has gone in the last twelve months. */
export type Board = {
  today: Day
  units: number
  /** Each platform that some unit must have: its cases, those of longest standing first, and their number at the end of each month. */
  platforms: { platform: Platform; cases: BoardCase[]; trend: { day: Day; count: number }[] }[]
  /** All cases together, and of how many units they are. */
  total: number
  distinct: { unit: UnitMark; platforms: Platform[] }[]
  /** How many units have a verified channel of each platform. */
  having: { platform: Platform; count: number }[]
  /** How many channels wait to be verified. */
  declared: number
}

const MONTHS = 12
const MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const

/** The board of channels as of now. Two queries, however many units and months. */
export async function getBoard({ league, kecamatan }: BoardFilter, now: Date): Promise<Board> {
  const today = dayOf(now)
  const units = await db.unit.findMany({
    where: {
      startedAt: { lt: now },
      ...(league && { league }),
      ...(kecamatan && { OR: [{ slug: kecamatan, kind: 'kecamatan' }, { parent: { slug: kecamatan } }] }),
    },
    orderBy: { name: 'asc' },
    select: { id: true, startedAt: true, ...MARK, parent: { select: { slug: true, kind: true } } },
  })
  const channels = await db.channel.findMany({
    where: { unitId: { in: units.map(({ id }) => id) } },
    select: {
      unitId: true,
      platform: true,
      state: true,
      steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { state: true, at: true } },
    },
  })
  const owned = groupBy(channels, ({ unitId }) => unitId)
  const histories = units.map(
    ({ id, startedAt, league: own }): UnitChannels => ({
      id,
      league: own as League,
      startedAt,
      channels: owned.get(id) ?? [],
    }),
  )
  const shown = new Map(
    units.map(({ id, startedAt: _, parent, ...mark }) => [
      id,
      {
        unit: { ...mark, league: mark.league as League },
        kecamatan: parent?.kind === 'kecamatan' ? parent.slug : null,
      },
    ]),
  )
  const cases = casesOn(histories, today)
  const ends = monthEnds(today, MONTHS).map((day) => ({ day, cases: casesOn(histories, day) }))
  const withNames = (list: Case[]): BoardCase[] =>
    list.flatMap(({ unitId, ...rest }) => {
      const named = shown.get(unitId)
      return named ? [{ ...rest, ...named }] : []
    })
  return {
    today,
    units: units.length,
    platforms: mandatoryPlatforms(today).map((platform) => ({
      platform,
      cases: withNames(cases.filter((one) => one.platform === platform)).toSorted((a, b) => b.days - a.days),
      trend: ends.map(({ day, cases: then }) => ({
        day,
        count: then.filter((one) => one.platform === platform).length,
      })),
    })),
    total: cases.length,
    distinct: [...groupBy(withNames(cases), ({ unit }) => unit.slug).values()].flatMap((own) =>
      own[0] ? [{ unit: own[0].unit, platforms: own.map(({ platform }) => platform) }] : [],
    ),
    having: PLATFORMS.map((platform) => ({
      platform,
      count: histories.filter((unit) => has(unit.channels, platform, now)).length,
    })),
    declared: channels.filter(({ state }) => state === 'declared').length,
  }
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
