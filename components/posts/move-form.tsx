'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  post: { id: string; version: number }
  /** What opens the form. */
  title: string
  /** What follows, for who hesitates. */
  children?: ReactNode
  /** Asks for a reason (or, by its name, for something else), and says who will read it. */
  reason?: { name?: 'reason' | 'target'; label: string; hint: string }
  button: string
  look?: 'main' | 'quiet' | 'danger'
}

/** One decision about a post: what it means, a reason where one is due, one button with its verb. */
export function MoveForm({ action, post, title, children, reason, button, look = 'quiet' }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <details open={refusal !== null} className="border-line border-t py-2">
      <summary className={`tap font-semibold ${look === 'danger' ? 'text-danger' : 'text-river'}`}>{title}</summary>
      <form action={send} className="mt-2 mb-4 space-y-4" noValidate>
        {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
        {children}
        <input type="hidden" name="postId" value={post.id} />
        <input type="hidden" name="version" value={post.version} />
        {reason && (
          <Textarea
            id={`alasan-${button.toLowerCase().replaceAll(' ', '-')}`}
            name={reason.name ?? 'reason'}
            label={reason.label}
            hint={reason.hint}
            errors={refusal?.fields?.[reason.name ?? 'reason']}
            defaultValue={refusal?.values[reason.name ?? 'reason']}
            maxLength={500}
          />
        )}
        <Button look={look} disabled={isSending}>
          {button}
        </Button>
      </form>
    </details>
  )
}
