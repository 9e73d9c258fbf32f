'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/file-input'
import type { ActionState } from '@/lib/web/action'

type Props = { action: (previous: ActionState, form: FormData) => Promise<ActionState> }

/** A file of works, sent to be looked at. */
export function ProjectImportForm({ action }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="max-w-3xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <FileInput
        id="berkas"
        label="Berkas CSV"
        hint="Paling banyak 2.000 baris dan 900 kB. Dari Excel: Simpan Sebagai, CSV UTF-8."
        accept=".csv,text/csv"
        errors={refusal?.fields?.berkas}
        required
      />
      <Button disabled={isSending}>{isSending ? 'Sedang diperiksa' : 'Periksa berkas'}</Button>
    </form>
  )
}
