import type { League, UnitMark } from '@/modules/units/unit'

const FIGURES: Record<League, string> = {
  'skpd-layanan': 'M0 -9L9 0L0 9L-9 0Z',
  'skpd-lain': 'M-8 -8L8 -8L8 8L-8 8Z',
  'bagian-setda': 'M0 -9L8 7L-8 7Z',
  kecamatan: 'M-9 0Q-9 -9 0 -9Q9 -9 9 0Q9 9 0 9Q-9 9 -9 0Z',
  kelurahan: 'M-10 4Q0 -12 10 4Q0 -2 -10 4Z',
}
const BANDS = [44, 100, 156]
const WAVES = BANDS.map((y) => `M0 ${y + 22}Q75 ${y + 14} 150 ${y + 22}T300 ${y + 22}`).join('')

const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7)

/** The figure turned by some degrees about its middle and moved to a place. */
function placed(figure: string, degrees: number, x: number, y: number): string {
  const cos = Math.cos((degrees * Math.PI) / 180)
  const sin = Math.sin((degrees * Math.PI) / 180)
  return figure.replace(/(-?\d+) (-?\d+)/g, (_, across: string, down: string) => {
    const [dx, dy] = [Number(across), Number(down)]
    return `${Math.round(x + dx * cos - dy * sin)} ${Math.round(y + dx * sin + dy * cos)}`
  })
}

/** A drawn card in place of a photo: sasirangan-like bands, their figure told by the league, their rhythm by the unit. */
export function UnitCard({ unit, className }: { unit: Pick<UnitMark, 'slug' | 'league'>; className?: string }) {
  const seed = seedOf(unit.slug)
  const gap = 26 + (seed % 5) * 4
  const tilt = (seed >>> 4) % 90
  const count = Math.ceil(300 / gap) + 1
  // One path a band: lists show many of these cards.
  const band = (row: number): string =>
    Array.from({ length: count }, (_, column) =>
      placed(FIGURES[unit.league], tilt, column * gap + (row % 2) * (gap / 2), BANDS[row] ?? 0),
    ).join('')
  return (
    <svg viewBox="0 0 300 200" className={className} aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <rect width="300" height="200" fill="var(--color-mist)" />
      <path d={WAVES} fill="none" stroke="var(--color-river)" strokeWidth="1.5" opacity="0.5" />
      <path d={band(0) + band(2)} fill="var(--color-river)" />
      <path d={band(1)} fill="var(--color-kuning)" />
    </svg>
  )
}
