'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  channelId: string
  today: string
}

/** A link to a post on an account that the portal cannot read. */
export function EvidenceForm({ action, channelId, today }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="space-y-4" noValidate>
      {refusal && !refusal.fields && (
        <p role="alert" className="text-danger">
          {refusal.message}
        </p>
      )}
      <input type="hidden" name="channelId" value={channelId} />
      <TextInput
        id="url"
        type="url"
        label="Tautan unggahan"
        hint="Salin dari aplikasinya: Bagikan, lalu Salin tautan."
        maxLength={500}
        defaultValue={refusal?.values.url}
        errors={refusal?.fields?.url}
      />
      <TextInput
        id="postedOn"
        type="date"
        label="Tanggal unggahan"
        max={today}
        defaultValue={refusal?.values.postedOn ?? today}
        errors={refusal?.fields?.postedOn}
      />
      <Button disabled={isSending}>Catat bukti</Button>
    </form>
  )
}
