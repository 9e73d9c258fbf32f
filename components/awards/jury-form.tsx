'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ActionState } from '@/lib/web/action'
import type { PossibleJuror } from '@/modules/awards/juror-queries'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  values: Record<string, string>
  people: readonly PossibleJuror[]
}

/** A box for each person who may judge; whoever is involved with a nominee says why not. */
export function JuryForm({ action, values, people }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="max-w-2xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset id="jurors">
        <legend className="font-semibold">Juri, tiga orang atau lebih</legend>
        {people.map(({ id, name, involved }) => (
          <label key={id} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="checkbox"
              name={`juror-${id}`}
              value="ya"
              disabled={involved !== null}
              defaultChecked={refusal?.values[`juror-${id}`] === 'ya'}
              className="mt-0.5 size-5 shrink-0"
            />
            <span>
              {name}
              {involved && <span className="block text-sm text-soft">Tidak dapat dipilih: {involved}.</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <Button disabled={isSending}>Mulai penilaian juri</Button>
    </form>
  )
}
