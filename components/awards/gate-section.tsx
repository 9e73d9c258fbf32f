import { GATE_TEXTS, GATES, type Gate, NOT_ASSESSED } from '@/modules/awards/gate'
import { failuresOf } from './award-grid'

type Props = { kept: readonly { unitName: string; failedGates: readonly Gate[] }[] }

/** What a unit must pass, and every unit that did not, by name. */
export function GateSection({ kept }: Props) {
  return (
    <section aria-labelledby="syarat" className="mt-10 max-w-3xl">
      <h2 id="syarat" className="section-title mb-2">
        Syarat
      </h2>
      <ul className="list-disc pl-5">
        {GATES.map((gate) => (
          <li key={gate}>{GATE_TEXTS[gate].condition}.</li>
        ))}
        <li>{NOT_ASSESSED}</li>
      </ul>
      {kept.length > 0 && (
        <details>
          <summary className="tap font-semibold">{kept.length} unit tidak memenuhi syarat</summary>
          <ul className="divide-y divide-line">
            {kept.map(({ unitName, failedGates }) => (
              <li key={unitName} className="py-1.5 [overflow-wrap:anywhere]">
                {unitName} <span className="text-soft">({failuresOf(failedGates)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
