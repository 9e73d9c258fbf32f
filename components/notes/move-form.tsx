'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'
import { LONGEST_NOTE, type NoteMove } from '@/modules/evaluation/note'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  note: { id: string; version: number }
  label: string
  hint: string
  moves: readonly { move: NoteMove; name: string; look?: 'main' | 'quiet' }[]
}

/** What may be said to a note that was sent, and what is done with it thereby. */
export function NoteMoveForm({ action, note, label, hint, moves }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="max-w-2xl space-y-3" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <input type="hidden" name="noteId" value={note.id} />
      <input type="hidden" name="version" value={note.version} />
      <Textarea
        id="text"
        label={label}
        hint={hint}
        rows={4}
        maxLength={LONGEST_NOTE}
        defaultValue={refusal?.values.text}
        errors={refusal?.fields?.text}
      />
      <div className="flex flex-wrap gap-3">
        {moves.map(({ move, name, look }) => (
          <Button key={move} name="move" value={move} look={look} disabled={isSending}>
            {name}
          </Button>
        ))}
      </div>
    </form>
  )
}
