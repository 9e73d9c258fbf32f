import type { League, UnitMark } from '@/modules/units/unit'

const FIGURES: Record<League, string> = {
  'skpd-layanan': 'M0 -9 L9 0 L0 9 L-9 0 Z',
  'skpd-lain': 'M-8 -8 H8 V8 H-8 Z',
  'bagian-setda': 'M0 -9 L8 7 H-8 Z',
  kecamatan: 'M-9 0 A9 9 0 0 1 9 0 A9 9 0 0 1 -9 0',
  kelurahan: 'M-10 4 Q0 -12 10 4 Q0 -2 -10 4',
}

const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7)

/** A drawn card in place of a photo: sasirangan-like bands, their figure told by the league, their rhythm by the unit. */
export function UnitCard({ unit, className }: { unit: Pick<UnitMark, 'slug' | 'league'>; className?: string }) {
  const seed = seedOf(unit.slug)
  const gap = 26 + (seed % 5) * 4
  const tilt = (seed >>> 4) % 90
  const bands = [44, 100, 156]
  return (
    <svg viewBox="0 0 300 200" className={className} aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <rect width="300" height="200" fill="var(--color-mist)" />
      {bands.map((y, row) => (
        <g key={y}>
          <path
            d={`M0 ${y + 22} Q75 ${y + 14} 150 ${y + 22} T300 ${y + 22}`}
            fill="none"
            stroke="var(--color-river)"
            strokeWidth="1.5"
            opacity="0.5"
          />
          {Array.from({ length: Math.ceil(300 / gap) + 1 }, (_, column) => column * gap + (row % 2) * (gap / 2)).map(
            (x) => (
              <path
                key={x}
                d={FIGURES[unit.league]}
                transform={`translate(${x} ${y}) rotate(${tilt})`}
                fill={row === 1 ? 'var(--color-kuning)' : 'var(--color-river)'}
              />
            ),
          )}
        </g>
      ))}
    </svg>
  )
}
