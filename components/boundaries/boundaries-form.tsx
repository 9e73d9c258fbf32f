'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/file-input'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'

type Props = { action: (previous: ActionState, form: FormData) => Promise<ActionState> }

/** Uploads boundaries; every problem of the file is listed, and nothing that was typed or chosen is lost. */
export function BoundariesForm({ action }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const { berkas: problems = [], ...fields } = refusal?.fields ?? {}
  const values = refusal?.values ?? {}

  // Sent by hand, so that React does not empty the field of the file.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submit} className="max-w-xl space-y-4" noValidate>
      {refusal && (
        <ErrorSummary
          message={refusal.message}
          fields={{ ...(problems.length > 0 && { berkas: [summaryOf(problems)] }), ...fields }}
          attempt={state}
        />
      )}
      <FileInput
        id="berkas"
        label="Berkas GeoJSON"
        hint="Satu bidang untuk setiap kelurahan, dengan kode wilayahnya (misalnya 63.71.01.1001). Paling besar 5 MB."
        accept=".geojson,.json,application/geo+json"
        errors={problems.length > 0 ? [summaryOf(problems)] : undefined}
        required
      />
      {problems.length > 1 && (
        <ul aria-label="Masalah dalam berkas" className="list-disc pl-5 [overflow-wrap:anywhere]">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <TextInput
        id="source"
        label="Sumber"
        hint="Siapa yang membuat datanya, dan tahun berapa. Ditampilkan di bawah peta."
        defaultValue={values.source}
        errors={fields.source}
        maxLength={200}
        required
      />
      <TextInput
        id="licence"
        label="Lisensi atau izin"
        hint="Misalnya CC BY 4.0, atau nomor surat izinnya. Ditampilkan di bawah peta."
        defaultValue={values.licence}
        errors={fields.licence}
        maxLength={200}
        required
      />
      <Button disabled={isSending}>Unggah dan periksa</Button>
      <p role="status" className="text-soft">
        {isSending ? 'Berkas sedang dikirim dan diperiksa.' : ''}
      </p>
    </form>
  )
}

const summaryOf = (problems: string[]): string =>
  problems.length === 1 ? (problems[0] ?? '') : 'Perbaiki masalah yang disebut di bawah isian berkas, lalu unggah lagi.'
