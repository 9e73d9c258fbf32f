import { UnitMark } from '@/components/units/unit-mark'
import { type Day, formatPlainDay } from '@/lib/dates'
import { silenceWords } from '@/modules/evaluation/overview'
import type { SeenUnit } from '@/modules/evaluation/overview-queries'
import { ContactLines } from './contact-lines'

/** The units that have been silent, longest first, each with whom to call. */
export function SilentList({ units, today }: { units: readonly SeenUnit[]; today: Day }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {units.map(({ unit, latest, contact }) => (
        <li key={unit.slug} className="py-2 [overflow-wrap:anywhere]">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="inline-flex items-center gap-2">
              <UnitMark unit={unit} size={24} />
              <a href={`/evaluasi/unit/${unit.slug}`} className="link tap font-semibold leading-snug">
                {unit.name}
              </a>
            </span>
            <span className="tabular text-sm">
              <span className="font-semibold">{silenceWords(latest, today)}</span>
              {latest && <span className="text-soft">, {formatPlainDay(latest)}</span>}
            </span>
          </div>
          <ContactLines contact={contact} unitName={unit.name} />
        </li>
      ))}
    </ol>
  )
}
