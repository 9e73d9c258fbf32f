'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  mailId: string
  subject: string
}

/** Puts a letter into the queue again. */
export function SendAgainForm({ action, mailId, subject }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  return (
    <form action={send}>
      <input type="hidden" name="mailId" value={mailId} />
      <Button look="quiet" disabled={isSending} aria-label={`Kirim lagi: ${subject}`}>
        Kirim lagi
      </Button>
      {state?.ok === false && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  )
}
