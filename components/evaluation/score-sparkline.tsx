import { formatMonth } from '@/lib/dates'
import type { TrendPoint } from '@/modules/evaluation/span-queries'
import { formatScore } from './numbers'

type Props = { name: string; months: readonly string[]; points: readonly TrendPoint[] }

/** A unit's scores of twelve months as one line, with the first and the last in words. */
export function ScoreSparkline({ name, months, points }: Props) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const at = ({ month, score }: TrendPoint) =>
    `${(months.indexOf(month) * 8 + 2).toFixed(0)} ${(22 - score / 5).toFixed(1)}`
  return (
    <p className="flex items-center gap-3 text-sm">
      <svg width="96" height="24" viewBox="0 0 96 24" aria-hidden="true" focusable="false" className="shrink-0">
        <path
          d={`M${points.map(at).join('L')}`}
          fill="none"
          stroke="var(--river)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </svg>
      <span>
        <span className="sr-only">{name}: </span>
        {formatScore(first.score)} pada {formatMonth(first.month)} menjadi {formatScore(last.score)}
      </span>
    </p>
  )
}
