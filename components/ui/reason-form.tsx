'use client'

import { useActionState } from 'react'
import type { ActionState } from '@/lib/web/action'
import { Button } from './button'
import { Textarea } from './textarea'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** What is sent with the reason. */
  values: Record<string, string>
  /** The name of the field of the reason. */
  field?: string
  /** What tells the field from others of the page. */
  id: string
  /** What opens the form, and what its button does. */
  name: string
  button: string
  label: string
  hint: string
  /** `quiet` where nothing is refused or taken away. */
  look?: 'danger' | 'quiet'
}

/** Something that needs a reason: folded away until it is wanted. */
export function ReasonForm({
  action,
  values,
  field = 'reason',
  id,
  name,
  button,
  label,
  hint,
  look = 'danger',
}: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <details open={refusal !== null}>
      <summary className={`tap font-semibold ${look === 'danger' ? 'text-danger' : 'text-river'}`}>{name}</summary>
      <form action={send} className="mt-1 space-y-3" noValidate>
        {refusal && !refusal.fields?.[field] && (
          <p role="alert" className="text-danger">
            {refusal.message}
          </p>
        )}
        {Object.entries(values).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <Textarea
          id={`${field}-${id}`}
          name={field}
          label={label}
          hint={hint}
          rows={2}
          maxLength={500}
          defaultValue={refusal?.values[field]}
          errors={refusal?.fields?.[field]}
        />
        <Button look={look} disabled={isSending}>
          {button}
        </Button>
      </form>
    </details>
  )
}
