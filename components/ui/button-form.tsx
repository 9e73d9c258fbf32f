'use client'

import { useActionState } from 'react'
import type { ActionState } from '@/lib/web/action'
import { Button } from './button'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** What is sent with the button. */
  values?: Record<string, string>
  name: string
  /** Where the name alone does not say of what. */
  label?: string
  look?: 'main' | 'quiet' | 'danger'
}

/** One button that does one thing, and says beside it why it could not. */
export function ButtonForm({ action, values = {}, name, label, look = 'quiet' }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  return (
    <form action={send}>
      {Object.entries(values).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Button look={look} disabled={isSending} aria-label={label}>
        {name}
      </Button>
      {state?.ok === false && (
        <p role="alert" className="mt-1 text-danger">
          {state.message}
        </p>
      )}
    </form>
  )
}
