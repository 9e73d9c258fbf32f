import { type Column, csvOf } from '@/lib/csv'
import type { UnitMark } from '@/modules/units/unit'
import type { Month } from './period'
import { PART_KEYS } from './policy'
import { partOf, type Score } from './score'
import type { SpanUnit } from './span-queries'
import type { Ranking } from './standing'

type Line = { unit: UnitMark; rank: number | null; score: Score }

const UNIT: readonly Column<{ unit: UnitMark; rank: number | null }>[] = [
  { name: 'peringkat', write: ({ rank }) => rank },
  { name: 'unit', write: ({ unit }) => unit.slug },
  { name: 'nama', write: ({ unit }) => unit.name },
  { name: 'liga', write: ({ unit }) => unit.league },
]

const MONTH: readonly Column<Line>[] = [
  ...UNIT,
  { name: 'skor', write: ({ score }) => score.score },
  { name: 'predikat', write: ({ score }) => score.band },
  ...PART_KEYS.flatMap((key): Column<Line>[] => [
    { name: `nilai_${key}`, write: ({ score }) => partOf(score, key).value },
    { name: `poin_${key}`, write: ({ score }) => partOf(score, key).points },
  ]),
  { name: 'dikurangi', write: ({ score }) => score.deducted },
  { name: 'batas', write: ({ score }) => score.caps.map(({ key }) => key).join('|') },
]

/** The lines of a month's ranking: ranked units, then those that are new. */
export const linesOf = ({ active, inactive, newcomers }: Ranking): Line[] => [
  ...active,
  ...inactive,
  ...newcomers.map((one) => ({ ...one, rank: null })),
]

/** The ranking of a month as a table file: values of parts between 0 and 1, points of the 100. */
export const rankingCsv = (ranking: Ranking): string => csvOf(MONTH, linesOf(ranking))

/** The ranking of a quarter or a year as a table file, with the score of each of its months. */
export const spanCsv = (units: readonly SpanUnit[], months: readonly Month[]): string =>
  csvOf<SpanUnit>(
    [
      ...UNIT,
      { name: 'skor', write: ({ score }) => score },
      { name: 'predikat', write: ({ band }) => band },
      ...months.map((month) => ({
        name: month,
        write: (unit: SpanUnit) => unit.months.find((one) => one.month === month)?.score ?? null,
      })),
    ],
    units,
  )
