'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  units: { slug: string; name: string }[]
  months: { value: string; name: string }[]
  kinds: { value: string; name: string }[]
}

/** Points that are proposed to be taken off a unit's score. */
export function DeductionForm({ action, units, months, kinds }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const kept = (name: string) => ({ defaultValue: refusal?.values[name], errors: refusal?.fields?.[name] })
  return (
    <form action={send} className="max-w-2xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <Select key={`u${refusal?.values.unitSlug}`} id="unitSlug" label="Unit" {...kept('unitSlug')}>
        <option value="">Pilih unit</option>
        {units.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
      <Select key={`m${refusal?.values.month}`} id="month" label="Bulan" {...kept('month')}>
        {months.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <Select key={`k${refusal?.values.kind}`} id="kind" label="Jenis" {...kept('kind')}>
        {kinds.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <Textarea
        id="text"
        label="Apa yang terjadi"
        hint="Dibaca oleh unit itu, yang dapat menanggapinya sebelum diputus."
        rows={3}
        maxLength={1000}
        {...kept('text')}
      />
      <TextInput
        id="evidenceUrl"
        label="Tautan bukti"
        hint="Berita yang keliru, foto aslinya, atau surat klarifikasinya."
        type="url"
        inputMode="url"
        maxLength={500}
        {...kept('evidenceUrl')}
      />
      <Button disabled={isSending}>Usulkan pengurangan</Button>
    </form>
  )
}
