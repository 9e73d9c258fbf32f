'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { ActionState } from '@/lib/web/action'
import type { Span } from '@/modules/evaluation/span'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** Newest first; the newest is not over yet. */
  months: readonly Span[]
  quarters: readonly Span[]
}

/** Of which month or quarter a report is wanted; the last month that is over stands there first. */
export function ReportForm({ action, months, quarters }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const usual = (months[1] ?? months[0])?.key
  return (
    <form action={send} className="max-w-3xl rounded-lg bg-mist p-5" noValidate>
      {refusal && !refusal.fields && (
        <p role="alert" className="mb-3 text-danger">
          {refusal.message}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-60">
          <Select
            key={refusal?.values.span ?? usual}
            id="span"
            label="Bulan atau triwulan"
            defaultValue={refusal?.values.span ?? usual}
            errors={refusal?.fields?.span}
          >
            <optgroup label="Bulan">
              {months.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label="Triwulan">
              {quarters.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
          </Select>
        </div>
        <Button disabled={isSending}>Susun laporan</Button>
      </div>
      <p className="mt-3 text-sm text-soft">
        Laporan bulan yang belum ditetapkan diberi tanda sementara. Laporan yang sudah jadi tidak berubah lagi; mintalah
        yang baru bila angkanya sudah lain.
      </p>
    </form>
  )
}
