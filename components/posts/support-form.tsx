'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ActionState } from '@/lib/web/action'

export type SupportAction = (previous: ActionState, form: FormData) => Promise<ActionState>
type Props = {
  action: SupportAction
  /** What the form sends beside its button. */
  fields: Record<string, string>
  /** What stands before the button, given what was refused at each field. */
  children?: (errors: Record<string, string[]>) => ReactNode
  button: string
  /** Which of several alike buttons of a page it is, for whoever does not see it. */
  about?: string
  look?: 'main' | 'quiet' | 'danger'
}

/** One decision about a joint post: one button with its verb. */
export function SupportForm({ action, fields, children, button, about, look = 'quiet' }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="space-y-3" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(refusal?.fields ?? {})}
      <Button look={look} disabled={isSending}>
        {button}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
    </form>
  )
}
