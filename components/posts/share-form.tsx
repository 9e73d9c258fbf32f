'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'
import { SHARE_CHANNEL_NAMES, SHARE_CHANNELS } from '@/modules/posts/share'

type Props = { action: (previous: ActionState, form: FormData) => Promise<ActionState>; postId: string }

/** Notes where the post was passed on, with the address that the channel gave it. */
export function ShareForm({ action, postId }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const values = refusal?.values ?? {}
  return (
    <form action={send} className="space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <input type="hidden" name="postId" value={postId} />
      <Select
        key={values.channel}
        id="channel"
        label="Kanal"
        defaultValue={values.channel ?? 'instagram'}
        errors={refusal?.fields?.channel}
      >
        {SHARE_CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {SHARE_CHANNEL_NAMES[channel]}
          </option>
        ))}
      </Select>
      <TextInput
        id="url"
        label="Tautan unggahan"
        hint="Buka unggahannya di kanal itu, lalu pilih “Salin tautan”."
        defaultValue={values.url}
        errors={refusal?.fields?.url}
        inputMode="url"
        maxLength={500}
      />
      <Button disabled={isSending}>Catat tautan</Button>
    </form>
  )
}
