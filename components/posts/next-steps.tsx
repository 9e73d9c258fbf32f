import type { NextStep } from '@/modules/evaluation/steps'

const points = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** What the unit can still do this month, with the points that it brings. */
export function NextSteps({ steps }: { steps: NextStep[] }) {
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.text} className="flex justify-between gap-4 border-line border-t py-3">
          <span>{step.text}</span>
          <span className="tabular shrink-0 font-bold text-river">+{points.format(step.gain)}</span>
        </li>
      ))}
    </ul>
  )
}
