'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'
import { CALENDAR_DAY_KINDS, CALENDAR_DAY_NAMES } from '@/modules/evaluation/calendar'

type Props = { action: (previous: ActionState, form: FormData) => Promise<ActionState> }

/** A holiday, or a day on which the portal was down. */
export function CalendarForm({ action }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  return (
    <form action={send} className="max-w-xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <TextInput
        id="day"
        label="Tanggal"
        type="date"
        defaultValue={refusal?.values.day}
        errors={refusal?.fields?.day}
      />
      <Select
        key={refusal?.values.kind}
        id="kind"
        label="Jenis hari"
        defaultValue={refusal?.values.kind}
        errors={refusal?.fields?.kind}
      >
        {CALENDAR_DAY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {CALENDAR_DAY_NAMES[kind]}
          </option>
        ))}
      </Select>
      <TextInput
        id="name"
        label="Nama hari atau sebab gangguan"
        hint="Misalnya: Hari Raya Natal; pusat data padam."
        maxLength={100}
        defaultValue={refusal?.values.name}
        errors={refusal?.fields?.name}
      />
      <Button disabled={isSending}>Tambahkan hari</Button>
    </form>
  )
}
