import { z } from 'zod'

const Taken = z.object({ id: z.string(), isNew: z.boolean() })
const Refused = z.object({ message: z.string() })

export type UploadResult = { ok: true; photo: z.infer<typeof Taken> } | { ok: false; message: string }

const LOST = 'Foto belum terkirim. Periksa sambungan internet Anda, lalu coba lagi.'

/** Sends one file to the desk and tells how far it is, 0 to 100. */
export function uploadOnePhoto(
  unitId: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<UploadResult> {
  const form = new FormData()
  form.set('unitId', unitId)
  form.set('foto', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    }
    request.onerror = () => resolve({ ok: false, message: LOST })
    request.onload = () => resolve(resultOf(request.status, request.responseText))
    request.open('POST', '/meja/foto')
    request.send(form)
  })
}

function resultOf(status: number, text: string): UploadResult {
  if (status === 401) return { ok: false, message: 'Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu coba lagi.' }
  try {
    const answer: unknown = JSON.parse(text)
    return status === 200
      ? { ok: true, photo: Taken.parse(answer) }
      : { ok: false, message: Refused.parse(answer).message }
  } catch {
    return { ok: false, message: LOST }
  }
}
