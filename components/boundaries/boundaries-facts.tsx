import { formatDateTime } from '@/lib/dates'
import type { BoundariesView } from '@/modules/boundaries/queries'

type Props = { boundaries: BoundariesView; kelurahan: number }

const count = (value: number): string => value.toLocaleString('id-ID')

/** What boundaries are made of, and whose they are. */
export function BoundariesFacts({ boundaries, kelurahan }: Props) {
  const { areas, positions, bytes, fileName, source, licence, uploadedBy, uploadedAt, usedAt } = boundaries
  const facts = [
    ['Kelurahan', `${areas} dari ${kelurahan}`],
    ['Titik', count(positions)],
    ['Berkas', `${fileName}, ${count(Math.max(1, Math.round(bytes / 1024)))} kB`],
    ['Sumber', source],
    ['Lisensi', licence],
    ['Diunggah', `${uploadedBy.name}, ${formatDateTime(uploadedAt)}`],
    ...(usedAt ? [['Dipakai sejak', formatDateTime(usedAt)]] : []),
  ]
  return (
    <dl className="grid gap-x-6 gap-y-1 [overflow-wrap:anywhere] sm:grid-cols-[auto_1fr]">
      {facts.map(([name, text]) => (
        <div key={name} className="sm:contents">
          <dt className="font-semibold">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
