'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  unitId: string
  years: number[]
}

/** A unit's word that it has no work of development in a year. */
export function DeclarationForm({ action, unitId, years }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submit} className="max-w-3xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <input type="hidden" name="unitId" value={unitId} />
      <Select id="year" label="Tahun" errors={refusal?.fields?.year} defaultValue={refusal?.values.year}>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Select>
      <Textarea
        id="reason"
        label="Mengapa"
        hint="Misalnya: unit kami hanya mengelola administrasi, tanpa belanja modal."
        rows={2}
        maxLength={500}
        defaultValue={refusal?.values.reason}
        errors={refusal?.fields?.reason}
      />
      <Button disabled={isSending}>Kirim pernyataan</Button>
    </form>
  )
}
