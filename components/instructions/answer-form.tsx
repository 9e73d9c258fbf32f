'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** What is sent with the report. */
  values: Record<string, string>
  /** Whether it is opened only when wanted. */
  isFolded: boolean
  /** What was sent back, to be mended. */
  stored: { answer: string; evidenceUrl: string } | null
}

/** A unit's report on an instruction: what it did, or what keeps it from it, and where that can be seen. */
export function AnswerForm({ action, values, isFolded, stored }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <details open={!isFolded || refusal !== null}>
      <summary className="tap font-semibold text-river">Tulis laporan</summary>
      <form action={send} className="mt-2 space-y-4" noValidate>
        {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
        {Object.entries(values).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <Textarea
          id="answer"
          label="Laporan"
          hint="Apa yang sudah dikerjakan, atau apa kendalanya."
          rows={4}
          maxLength={2_000}
          defaultValue={refusal?.values.answer ?? stored?.answer}
          errors={refusal?.fields?.answer}
        />
        <TextInput
          id="evidenceUrl"
          type="url"
          label="Tautan bukti"
          hint="Boleh kosong. Misalnya tautan berita, akun, atau unggahannya."
          maxLength={500}
          defaultValue={refusal?.values.evidenceUrl ?? stored?.evidenceUrl}
          errors={refusal?.fields?.evidenceUrl}
        />
        <Button disabled={isSending}>Kirim laporan</Button>
      </form>
    </details>
  )
}
