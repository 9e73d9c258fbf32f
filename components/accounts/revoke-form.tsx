'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  sessionId?: string
  name: string
  label?: string
}

/** One button that ends a session, or all of them. */
export function RevokeForm({ action, sessionId, name, label }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  return (
    <form action={send}>
      {sessionId && <input type="hidden" name="sessionId" value={sessionId} />}
      <Button look="danger" disabled={isSending} aria-label={label}>
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
