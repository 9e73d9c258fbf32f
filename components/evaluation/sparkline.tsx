import { trendPath } from '@/components/ui/trend-path'
import { formatMonth } from '@/lib/dates'
import type { Point } from '@/modules/evaluation/overview'

const [WIDTH, HEIGHT, LEFT, EDGE] = [132, 40, 24, 5]

/** A year of a number in a line of its own height; its first number stands at its beginning, its last one beside it. */
export function Sparkline({ points, label }: { points: readonly Point[]; label: string }) {
  const known = points.flatMap(({ day, count }, index) => (count === null ? [] : [{ day, count, index }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < 2) return null
  const most = Math.max(1, ...known.map(({ count }) => count))
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - EDGE)) / Math.max(1, points.length - 1)
  const y = (count: number) => HEIGHT - EDGE - (count * (HEIGHT - 2 * EDGE)) / most
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="block h-auto w-full overflow-visible"
      role="img"
      aria-label={`${label}: ${first.count} pada akhir ${formatMonth(first.day.slice(0, 7))}, ${last.count} hari ini.`}
    >
      <path d={`M${x(first.index)} ${y(0)}H${WIDTH - EDGE}`} stroke="var(--line)" />
      <path d={trendPath(points, x, y)} fill="none" stroke="var(--river)" strokeWidth="2" strokeLinejoin="round" />
      <circle cx={x(last.index)} cy={y(last.count)} r="3.5" fill="var(--river)" />
      <text
        x={x(first.index) - 5}
        y={y(first.count) + 4}
        textAnchor="end"
        className="tabular"
        fill="var(--soft)"
        fontSize="12"
      >
        {first.count}
      </text>
    </svg>
  )
}
