'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'
import type { CorrectionKind } from '@/modules/evaluation/correction'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** What is sent with the form: the objection and its version, and a cap or deduction to lift. */
  values: Record<string, string>
  kind: CorrectionKind
  posts: { id: string; title: string }[]
  /** The post that the unit objects to. */
  postId: string | null
  /** What stands in the facts, as the fields begin. */
  now: Record<string, string>
}

const BUTTONS: Record<CorrectionKind, string> = {
  'not-duplicate': 'Bukan berita yang hampir sama',
  'written-here': 'Ditulis di sini, bukan salinan',
  completeness: 'Kelengkapan berita diperbaiki',
  'down-days': 'Hari gangguan portal dikeluarkan',
  development: 'Cakupan pembangunan diperbaiki',
  'no-project': 'Unit tidak memiliki pembangunan',
  channels: 'Nilai kanal diperbaiki',
  'lift-cap': 'Batas skor dicabut',
  'lift-deduction': 'Pengurangan dicabut',
}
const OF_POST: readonly CorrectionKind[] = ['not-duplicate', 'written-here', 'completeness']
const SHARES: Partial<Record<CorrectionKind, { name: string; label: string; hint?: string }[]>> = {
  completeness: [{ name: 'completeness', label: 'Kelengkapan (%)' }],
  development: [
    { name: 'stages', label: 'Tahap tercakup (%)' },
    { name: 'timeliness', label: 'Tepat waktu (%)' },
    { name: 'evidence', label: 'Berbukti (%)' },
  ],
  channels: [
    { name: 'mandatory', label: 'Kanal wajib tersedia (%)' },
    { name: 'activity', label: 'Kanal luar yang aktif (%)', hint: 'Kosongkan bila tidak ada yang dapat dibaca.' },
  ],
}

/** One way in which an objection can be granted: what of the facts is corrected, and why. */
export function CorrectionForm({ action, values, kind, posts, postId, now }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const id = (name: string) => `${name}-${kind}`
  const fields =
    refusal?.fields && Object.fromEntries(Object.entries(refusal.fields).map(([key, list]) => [id(key), list]))
  return (
    <details open={refusal !== null} className="border-line border-b py-1">
      <summary className="tap font-semibold text-river">Usulkan: {BUTTONS[kind].toLowerCase()}</summary>
      <form action={send} className="my-2 space-y-3" noValidate>
        {refusal && <ErrorSummary message={refusal.message} fields={fields} attempt={state} />}
        {Object.entries({ ...values, kind }).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        {OF_POST.includes(kind) && (
          <Select
            id={id('postId')}
            name="postId"
            label="Berita"
            defaultValue={refusal?.values.postId ?? postId ?? undefined}
            errors={refusal?.fields?.postId}
          >
            {posts.map((post) => (
              <option key={post.id} value={post.id}>
                {post.title}
              </option>
            ))}
          </Select>
        )}
        {(SHARES[kind] ?? []).map(({ name, label, hint }) => (
          <TextInput
            key={name}
            id={id(name)}
            name={name}
            label={label}
            hint={hint}
            inputMode="decimal"
            maxLength={6}
            defaultValue={refusal?.values[name] ?? now[name]}
            errors={refusal?.fields?.[name]}
            className="max-w-32"
          />
        ))}
        {kind === 'down-days' && (
          <div className="flex flex-wrap gap-4">
            <TextInput
              id={id('from')}
              name="from"
              type="date"
              label="Hari pertama"
              defaultValue={refusal?.values.from}
              errors={refusal?.fields?.from}
            />
            <TextInput
              id={id('to')}
              name="to"
              type="date"
              label="Hari terakhir"
              defaultValue={refusal?.values.to}
              errors={refusal?.fields?.to}
            />
          </div>
        )}
        <Textarea
          id={id('reason')}
          name="reason"
          label="Alasan"
          hint="Dibaca oleh unit itu, dan oleh semua orang setelah bulan ditetapkan."
          rows={2}
          maxLength={500}
          defaultValue={refusal?.values.reason}
          errors={refusal?.fields?.reason}
        />
        <Button disabled={isSending}>Usulkan dikabulkan</Button>
      </form>
    </details>
  )
}
