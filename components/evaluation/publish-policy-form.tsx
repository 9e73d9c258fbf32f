'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** The numbers of the draft, and the version on which it builds. */
  values: Record<string, string>
  months: { value: string; name: string }[]
}

/** Publishes a draft of a policy that has been looked at: it cannot be changed afterwards. */
export function PublishPolicyForm({ action, values, months }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="max-w-2xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        key={refusal?.values.effectiveFrom}
        id="effectiveFrom"
        label="Mulai berlaku"
        defaultValue={refusal?.values.effectiveFrom}
        errors={refusal?.fields?.effectiveFrom}
      >
        {months.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <Textarea
        id="note"
        label="Mengapa diubah"
        hint="Dibaca semua orang di halaman cara hitung."
        rows={3}
        maxLength={1000}
        defaultValue={refusal?.values.note}
        errors={refusal?.fields?.note}
      />
      <p>Versi yang terbit tidak dapat diubah atau dihapus.</p>
      <Button disabled={isSending}>Terbitkan kebijakan</Button>
    </form>
  )
}
