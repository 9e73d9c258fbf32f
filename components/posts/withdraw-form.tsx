'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  postId: string
  version: number
}

export function WithdrawForm({ action, postId, version }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <details open={refusal !== null} className="mt-10 max-w-3xl border-line border-t pt-4">
      <summary className="tap font-semibold text-danger">Tarik berita ini</summary>
      <form action={send} className="mt-3 space-y-4" noValidate>
        {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
        <input type="hidden" name="postId" value={postId} />
        <input type="hidden" name="version" value={version} />
        <Textarea
          id="reason"
          label="Alasan penarikan"
          hint="Alasan ini dibaca warga di alamat berita. Paling sedikit 10 karakter."
          errors={refusal?.fields?.reason}
          defaultValue={refusal?.values.reason}
          maxLength={500}
        />
        <Button look="danger" disabled={isSending}>
          Tarik berita
        </Button>
      </form>
    </details>
  )
}
