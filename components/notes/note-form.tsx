'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'
import { LONGEST_NOTE } from '@/modules/evaluation/note'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** Which unit or note it is about, and the version that was seen. */
  values: Record<string, string>
  text?: string
  button: string
}

const AUDIENCES = [
  { value: 'office', name: 'Simpan untuk Kantor Walikota saja', hint: 'Unit dan administrator tidak membacanya.' },
  {
    value: 'unit',
    name: 'Kirim kepada unit',
    hint: 'Unit diberi tahu dan diminta menjawab. Yang sudah dikirim tidak dapat diubah lagi.',
  },
] as const

/** A note on a unit: what it says, and whether the unit reads it. */
export function NoteForm({ action, values, text = '', button }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  const chosen = refusal?.values.audience ?? 'office'
  return (
    <form action={send} className="max-w-2xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={errors} attempt={state} />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Textarea
        id="text"
        label="Isi catatan"
        rows={4}
        maxLength={LONGEST_NOTE}
        defaultValue={refusal?.values.text ?? text}
        errors={errors.text}
      />
      <fieldset id="audience" className="space-y-1">
        <legend className="font-semibold">Siapa yang membacanya</legend>
        {errors.audience && <p className="font-semibold text-danger">{errors.audience.join(' ')}</p>}
        {AUDIENCES.map(({ value, name, hint }) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-1">
            <input
              type="radio"
              name="audience"
              value={value}
              defaultChecked={chosen === value}
              className="mt-0.5 size-5 shrink-0"
            />
            <span>
              {name}
              <span className="block text-sm text-soft">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button disabled={isSending}>{button}</Button>
      <p role="status" className="font-semibold text-river">
        {state?.ok ? state.message : ''}
      </p>
    </form>
  )
}
