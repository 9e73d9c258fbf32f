import { formatMonth } from '@/lib/dates'
import type { TrendPoint } from '@/modules/evaluation/span-queries'
import { formatScore } from './numbers'

export type TrendLine = { name: string; points: readonly TrendPoint[] }
type Props = { title: string; months: readonly string[]; lines: readonly TrendLine[] }

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [360, 150, 30, 124, 12, 24]
const LOOKS = [
  { stroke: 'var(--river)', dash: undefined },
  { stroke: 'var(--running)', dash: '5 4' },
]
const bareName = (name: string): string => name.replace(/^(Kelurahan|Kecamatan|Dinas|Bagian)\s+/, '').slice(0, 14)
const shortMonth = (month: string): string => formatMonth(month).slice(0, 3)

/** The scores of one or two units month by month, each line named at its end, and the same as a table. */
export function ScoreTrend({ title, months, lines }: Props) {
  const shown = lines.filter(({ points }) => points.length > 0)
  if (shown.length === 0) return null
  const x = (month: string) => LEFT + (months.indexOf(month) * (WIDTH - LEFT - RIGHT)) / Math.max(1, months.length - 1)
  const y = (score: number) => HEIGHT - BOTTOM - (score * (HEIGHT - TOP - BOTTOM)) / 100
  const ends = endsOf(shown.map(({ points }) => y(points.at(-1)?.score ?? 0)))
  const words = shown
    .map(({ name, points }) => {
      const [first, last] = [points[0], points.at(-1)]
      return `${name} dari ${formatScore(first?.score ?? 0)} menjadi ${formatScore(last?.score ?? 0)}`
    })
    .join('; ')
  return (
    <figure className="break-inside-avoid">
      <figcaption className="text-sm text-soft">{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="mt-1 block h-auto w-full max-w-xl"
        role="img"
        aria-label={`${title}: ${words}.`}
      >
        {[0, 50, 100].map((score) => (
          <g key={score}>
            <path d={`M${LEFT} ${y(score)}H${WIDTH - RIGHT}`} stroke="var(--line)" />
            <text x={LEFT - 6} y={y(score) + 4} textAnchor="end" className="tabular" fill="var(--soft)" fontSize="11">
              {score}
            </text>
          </g>
        ))}
        {shown.map(({ name, points }, at) => {
          const look = LOOKS[at % LOOKS.length]
          const last = points.at(-1)
          return (
            <g key={name}>
              <path
                d={points
                  .map(
                    ({ month, score }, index) =>
                      `${index === 0 ? 'M' : 'L'}${x(month).toFixed(1)} ${y(score).toFixed(1)}`,
                  )
                  .join('')}
                fill="none"
                stroke={look?.stroke}
                strokeDasharray={look?.dash}
                strokeWidth="2"
                strokeLinejoin="round"
              />
              {points.map(({ month, score, state }) => (
                <circle
                  key={month}
                  cx={x(month)}
                  cy={y(score)}
                  r="3"
                  fill={state === 'frozen' ? look?.stroke : 'var(--paper)'}
                  stroke={look?.stroke}
                />
              ))}
              {last && (
                <text x={x(last.month) + 8} y={(ends[at] ?? 0) + 4} fill="var(--ink)" fontSize="12">
                  <tspan fontWeight="700" className="tabular">
                    {formatScore(last.score)}
                  </tspan>
                  {shown.length > 1 && ` ${bareName(name)}`}
                </text>
              )}
            </g>
          )
        })}
        {months.map((month, index) =>
          index % 2 === (months.length - 1) % 2 ? (
            <text key={month} x={x(month)} y={HEIGHT - 6} textAnchor="middle" fill="var(--soft)" fontSize="11">
              {shortMonth(month)}
            </text>
          ) : null,
        )}
      </svg>
      <details className="print:not-open:hidden">
        <summary className="link tap cursor-pointer">Lihat sebagai tabel</summary>
        <table className="tabular mt-1 text-left text-sm">
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="py-1 pr-6">
                Bulan
              </th>
              {shown.map(({ name }) => (
                <th key={name} scope="col" className="py-1 pl-4 text-right">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months
              .filter((month) => shown.some(({ points }) => points.some((point) => point.month === month)))
              .map((month) => (
                <tr key={month} className="border-line border-b">
                  <th scope="row" className="py-1 pr-6 font-normal">
                    {formatMonth(month)}
                  </th>
                  {shown.map(({ name, points }) => {
                    const point = points.find((one) => one.month === month)
                    return (
                      <td key={name} className="py-1 pl-4 text-right">
                        {point ? formatScore(point.score) : '–'}
                        {point && point.state !== 'frozen' && <span className="text-soft"> sementara</span>}
                      </td>
                    )
                  })}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const APART = 14

/** Heights of the names at the lines' ends, moved apart where they would lie on each other. */
function endsOf([first = 0, second]: number[]): number[] {
  if (second === undefined || Math.abs(first - second) >= APART) return [first, second ?? 0]
  const middle = (first + second) / 2
  return first <= second ? [middle - APART / 2, middle + APART / 2] : [middle + APART / 2, middle - APART / 2]
}
