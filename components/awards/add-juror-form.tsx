'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  values: Record<string, string>
  people: readonly { id: string; name: string }[]
}

/** One more person for the jury. */
export function AddJurorForm({ action, values, people }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="mt-4 flex max-w-2xl flex-wrap items-end gap-3" noValidate>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-56 flex-1">
        <Select
          id="userId"
          label="Tambah juri"
          defaultValue={refusal?.values.userId}
          errors={refusal ? (refusal.fields?.userId ?? [refusal.message]) : undefined}
        >
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <Button look="quiet" disabled={isSending}>
        Tambahkan
      </Button>
    </form>
  )
}
