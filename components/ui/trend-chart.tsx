import { type Day, formatMonth, formatPlainDay } from '@/lib/dates'
import { trendPath } from './trend-path'

type Props = {
  title: string
  /** The last point is of today. A number that is not known is left out. */
  trend: { day: Day; count: number | null }[]
  /** What is counted, as a word and as the head of the table's column. */
  noun: string
  column: string
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [340, 130, 26, 30, 14, 24]

const monthOf = (day: Day): string => formatMonth(day.slice(0, 7))
const shortMonth = (day: Day): string => monthOf(day).slice(0, 3)

/** A number at the end of each month: a line with its ends named, and the same as a table. */
export function TrendChart({ title, trend, noun, column }: Props) {
  const known = trend.flatMap(({ day, count }, index) => (count === null ? [] : [{ day, count, index }]))
  const most = Math.max(1, ...known.map(({ count }) => count))
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / Math.max(1, trend.length - 1)
  const y = (count: number) => HEIGHT - BOTTOM - (count * (HEIGHT - TOP - BOTTOM)) / most
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  return (
    <figure className="mt-4 break-inside-avoid">
      <figcaption className="text-sm text-soft">{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="mt-1 block h-auto w-full max-w-md"
        role="img"
        aria-label={`${title}: dari ${first.count} ${noun} pada ${monthOf(first.day)} menjadi ${last.count} ${noun} pada ${formatPlainDay(last.day)}.`}
      >
        <path d={`M${LEFT} ${y(0)}H${WIDTH - RIGHT}`} stroke="var(--line)" />
        <path d={trendPath(trend, x, y)} fill="none" stroke="var(--river)" strokeWidth="2" strokeLinejoin="round" />
        {known.map(({ day, count, index }) => (
          <circle key={day} cx={x(index)} cy={y(count)} r={day === last.day ? 4 : 2} fill="var(--river)" />
        ))}
        <text
          x={x(first.index) - 6}
          y={y(first.count) + 5}
          textAnchor="end"
          className="tabular"
          fill="var(--ink)"
          fontSize="13"
        >
          {first.count}
        </text>
        <text
          x={x(last.index) + 8}
          y={y(last.count) + 6}
          className="tabular"
          fill="var(--ink)"
          fontSize="15"
          fontWeight="700"
        >
          {last.count}
        </text>
        {trend.map(({ day }, index) =>
          index % 2 === (trend.length - 1) % 2 ? (
            <text key={day} x={x(index)} y={HEIGHT - 6} textAnchor="middle" fill="var(--soft)" fontSize="11.5">
              {shortMonth(day)}
            </text>
          ) : null,
        )}
      </svg>
      {known.length < trend.length && (
        <p className="text-sm text-soft">Bulan yang angkanya tidak dapat diketahui tidak digambar.</p>
      )}
      <details className="print:not-open:hidden">
        <summary className="link tap cursor-pointer">Lihat sebagai tabel</summary>
        <table className="tabular mt-1 text-left text-sm">
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="py-1 pr-8">
                Akhir bulan
              </th>
              <th scope="col" className="py-1 text-right">
                {column}
              </th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ day, count }) => (
              <tr key={day} className="border-line border-b">
                <th scope="row" className="py-1 pr-8 font-normal">
                  {monthOf(day)}
                </th>
                <td className="py-1 text-right">{count ?? 'tidak diketahui'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
