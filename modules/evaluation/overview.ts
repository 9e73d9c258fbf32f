import { addDays, type Day, daysBetween } from '@/lib/dates'
import type { League, UnitMark } from '@/modules/units/unit'
import type { Movement } from './ranking'
import type { Ranking } from './standing'

/** The five numbers of the Walikota's screen, in their order. */
export const FIGURES = ['active', 'silent', 'withoutWebsite', 'withoutInstagram', 'overdueWorks'] as const
export type Figure = (typeof FIGURES)[number]

/** For how many days, the last one included, a counted post keeps a unit active. */
export const ACTIVE_DAYS = 30
/** After so many days without a published post a unit is silent. */
export const SILENT_DAYS = 14

type FigureText = { slug: string; name: string; label: string; rule: string }

/** How each number is called: in an address, as the title of its page, after the number, and how it is counted. */
export const FIGURE_TEXTS: Record<Figure, FigureText> = {
  active: {
    slug: 'unit-aktif',
    name: 'Unit aktif',
    label: 'unit aktif',
    rule: `Unit aktif menerbitkan berita yang dihitung dalam ${ACTIVE_DAYS} hari terakhir: bukan ucapan, kelengkapannya 50% atau lebih, dan tidak hampir sama dengan berita lain. Berita bersama ikut dihitung.`,
  },
  silent: {
    slug: 'unit-diam',
    name: 'Unit diam',
    label: `unit diam ${SILENT_DAYS} hari`,
    rule: `Unit diam tidak menerbitkan berita apa pun selama ${SILENT_DAYS} hari, atau belum pernah. Berita yang dipindahkan dari situs lama tidak dihitung.`,
  },
  withoutWebsite: {
    slug: 'tanpa-situs',
    name: 'Belum punya situs web',
    label: 'unit belum punya situs web',
    rule: 'Unit yang wajib mempunyai situs web sendiri dan belum punya yang terverifikasi. Sama dengan hitungan di halaman Kanal resmi.',
  },
  withoutInstagram: {
    slug: 'tanpa-instagram',
    name: 'Belum punya Instagram',
    label: 'unit belum punya Instagram',
    rule: 'Unit yang wajib mempunyai Instagram sendiri dan belum punya yang terverifikasi. Sama dengan hitungan di halaman Kanal resmi.',
  },
  overdueWorks: {
    slug: 'pembangunan-terlambat',
    name: 'Pembangunan terlambat',
    label: 'pembangunan terlambat',
    rule: 'Pembangunan yang sudah melewati tanggal rencana mulai atau selesai dan belum dikabarkan mulai atau selesai.',
  },
}

/** The number that an address names. */
export const figureOf = (slug: string): Figure | undefined =>
  FIGURES.find((figure) => FIGURE_TEXTS[figure].slug === slug)

/** The number at the end of a day; null where it cannot be known. */
export type Point = { day: Day; count: number | null }

/** The first of the days, `day` included, of which a rule of so many days speaks. */
export const firstOfDays = (day: Day, count: number): Day => addDays(day, 1 - count)

/** Whether a unit whose latest post is of a day has been silent for 14 days; null: it has none. */
export const isSilentUnit = (latest: Day | null, today: Day): boolean =>
  latest === null || latest < firstOfDays(today, SILENT_DAYS)

/** Whether a unit whose latest counted post is of a day is active; null: it has none. */
export const isActiveUnit = (latest: Day | null, today: Day): boolean =>
  latest !== null && latest >= firstOfDays(today, ACTIVE_DAYS)

/** What a unit that had begun by the end of a day had published by then. */
export type Presence = { day: Day; hasNews: boolean; isActive: boolean }

/** How many units were so at the end of each of the days; unknown where no unit had begun. */
export const countPresence = (
  rows: readonly Presence[],
  days: readonly Day[],
  is: (row: Presence) => boolean,
): Point[] =>
  days.map((day) => {
    const then = rows.filter((row) => row.day === day)
    return { day, count: then.length === 0 ? null : then.filter(is).length }
  })

/** A trend without its points of days on which no unit had begun. */
export const knownFrom = (trend: readonly { day: Day; count: number }[], firstDay: Day | null): Point[] =>
  trend.map(({ day, count }) => ({ day, count: firstDay !== null && day >= firstDay ? count : null }))

/** The silent ones first that have been so longest: never, then by their latest day. */
export const compareSilence = (a: { latest: Day | null }, b: { latest: Day | null }): number =>
  (a.latest ?? '').localeCompare(b.latest ?? '')

/** "23 hari sejak berita terakhir", as it is said everywhere. */
export const silenceWords = (latest: Day | null, today: Day): string =>
  latest === null ? 'Belum pernah menerbitkan berita' : `${daysBetween(latest, today)} hari sejak berita terakhir`

/** A unit whose rank has moved since the month before. */
export type Mover = { unit: UnitMark; league: League; rank: number; movement: Movement; score: number }

/** The units that moved most, up and down, over all leagues; `count` of each at most. Equal moves: the better score first. */
export function moversOf(rankings: readonly Ranking[], count: number): { up: Mover[]; down: Mover[] } {
  const all = rankings.flatMap(({ league, active, inactive }) =>
    [...active, ...inactive].map(({ unit, rank, movement, score }) => ({
      unit,
      league,
      rank,
      movement,
      score: score.score,
    })),
  )
  const those = (direction: 'up' | 'down') =>
    all
      .filter(({ movement }) => movement.direction === direction)
      .toSorted(
        (a, b) =>
          b.movement.places - a.movement.places || b.score - a.score || a.unit.name.localeCompare(b.unit.name, 'id'),
      )
      .slice(0, count)
  return { up: those('up'), down: those('down') }
}
