import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { type BoardCase, getBoard } from '@/modules/channels/board-queries'
import { monthEnds } from '@/modules/channels/presence'
import { countOverdue, listOverdue, listOverdueCounts, type OverdueWork } from '@/modules/projects/overdue-queries'
import type { League, UnitMark } from '@/modules/units/unit'
import { listLatestPosts, listPresence } from './activity-queries'
import { type Contact, contactAt, contactOf } from './contact-queries'
import {
  compareSilence,
  countPresence,
  type Figure,
  isActiveUnit,
  isSilentUnit,
  knownFrom,
  type Mover,
  moversOf,
  type Point,
} from './overview'
import { currentMonth } from './period'
import { listRankings } from './queries'
import type { Ranking } from './standing'

/** A unit of the lists; `latest` is the day of its latest post, `counted` that of its latest counted one. */
export type SeenUnit = { unit: UnitMark; latest: Day | null; counted: Day | null; contact: Contact }

/** The five numbers of today with their last twelve months, and who and what stands behind each. */
export type Figures = {
  today: Day
  units: number
  counts: Record<Figure, number>
  /** The ends of the last twelve months, of this month today. */
  trends: Record<Figure, Point[]>
  /** By name. */
  active: SeenUnit[]
  /** Longest silence first. */
  silent: SeenUnit[]
  withoutWebsite: BoardCase[]
  withoutInstagram: BoardCase[]
  /** The latest first, 200 at most. */
  overdueWorks: OverdueWork[]
}

const MONTHS = 12
const MOST_UNITS = 1_000
export const MOST_WORKS = 200
const MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const
/** The five numbers of the Walikota's screen, with names. A dozen queries, however many units, months and posts. Throws `forbidden`. */
export async function getFigures(actor: Actor, now: Date): Promise<Figures> {
  authorize(actor, 'evaluation:open')
  const today = dayOf(now)
  const days = monthEnds(today, MONTHS)
  const [rows, latest, presence, board, overdueWorks, overdue, overdueThen] = await Promise.all([
    db.unit.findMany({
      where: { startedAt: { lt: now } },
      orderBy: { name: 'asc' },
      take: MOST_UNITS,
      select: { id: true, ...MARK, startedAt: true, ...contactAt(now) },
    }),
    listLatestPosts(),
    listPresence(days),
    getBoard({ league: undefined, kecamatan: undefined }, now),
    listOverdue(today, MOST_WORKS),
    countOverdue(today),
    listOverdueCounts(days),
  ])
  const units = rows.map(
    ({ id, slug, name, shortName, kind, league, ...row }): SeenUnit => ({
      unit: { slug, name, shortName, kind, league: league as League },
      latest: latest.get(id)?.news ?? null,
      counted: latest.get(id)?.counted ?? null,
      contact: contactOf(row),
    }),
  )
  const firstDay = rows.map(({ startedAt }) => dayOf(startedAt)).sort()[0] ?? null
  const active = units.filter(({ counted }) => isActiveUnit(counted, today))
  const silent = units.filter((unit) => isSilentUnit(unit.latest, today)).toSorted(compareSilence)
  const lacking = (platform: 'website' | 'instagram') => board.platforms.find((one) => one.platform === platform)
  const [website, instagram] = [lacking('website'), lacking('instagram')]
  return {
    today,
    units: units.length,
    counts: {
      active: active.length,
      silent: silent.length,
      withoutWebsite: website?.cases.length ?? 0,
      withoutInstagram: instagram?.cases.length ?? 0,
      overdueWorks: overdue,
    },
    trends: {
      active: countPresence(presence, days, ({ isActive }) => isActive),
      silent: countPresence(presence, days, ({ hasNews }) => !hasNews),
      withoutWebsite: knownFrom(website?.trend ?? [], firstDay),
      withoutInstagram: knownFrom(instagram?.trend ?? [], firstDay),
      overdueWorks: knownFrom(
        days.map((day, index) => ({ day, count: day === today ? overdue : (overdueThen[index] ?? 0) })),
        firstDay,
      ),
    },
    active,
    silent,
    withoutWebsite: website?.cases ?? [],
    withoutInstagram: instagram?.cases ?? [],
    overdueWorks,
  }
}

const MOVERS = 5

/** The rankings of all leagues this month, and who moved most since the month before. Throws `forbidden`. */
export async function getLeagues(
  actor: Actor,
  now: Date,
): Promise<{ rankings: Ranking[]; movers: { up: Mover[]; down: Mover[] } }> {
  authorize(actor, 'evaluation:open')
  const rankings = await listRankings(currentMonth(now), now)
  return { rankings, movers: moversOf(rankings, MOVERS) }
}
