'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'
import { FocalPicker } from './focal-picker'

type Photo = {
  id: string
  version: number
  width: number
  height: number
  renditions: number[]
  focalX: number
  focalY: number
  altText: string
  caption: string
  credit: string
}
type Props = { action: (previous: ActionState, form: FormData) => Promise<ActionState>; photo: Photo }

/** What is kept of a photo for its next use: what it shows, in words, and what is never cropped away. */
export function LibraryForm({ action, photo }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  const typed = (name: 'altText' | 'caption' | 'credit') => refusal?.values[name] ?? photo[name]

  // Sent by hand, so that React does not reset the fields once the answer is there.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submit} className="space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={errors} attempt={state} />}
      <input type="hidden" name="photoId" value={photo.id} />
      <input type="hidden" name="version" value={photo.version} />
      <FocalPicker
        photo={photo}
        atStart={{
          focalX: refusal?.values.focalX ?? String(Math.round(photo.focalX * 100)),
          focalY: refusal?.values.focalY ?? String(Math.round(photo.focalY * 100)),
        }}
        errors={errors}
      />
      <TextInput
        id="altText"
        label="Teks alternatif"
        hint="Ceritakan apa yang tampak, untuk warga yang tidak dapat melihat foto ini."
        defaultValue={typed('altText')}
        errors={errors.altText}
        maxLength={300}
      />
      <TextInput
        id="caption"
        label="Keterangan"
        defaultValue={typed('caption')}
        errors={errors.caption}
        maxLength={400}
      />
      <TextInput
        id="credit"
        label="Kredit"
        hint="Nama pemotret atau unit."
        defaultValue={typed('credit')}
        errors={errors.credit}
        maxLength={120}
      />
      <p className="text-soft">Teks ini terisi sendiri saat foto dipakai lagi. Berita yang sudah ada tidak berubah.</p>
      <Button disabled={isSending}>Simpan foto</Button>
    </form>
  )
}
