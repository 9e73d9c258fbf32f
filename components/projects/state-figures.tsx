import type { ProjectFilter } from '@/modules/projects/filter'
import { PROJECT_STATES, type ProjectState, STATE_NAMES } from '@/modules/projects/project'
import { StateShape } from './state-mark'

type Counts = Record<ProjectState, number> & { overdue: number; silent: number }
type Props = { counts: Counts; filter: ProjectFilter; addressOf: (filter: ProjectFilter) => string }

const whole = (count: number): string => count.toLocaleString('id-ID')

/** How many works there are in each state; each number leads to their list, the chosen one back to all. */
export function StateFigures({ counts, filter, addressOf }: Props) {
  const { state, isOverdue, isSilent, ...rest } = filter
  const others = [
    { name: 'Terlambat', count: counts.overdue, isChosen: isOverdue, filter: { ...rest, isOverdue: true as const } },
    {
      name: '30 hari tanpa kabar',
      count: counts.silent,
      isChosen: isSilent,
      filter: { ...rest, isSilent: true as const },
    },
  ]
  return (
    <nav aria-label="Menurut keadaan" className="mb-6">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
        {PROJECT_STATES.map((each) => (
          <li key={each} className="last:max-sm:col-span-2">
            <a
              href={addressOf(each === state ? rest : { ...rest, state: each })}
              aria-current={each === state ? 'true' : undefined}
              className="block rounded-lg border border-line px-4 py-3 no-underline hover:border-river aria-[current]:border-river aria-[current]:bg-mist"
            >
              <span className="tabular block font-bold font-heading text-2xl leading-tight">{whole(counts[each])}</span>
              <span className="inline-flex items-center gap-1.5 text-sm">
                <StateShape state={each} /> {STATE_NAMES[each]}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {others.map(({ name, count, isChosen, filter: to }) => (
          <li key={name}>
            <a
              href={addressOf(isChosen ? rest : to)}
              aria-current={isChosen ? 'true' : undefined}
              className="link tap aria-[current]:font-bold"
            >
              {name}: {whole(count)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
