import { STEP_NAMES, STEPS, type Step, stepAddress } from './steps'

type Props = { current: Step; answered: Step[] }

/** On a phone: which question this is, and the way to each of the others. */
export function StepNav({ current, answered }: Props) {
  return (
    <nav aria-label="Langkah" className="sm:hidden">
      <ol className="flex gap-1">
        {STEPS.map((step) => (
          <li key={step} className="flex-1">
            <a
              href={`#${stepAddress(step)}`}
              aria-current={step === current ? 'step' : undefined}
              className={`relative flex min-h-11 items-end justify-center whitespace-nowrap border-b-4 pb-1 text-sm no-underline ${
                step === current ? 'border-river font-bold text-river' : 'border-line text-soft'
              }`}
            >
              {STEP_NAMES[step]}
              {answered.includes(step) && (
                <>
                  <span aria-hidden="true" className="absolute top-0 font-bold text-finished">
                    ✓
                  </span>
                  <span className="sr-only">, sudah lengkap</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The ways from one question to its neighbours. */
export function StepTurns({ current }: { current: Step }) {
  const at = STEPS.indexOf(current)
  const before = STEPS[at - 1]
  const next = STEPS[at + 1]
  return (
    <p className="flex flex-wrap gap-3 sm:hidden">
      {before && (
        <a href={`#${stepAddress(before)}`} className="button-quiet">
          Kembali
        </a>
      )}
      {next && (
        <a href={`#${stepAddress(next)}`} className="button ml-auto">
          Berikutnya: {STEP_NAMES[next]}
        </a>
      )}
    </p>
  )
}
