import { formatPlainDay } from '@/lib/dates'
import type { SeenUnit } from '@/modules/evaluation/overview-queries'

/** The active units by name, each with the day of its latest counted post. */
export function ActiveList({ units }: { units: readonly SeenUnit[] }) {
  return (
    <ul className="gap-x-10 border-line border-t sm:columns-2">
      {units.map(({ unit, counted }) => (
        <li
          key={unit.slug}
          className="flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 border-line border-b"
        >
          <a href={`/evaluasi/unit/${unit.slug}`} className="link tap leading-snug">
            {unit.name}
          </a>
          {counted && <span className="tabular text-sm text-soft">{formatPlainDay(counted)}</span>}
        </li>
      ))}
    </ul>
  )
}
