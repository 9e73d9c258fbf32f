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
  unitId: string
  month: string
  targets: { target: string; name: string }[]
  posts: { id: string; title: string }[]
}

/** What a unit objects to in its score of a month, and why. */
export function ObjectionForm({ action, unitId, month, targets, posts }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const kept = (name: string) => ({ defaultValue: refusal?.values[name], errors: refusal?.fields?.[name] })
  return (
    <form action={send} className="max-w-2xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="month" value={month} />
      <Select key={`t${refusal?.values.target}`} id="target" label="Yang disanggah" {...kept('target')}>
        {targets.map(({ target, name }) => (
          <option key={target} value={target}>
            {name}
          </option>
        ))}
      </Select>
      {posts.length > 0 && (
        <Select
          key={`p${refusal?.values.postId}`}
          id="postId"
          label="Berita yang dimaksud"
          hint="Wajib bila yang disanggah satu berita."
          {...kept('postId')}
        >
          <option value="">Tidak ada</option>
          {posts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <Textarea
        id="text"
        label="Apa yang keliru dan mengapa"
        hint="Terbuka bagi semua orang setelah bulan ditetapkan."
        rows={4}
        maxLength={1000}
        {...kept('text')}
      />
      <TextInput
        id="evidenceUrl"
        label="Tautan bukti (bila ada)"
        type="url"
        inputMode="url"
        maxLength={500}
        {...kept('evidenceUrl')}
      />
      <Button disabled={isSending}>Ajukan sanggahan</Button>
    </form>
  )
}
