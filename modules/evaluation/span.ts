import { formatMonth } from '@/lib/dates'
import { isMonth, type Month, shiftMonth } from './period'

export type SpanKind = 'month' | 'quarter' | 'year'
/** A month, a quarter or a year of Asia/Makassar. `key` is how an address names it: 2026-10, 2026-t4, 2026. */
export type Span = { kind: SpanKind; key: string; name: string; months: readonly Month[] }

const QUARTERS = ['I', 'II', 'III', 'IV']
const monthsFrom = (first: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, at) => shiftMonth(first, at))
const two = (number: number) => String(number).padStart(2, '0')

const quarterOf = (year: string, number: number): Span => ({
  kind: 'quarter',
  key: `${year}-t${number}`,
  name: `Triwulan ${QUARTERS[number - 1]} ${year}`,
  months: monthsFrom(`${year}-${two(number * 3 - 2)}`, 3),
})

/** The span that an address names; null where it names none. */
export function readSpan(key: string): Span | null {
  if (isMonth(key)) return { kind: 'month', key, name: formatMonth(key), months: [key] }
  const [, year = '', number] = /^(20\d{2})(?:-t([1-4]))?$/.exec(key) ?? []
  if (year === '') return null
  if (number) return quarterOf(year, Number(number))
  return { kind: 'year', key, name: `Tahun ${year}`, months: monthsFrom(`${year}-01`, 12) }
}

const spanOf = (kind: SpanKind, month: Month): Span => {
  const year = month.slice(0, 4)
  const key = kind === 'month' ? month : kind === 'year' ? year : `${year}-t${Math.ceil(Number(month.slice(5, 7)) / 3)}`
  const span = readSpan(key)
  if (!span) throw new Error(`No span ${key}`)
  return span
}

/** The span of a kind in which a month lies. */
export const spanWith = spanOf

/** The span of the same kind that comes before. */
export const spanBefore = ({ kind, months }: Span): Span => spanOf(kind, shiftMonth(months[0] ?? '', -1))

/** The span of the same kind that comes after. */
export const spanAfter = ({ kind, months }: Span): Span => spanOf(kind, shiftMonth(months.at(-1) ?? '', 1))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * What the scores of months make of a quarter, the mean of its months, or of a year, the mean of its quarters: months in
 * which a unit had no rank are left out. Rounded half up to one decimal; null where none is left. Source: score.md.
 */
export function meanOf({ kind, months }: Span, scores: ReadonlyMap<Month, number>): number | null {
  const groups = kind === 'year' ? [0, 3, 6, 9].map((from) => months.slice(from, from + 3)) : [months]
  const means = groups.flatMap((group) => {
    const known = group.flatMap((month) => scores.get(month) ?? [])
    return known.length === 0 ? [] : [mean(known)]
  })
  // A sum of binary fractions may fall a hair short of the half that it stands for.
  return means.length === 0 ? null : Math.round((mean(means) + 1e-9) * 10) / 10
}
