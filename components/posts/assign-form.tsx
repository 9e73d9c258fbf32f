'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  postId: string
  assigneeId: string | null
  people: { id: string; name: string }[]
}

/** Who is to see to the post. */
export function AssignForm({ action, postId, assigneeId, people }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="space-y-3">
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="seenAssigneeId" value={assigneeId ?? ''} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 flex-1">
          <Select
            key={assigneeId}
            id="assigneeId"
            label="Penanggung jawab"
            defaultValue={refusal?.values.assigneeId ?? assigneeId ?? ''}
            errors={refusal?.fields?.assigneeId}
          >
            <option value="">Belum ada</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        <Button look="quiet" disabled={isSending}>
          Tugaskan
        </Button>
      </div>
    </form>
  )
}
