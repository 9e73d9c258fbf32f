'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

type Props = { name: string; channel: string; caption: string }

/** The words for one channel, to be copied with one press; without JavaScript they are marked and copied by hand. */
export function ShareCaption({ name, channel, caption }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [message, setMessage] = useState('')
  async function copy() {
    field.current?.select()
    // Without TLS a browser has no clipboard to give.
    const isCopied = await Promise.resolve(navigator.clipboard?.writeText(caption)).then(
      () => 'clipboard' in navigator,
      () => false,
    )
    setMessage(isCopied ? `Teks ${name} tersalin.` : 'Teks sudah ditandai; salin lewat menu ponsel atau Ctrl+C.')
  }
  return (
    <div>
      <label htmlFor={`teks-${channel}`} className="block font-semibold">
        {name}
      </label>
      <textarea ref={field} id={`teks-${channel}`} readOnly rows={6} value={caption} className="field mt-1" />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button type="button" look="quiet" onClick={copy}>
          Salin teks {name}
        </Button>
        <p role="status" className="text-soft">
          {message}
        </p>
      </div>
    </div>
  )
}
