'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'
import { authorField, hostField } from '@/modules/transfer/options'
import type { ImportView } from '@/modules/transfer/queries'
import { count } from './state-names'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  shown: ImportView
  people: { id: string; name: string }[]
}

/** What has to be decided before anything comes in. */
export function ImportForm({ action, shown: { id, version, report, startedBy }, people }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const values = refusal?.values ?? {}
  const errors = refusal?.fields ?? {}
  return (
    <form action={send} className="max-w-xl space-y-5" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={errors} attempt={state} />}
      <input type="hidden" name="importId" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextInput
        id="host"
        label="Nama situs lama"
        hint="Pembaca yang masih datang lewat nama ini diantar ke berita yang sama di portal. Kosongkan bila tidak perlu."
        defaultValue={values.host ?? report.site}
        errors={errors.host}
        inputMode="url"
        maxLength={253}
      />
      {report.pages > 0 && (
        <Select
          key={values.pages}
          id="pages"
          label="Halaman tetap (Profil, Kontak)"
          defaultValue={values.pages ?? 'publish'}
        >
          <option value="publish">Terbitkan sebagai pengumuman</option>
          <option value="draft">Simpan sebagai draf</option>
          <option value="skip">Lewati</option>
        </Select>
      )}
      {report.drafts > 0 && (
        <Select key={values.drafts} id="drafts" label="Draf" defaultValue={values.drafts ?? 'import'}>
          <option value="import">Masukkan sebagai draf</option>
          <option value="skip">Lewati</option>
        </Select>
      )}
      {report.comments > 0 && (
        <Select
          key={values.comments}
          id="comments"
          label="Komentar"
          hint="Tampil di bawah beritanya sebagai komentar dari situs lama, tidak dapat ditambah."
          defaultValue={values.comments ?? 'import'}
        >
          <option value="import">Masukkan</option>
          <option value="skip">Lewati</option>
        </Select>
      )}
      {report.authors.length > 0 && (
        <fieldset className="space-y-3">
          <legend className="font-semibold">Penulis di situs lama</legend>
          {report.authors.map(({ name, count: posts }, at) => (
            <Select
              key={`${name} ${values[authorField(at)]}`}
              id={authorField(at)}
              label={`${name} (${count(posts)} tulisan)`}
              defaultValue={values[authorField(at)] ?? ''}
              errors={errors[authorField(at)]}
            >
              <option value="">{startedBy.name}, yang mengimpor</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </Select>
          ))}
        </fieldset>
      )}
      {report.hosts.length > 0 && (
        <fieldset>
          <legend className="font-semibold">Ambil foto yang tidak ada di zip dari</legend>
          <p className="text-sm text-soft">Server ini hanya menghubungi situs yang Anda centang.</p>
          {report.hosts.map(({ name, count: pictures }, at) => (
            <label key={`${name} ${values[hostField(at)]}`} className="tap flex items-center gap-3">
              <input
                type="checkbox"
                name={hostField(at)}
                defaultChecked={values[hostField(at)] === 'on'}
                className="size-5 shrink-0 accent-river"
              />
              <span className="[overflow-wrap:anywhere]">
                {name} ({count(pictures)} foto)
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Button disabled={isSending}>Jalankan impor</Button>
    </form>
  )
}
