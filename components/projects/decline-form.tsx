'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  declaration: { id: string; version: number }
}

/** Declining a declaration: the unit reads why. */
export function DeclineForm({ action, declaration }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <details open={refusal !== null}>
      <summary className="tap cursor-pointer font-semibold text-danger">Tolak</summary>
      <form action={send} className="mt-1 space-y-3" noValidate>
        {refusal && !refusal.fields && (
          <p role="alert" className="text-danger">
            {refusal.message}
          </p>
        )}
        <input type="hidden" name="declarationId" value={declaration.id} />
        <input type="hidden" name="version" value={declaration.version} />
        <Textarea
          id={`answer-${declaration.id}`}
          name="answer"
          label="Alasan penolakan"
          hint="Dibaca oleh unit itu."
          rows={2}
          maxLength={500}
          defaultValue={refusal?.values.answer}
          errors={refusal?.fields?.answer}
        />
        <Button look="danger" disabled={isSending}>
          Tolak pernyataan
        </Button>
      </form>
    </details>
  )
}
