import { UnitLine } from '@/components/units/unit-mark'
import { type Day, formatPlainDay, formatShortDay } from '@/lib/dates'
import { shortRupiah } from '@/modules/projects/budget'
import { type ProjectCard as Project, projectPathOf } from '@/modules/projects/project'
import { ProgressBar } from './progress-bar'
import { ShortNotices } from './project-notices'
import { StateMark } from './state-mark'

type Props = { project: Project; today: Day; level?: 'h2' | 'h3'; isShort?: boolean }

const bareName = (name: string): string => name.replace(/^(Kelurahan|Kecamatan) /, '')

const whereOf = ({ places }: Project): string => {
  const names = places.slice(0, 2).map(({ name }) => bareName(name))
  return names.join(', ') + (places.length > 2 ? ` dan ${places.length - 2} kelurahan lain` : '')
}

/** A work in a list: whose it is, how far it has come, what it costs, until when. `isShort`: where its unit is clear. */
export function ProjectCard({ project, today, level: Heading = 'h3', isShort = false }: Props) {
  const { name, state, percent, budget, year, plannedFinish, lastToldAt } = project
  const isOpen = state !== 'selesai' && state !== 'batal'
  const facts = [budget === null ? 'Anggaran belum dicatat' : shortRupiah(budget), year, whereOf(project)].filter(
    Boolean,
  )
  return (
    <article className="relative flex h-full flex-col rounded-lg border border-line p-4 sm:p-5">
      {!isShort && <UnitLine unit={project.unit} />}
      <Heading className={`font-semibold text-lg leading-snug ${isShort ? '' : 'mt-2'}`}>
        <a href={projectPathOf(project.slug)} className="card-link">
          {name}
        </a>
      </Heading>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 text-sm">
        <StateMark state={state} />
        <div className="min-w-24 flex-1">
          <ProgressBar percent={percent} state={state} of={name} />
        </div>
      </div>
      <div className="mt-3 space-y-1">
        <ShortNotices project={project} today={today} />
        <p className="tabular text-sm">{facts.join(' · ')}</p>
        <p className="tabular flex flex-wrap gap-x-3 text-sm text-soft">
          {isOpen && plannedFinish && <span>Rencana selesai {formatPlainDay(plannedFinish)}</span>}
          <span>
            Kabar terakhir <time dateTime={lastToldAt.toISOString()}>{formatShortDay(lastToldAt)}</time>
          </span>
        </p>
      </div>
    </article>
  )
}

const COLUMNS = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' }

export function ProjectCards({
  projects,
  columns = 2,
  ...rest
}: Omit<Props, 'project'> & { projects: Project[]; columns?: 1 | 2 | 3 }) {
  return (
    <ul className={`grid gap-4 ${COLUMNS[columns]}`}>
      {projects.map((project) => (
        <li key={project.id} className="min-w-0">
          <ProjectCard project={project} {...rest} />
        </li>
      ))}
    </ul>
  )
}
