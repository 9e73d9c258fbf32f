'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  importId: string
  version: number
  button: string
  look?: 'main' | 'quiet' | 'danger'
  children?: ReactNode
}

/** One decision about an import: what it means, one button with its verb. */
export function ImportMove({ action, importId, version, button, look = 'quiet', children }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  return (
    <form action={send} className="my-4 max-w-xl space-y-3">
      {state?.ok === false && <ErrorSummary message={state.message} attempt={state} />}
      {children}
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="version" value={version} />
      <Button look={look} disabled={isSending}>
        {button}
      </Button>
    </form>
  )
}
