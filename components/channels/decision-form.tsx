'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'
import type { ReportState } from '@/modules/channels/check'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  report: { id: string; handle: string; state: ReportState; version: number }
}

/** Says whether a reported account is an impersonation, and why; a word that was said before can be taken back. */
export function DecisionForm({ action, report }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="max-w-xl space-y-3" noValidate>
      {refusal && !refusal.fields && (
        <p role="alert" className="text-danger">
          {refusal.message}
        </p>
      )}
      <input type="hidden" name="reportId" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <Textarea
        id={`answer-${report.id}`}
        name="answer"
        label="Dasar keputusan"
        hint="Dibaca semua orang di “Akun resmi?” bila Anda menyatakannya tiruan."
        rows={2}
        maxLength={500}
        defaultValue={refusal?.values.answer}
        errors={refusal?.fields?.answer}
      />
      <div className="flex flex-wrap gap-3">
        {report.state !== 'confirmed' && (
          <Button
            look="danger"
            name="decision"
            value="confirmed"
            disabled={isSending}
            aria-label={`Nyatakan tiruan: ${report.handle}`}
          >
            Nyatakan tiruan
          </Button>
        )}
        {report.state !== 'dismissed' && (
          <Button
            look="quiet"
            name="decision"
            value="dismissed"
            disabled={isSending}
            aria-label={`Nyatakan bukan tiruan: ${report.handle}`}
          >
            Nyatakan bukan tiruan
          </Button>
        )}
      </div>
    </form>
  )
}
