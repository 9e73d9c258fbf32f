import { FRESHNESS_NAMES, type Freshness } from '@/modules/posts/freshness'

export type Tile = { slug: string; name: string; column: number; row: number; freshness: Freshness }

const WIDTH = 92
const STEP = 80
const FILLS: Record<Freshness, { fill: string; text: string; dash?: string }> = {
  pekan: { fill: 'var(--river)', text: 'var(--on-river)' },
  bulan: { fill: 'var(--band-2)', text: 'var(--ink)' },
  lama: { fill: 'var(--paper)', text: 'var(--ink)', dash: '4 3' },
}

const hexagon = (x: number, y: number): string =>
  [
    [0, -50],
    [43.3, -25],
    [43.3, 25],
    [0, 50],
    [-43.3, 25],
    [-43.3, -25],
  ]
    .map(([dx, dy]) => `${x + (dx ?? 0)},${y + (dy ?? 0)}`)
    .join(' ')

/** The kelurahan as hexagons, each about where it lies, each a link; a list equal to it stands on the same page. */
export function TileMap({ tiles }: { tiles: Tile[] }) {
  if (tiles.length === 0) return null
  const columns = Math.max(...tiles.map((tile) => tile.column)) + 1
  const rows = Math.max(...tiles.map((tile) => tile.row)) + 1
  return (
    <figure>
      <section
        tabIndex={0}
        aria-label="Peta kelurahan, dapat digeser ke samping"
        className="-mx-4 overflow-x-auto px-4 pb-2"
      >
        <svg
          viewBox={`0 0 ${(columns + 0.5) * WIDTH + 4} ${rows * STEP + 24}`}
          className="w-full min-w-[44rem] max-w-4xl"
          role="group"
          aria-label="Peta kelurahan Kota Banjarmasin"
        >
          {tiles.map((tile) => {
            const x = (tile.column + (tile.row % 2 === 1 ? 1 : 0.5)) * WIDTH + 2
            const y = tile.row * STEP + 52
            const { fill, text, dash } = FILLS[tile.freshness]
            const lines = tile.name.split(' ')
            return (
              <a
                key={tile.slug}
                href={`/kelurahan/${tile.slug}`}
                aria-label={`${tile.name}, ${FRESHNESS_NAMES[tile.freshness]}`}
              >
                <polygon
                  points={hexagon(x, y)}
                  fill={fill}
                  stroke="var(--river)"
                  strokeWidth="1.5"
                  strokeDasharray={dash}
                />
                <text
                  textAnchor="middle"
                  fontSize={lines.some((line) => line.length > 10) ? 10.5 : 12.5}
                  fontWeight="600"
                  fill={text}
                >
                  {lines.map((line, index) => (
                    <tspan key={line} x={x} y={y + 4.5 + (index - (lines.length - 1) / 2) * 15}>
                      {line}
                    </tspan>
                  ))}
                </text>
              </a>
            )
          })}
        </svg>
      </section>
      <figcaption className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {(['pekan', 'bulan', 'lama'] as const).map((freshness) => (
          <span key={freshness} className="inline-flex items-center gap-2">
            <svg width="18" height="20" viewBox="-45 -52 90 104" aria-hidden="true" focusable="false">
              <polygon
                points={hexagon(0, 0)}
                fill={FILLS[freshness].fill}
                stroke="var(--river)"
                strokeWidth="6"
                strokeDasharray={FILLS[freshness].dash && '16 10'}
              />
            </svg>
            {FRESHNESS_NAMES[freshness]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
