import { type Line, lengthOf } from '@/modules/projects/line'

const [WIDTH, HEIGHT, MARGIN] = [160, 100, 14]
const METRES = new Intl.NumberFormat('id-ID')
const degrees = (value: number): string => value.toFixed(5).replace('.', ',')

/** How long a work along a road or a river is, how it turns, north up, and where its ends lie. */
export function LineSketch({ line }: { line: Line }) {
  const spots = spotsOf(line)
  const [first, last] = [line[0], line.at(-1)]
  const ends = [first, last].flatMap((end, at) =>
    end ? [{ end, name: at === 0 ? 'A' : 'B', spot: at === 0 ? spots[0] : spots.at(-1) }] : [],
  )
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <div className="tabular">
        <p>{METRES.format(lengthOf(line))} meter</p>
        {ends.map(({ name, end: [longitude, latitude] }) => (
          <p key={name}>
            <span className="text-soft">Ujung {name}</span> {degrees(latitude)}; {degrees(longitude)}
          </p>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        className="rounded bg-mist text-river"
        aria-hidden="true"
        focusable="false"
      >
        <polyline
          points={spots.map(([x, y]) => `${x},${y}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="3.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        {ends.map(({ name, spot: [x, y] = [0, 0] }) => (
          <g key={name}>
            <circle cx={x} cy={y} r="9" fill="currentColor" />
            <text x={x} y={y + 4} textAnchor="middle" fontSize="11" fontWeight="700" fill="var(--on-river)">
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** The points of a line within the drawing, to one scale in both directions. */
function spotsOf(line: Line): [x: number, y: number][] {
  const [east, north] = [line.map(([longitude]) => longitude), line.map(([, latitude]) => latitude)]
  const [west, south] = [Math.min(...east), Math.min(...north)]
  const [wide, high] = [Math.max(...east) - west, Math.max(...north) - south]
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(wide, 1e-9), (HEIGHT - 2 * MARGIN) / Math.max(high, 1e-9))
  const rounded = (value: number) => Math.round(value * 10) / 10
  return line.map(([longitude, latitude]) => [
    rounded(WIDTH / 2 + (longitude - west - wide / 2) * scale),
    rounded(HEIGHT / 2 - (latitude - south - high / 2) * scale),
  ])
}
