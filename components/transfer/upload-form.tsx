'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { sendUpload } from './send-upload'

type Props = { children: ReactNode; button: string; refusal?: string }

/** A form with large files; where scripts run it tells how far the upload is. */
export function UploadForm({ children, button, refusal }: Props) {
  const [percent, setPercent] = useState<number | null>(null)
  const [message, setMessage] = useState(refusal)
  const [attempt, setAttempt] = useState(0)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setPercent(0)
    const sent = await sendUpload(event.currentTarget, setPercent)
    if (sent.ok) {
      window.location.assign(sent.address)
      return
    }
    setPercent(null)
    setMessage(sent.message)
    setAttempt((before) => before + 1)
  }

  return (
    <form
      action="/kelola/impor/unggah"
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="max-w-xl space-y-4"
    >
      {message && <ErrorSummary message={message} attempt={attempt} />}
      {children}
      <Button disabled={percent !== null}>{button}</Button>
      {percent !== null && (
        <div role="status" className="space-y-1">
          <label htmlFor="terkirim">
            {percent < 100 ? `Mengunggah, ${percent} persen. Biarkan halaman ini terbuka.` : 'Menyimpan berkas …'}
          </label>
          <progress id="terkirim" value={percent} max={100} className="block w-full accent-river" />
        </div>
      )}
    </form>
  )
}
