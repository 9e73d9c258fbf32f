import { z } from 'zod'

const Refused = z.object({ message: z.string() })
const LOST = 'Berkas belum terkirim. Periksa sambungan internet Anda, lalu coba lagi.'

export type SentUpload = { ok: true; address: string } | { ok: false; message: string }

/** Sends a form with its files and tells how far it is, 0 to 100. `address`: where it led. */
export function sendUpload(form: HTMLFormElement, onProgress: (percent: number) => void): Promise<SentUpload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    }
    request.onerror = () => resolve({ ok: false, message: LOST })
    request.onload = () => resolve(resultOf(request))
    request.open('POST', form.action)
    request.setRequestHeader('accept', 'application/json')
    request.send(new FormData(form))
  })
}

function resultOf({ status, responseText, responseURL }: XMLHttpRequest): SentUpload {
  if (status === 200) return { ok: true, address: responseURL }
  try {
    return { ok: false, message: Refused.parse(JSON.parse(responseText)).message }
  } catch {
    return { ok: false, message: status === 413 ? 'Kiriman ini terlalu besar: paling besar 401 MB.' : LOST }
  }
}
