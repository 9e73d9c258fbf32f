import type { ReactNode } from 'react'
import { formatPlainDay } from '@/lib/dates'
import { exactRupiah } from '@/modules/projects/budget'
import type { Line } from '@/modules/projects/line'
import { type ProjectFacts as Facts, FUND_NAMES, type ProjectCard } from '@/modules/projects/project'
import { LineSketch } from './line-sketch'

const span = (from: string | null, to: string | null): string | null => {
  if (from && to) return `${formatPlainDay(from)} sampai ${formatPlainDay(to)}`
  if (from) return `mulai ${formatPlainDay(from)}`
  return to ? `sampai ${formatPlainDay(to)}` : null
}

/** What is known of a work: what it costs and who pays, who builds, what and for whom, when and where. */
export function ProjectFacts({ project }: { project: ProjectCard & Facts & { line: Line | null } }) {
  const { budget, fund, year, contractor, volume, benefit, places, placeDetail, latitude, longitude, line } = project
  const facts: [string, ReactNode][] = [
    ['Anggaran', budget === null ? null : <span className="tabular font-semibold">{exactRupiah(budget)}</span>],
    ['Sumber dana', `${fund ? `${FUND_NAMES[fund]}, ` : ''}tahun ${year}`],
    ['Pelaksana', contractor],
    ['Volume', volume],
    ['Manfaat', benefit],
    ['Rencana', span(project.plannedStart, project.plannedFinish)],
    ['Mulai dikerjakan', project.startedOn && formatPlainDay(project.startedOn)],
    ['Selesai dikerjakan', project.finishedOn && formatPlainDay(project.finishedOn)],
    [
      'Kelurahan',
      places.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {places.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/kelurahan/${slug}`} className="link tap">
                {name.replace(/^Kelurahan /, '')}
              </a>
            </li>
          ))}
        </ul>
      ),
    ],
    ['Tempat', placeDetail],
    ['Letak', latitude !== null && longitude !== null && <Coordinates latitude={latitude} longitude={longitude} />],
    ['Panjang', line && <LineSketch line={line} />],
  ]
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr] sm:items-baseline">
      {facts
        .filter(([, text]) => text)
        .map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-soft sm:py-1.5">{name}</dt>
            <dd className="mb-3 whitespace-pre-line sm:mb-0 sm:py-1.5">{text}</dd>
          </div>
        ))}
    </dl>
  )
}

function Coordinates({ latitude, longitude }: { latitude: number; longitude: number }) {
  const [north, east] = [latitude.toFixed(5), longitude.toFixed(5)]
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      <span className="tabular">
        {north.replace('.', ',')}; {east.replace('.', ',')}
      </span>
      <a href={`geo:${north},${east}`} className="link tap">
        Buka di aplikasi peta
      </a>
      <a
        href={`https://www.openstreetmap.org/?mlat=${north}&mlon=${east}#map=17/${north}/${east}`}
        rel="noopener noreferrer"
        className="link tap"
      >
        Lihat di OpenStreetMap
      </a>
    </span>
  )
}
