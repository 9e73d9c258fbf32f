import { type Day, formatPlainDay, formatShortDay } from '@/lib/dates'
import { shortRupiah } from '@/modules/projects/budget'
import { ORDER_NAMES, type ProjectOrder } from '@/modules/projects/filter'
import { type ProjectCard, projectPathOf } from '@/modules/projects/project'
import { shortNameOf } from '@/modules/units/unit'
import { ProgressBar } from './progress-bar'
import { ShortNotices } from './project-notices'
import { StateMark } from './state-mark'

type Props = { projects: ProjectCard[]; today: Day; order: ProjectOrder; addressOf: (order: ProjectOrder) => string }

const HEADS: { name: string; order?: ProjectOrder; isDescending?: boolean; className?: string }[] = [
  { name: 'Pembangunan', order: 'nama' },
  { name: 'Keadaan' },
  { name: 'Kemajuan', order: 'persen', isDescending: true },
  { name: 'Anggaran', order: 'anggaran', isDescending: true, className: 'text-right' },
  { name: 'Rencana selesai', order: 'tenggat' },
  { name: 'Kabar terakhir', order: 'terbaru', isDescending: true },
]

/** Works as a table; the head of a column by which it can be sorted is a link. */
export function ProjectTable({ projects, today, order, addressOf }: Props) {
  return (
    <section
      tabIndex={0}
      aria-label="Tabel pembangunan, dapat digeser ke samping"
      className="-mx-4 overflow-x-auto px-4"
    >
      <table className="w-full min-w-[56rem] border-collapse text-left text-sm">
        <caption className="pb-2 text-left text-soft">
          <span className="block max-w-[calc(100vw-2rem)]">
            Diurutkan menurut {ORDER_NAMES[order].toLowerCase()}. Tekan judul kolom untuk mengurutkan.
          </span>
        </caption>
        <thead>
          <tr className="border-river border-b-2">
            {HEADS.map((head) => (
              <th
                key={head.name}
                scope="col"
                className={`px-2 align-bottom ${head.className ?? ''}`}
                aria-sort={head.order === order ? (head.isDescending ? 'descending' : 'ascending') : undefined}
              >
                {head.order ? (
                  <a href={addressOf(head.order)} className="tap gap-1 text-river">
                    {head.name}
                    {head.order === order && <span aria-hidden="true">{head.isDescending ? '▼' : '▲'}</span>}
                  </a>
                ) : (
                  <span className="tap">{head.name}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project.id} className="border-line border-b align-top">
              <th scope="row" className="max-w-96 px-2 py-3 font-normal">
                <a href={projectPathOf(project.slug)} className="link font-semibold text-base">
                  {project.name}
                </a>
                <p className="text-soft">{shortNameOf(project.unit)}</p>
                <ShortNotices project={project} today={today} />
              </th>
              <td className="px-2 py-3">
                <StateMark state={project.state} />
              </td>
              <td className="w-40 px-2 py-3">
                <ProgressBar percent={project.percent} state={project.state} of={project.name} />
              </td>
              <td className="tabular whitespace-nowrap px-2 py-3 text-right">
                {project.budget === null ? (
                  <span className="text-soft">belum dicatat</span>
                ) : (
                  shortRupiah(project.budget)
                )}
              </td>
              <td className="tabular whitespace-nowrap px-2 py-3">
                {project.plannedFinish ? (
                  formatPlainDay(project.plannedFinish)
                ) : (
                  <span className="text-soft">belum dicatat</span>
                )}
              </td>
              <td className="tabular whitespace-nowrap px-2 py-3">{formatShortDay(project.lastToldAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
