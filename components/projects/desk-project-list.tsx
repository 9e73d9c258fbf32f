import { formatShortDay } from '@/lib/dates'
import type { DeskProjectCard } from '@/modules/projects/desk-queries'
import { isOverdue, isSilent } from '@/modules/projects/lateness'
import { STATE_NAMES } from '@/modules/projects/project'

type Props = {
  projects: DeskProjectCard[]
  today: string
  /** Whether works of several units stand in one list. */
  hasUnits: boolean
}

/** The works of a unit for its officers, with what each waits for. */
export function DeskProjectList({ projects, today, hasUnits }: Props) {
  return (
    <ul className="max-w-4xl">
      {projects.map((project) => (
        <li key={project.id} className="border-line border-b py-3">
          <a href={`/meja/pembangunan/${project.id}`} className="link tap font-semibold text-lg leading-snug">
            {project.name}
          </a>
          <p className="tabular text-soft">
            {project.isPublic ? `${STATE_NAMES[project.state]}, ${project.percent}%` : 'Belum dikabarkan'} ·{' '}
            {project.year}
            {hasUnits && ` · ${project.unitName}`}
            {project.lastToldAt && ` · kabar terakhir ${formatShortDay(project.lastToldAt)}`}
          </p>
          {project.isPublic && isOverdue(project, today) && (
            <p className="font-semibold text-danger">Melewati rencana: kabarkan keadaannya.</p>
          )}
          {isSilent(project, today) && <p className="font-semibold text-running">Sudah 30 hari tanpa kabar.</p>}
        </li>
      ))}
    </ul>
  )
}
