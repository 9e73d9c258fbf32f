import type { Day } from '@/lib/dates'
import { overdueNotice } from '@/modules/projects/notice'
import type { OverdueWork } from '@/modules/projects/overdue-queries'
import { projectPathOf } from '@/modules/projects/project'
import { shortNameOf } from '@/modules/units/unit'

/** Works that have missed their plan, the latest first. */
export function OverdueList({ works, today }: { works: readonly OverdueWork[]; today: Day }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {works.map((work) => (
        <li key={work.id} className="py-2 [overflow-wrap:anywhere]">
          <a href={projectPathOf(work.slug)} className="link tap font-semibold leading-snug">
            {work.name}
          </a>
          <p className="flex flex-wrap items-center justify-between gap-x-6 text-sm">
            <a href={`/evaluasi/unit/${work.unit.slug}`} className="link tap">
              {shortNameOf(work.unit)}
            </a>
            <span className="tabular font-semibold">{overdueNotice(work, today)?.short}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
