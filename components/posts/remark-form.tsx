'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = { action: (previous: ActionState, form: FormData) => Promise<ActionState>; postId: string }

/** Says something about the post to those who work on it. */
export function RemarkForm({ action, postId }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="space-y-3" noValidate>
      <input type="hidden" name="postId" value={postId} />
      <Textarea
        id="catatan-redaksi"
        name="text"
        label="Catatan redaksi"
        hint="Untuk penulis dan pemeriksa, misalnya: mohon periksa ejaan nama jalan."
        rows={2}
        maxLength={1_000}
        defaultValue={refusal?.values.text}
        errors={refusal ? (refusal.fields?.text ?? [refusal.message]) : undefined}
      />
      <Button look="quiet" disabled={isSending}>
        Kirim catatan
      </Button>
    </form>
  )
}
