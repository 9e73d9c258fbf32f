import { DetailedError, Upload } from 'tus-js-client'
import { z } from 'zod'
import { shrinkPhoto } from './shrink'

const Taken = z.object({ id: z.string(), isNew: z.boolean() })
const Refused = z.object({ message: z.string() })

export type UploadResult = { ok: true; photo: z.infer<typeof Taken> } | { ok: false; message: string }
/** How far a photo is: the percentage that has arrived, or why it waits. */
export type UploadProgress = { percent: number; waiting: string | null }

const ADDRESS = '/meja/foto/kiriman'
const PIECE_BYTES = 256 * 1024
const RETRIES_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]
const LOST = 'Foto belum terkirim. Periksa sambungan internet Anda, lalu coba lagi.'
const SESSION_ENDED = 'Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu coba lagi.'
const WAITING = 'Menunggu sambungan internet. Dilanjutkan sendiri dari bagian yang sudah terkirim.'
const TOO_LARGE = 'Ukuran foto melebihi 15 MB. Perkecil fotonya, lalu unggah lagi.'

/**
 * Sends one photo in pieces. A line that breaks is waited for, and the photo goes on where it was; so does one that is
 * chosen again after the page was left.
 */
export async function uploadOnePhoto(
  unitId: string,
  file: File,
  onProgress: (progress: UploadProgress) => void,
): Promise<UploadResult> {
  const photo = await shrinkPhoto(file)
  const sent = await sendPieces(photo, fingerprintOf(file, photo.size, unitId), onProgress)
  if (!sent.ok) return sent
  const form = new FormData()
  form.set('unitId', unitId)
  form.set('kiriman', sent.uploadId)
  form.set('nama', file.name)
  for (const pause of [...RETRIES_MS, null]) {
    const answer = await fetch('/meja/foto', { method: 'POST', body: form }).catch(() => null)
    if (answer && answer.status < 500) return resultOf(answer.status, await answer.text())
    if (pause === null) break
    onProgress({ percent: 100, waiting: navigator.onLine ? null : WAITING })
    await (navigator.onLine ? new Promise((resolve) => setTimeout(resolve, pause)) : untilOnline())
  }
  return { ok: false, message: LOST }
}

/** What tells that a file is the one of which some has arrived already. */
const fingerprintOf = ({ name, size, lastModified }: File, sentSize: number, unitId: string): string =>
  `foto:${unitId}:${name}:${size}:${lastModified}:${sentSize}`

const untilOnline = (): Promise<unknown> =>
  new Promise((resolve) => addEventListener('online', resolve, { once: true }))

function sendPieces(
  photo: File,
  fingerprint: string,
  onProgress: (progress: UploadProgress) => void,
): Promise<{ ok: true; uploadId: string } | { ok: false; message: string }> {
  let arrived = 0
  return new Promise((resolve) => {
    const upload = new Upload(photo, {
      endpoint: ADDRESS,
      chunkSize: PIECE_BYTES,
      overridePatchMethod: true,
      retryDelays: RETRIES_MS,
      fingerprint: async () => fingerprint,
      removeFingerprintOnSuccess: true,
      metadata: { filename: photo.name },
      onProgress: (sent, total) => {
        arrived = Math.round((sent / total) * 100)
        onProgress({ percent: arrived, waiting: null })
      },
      onShouldRetry: (error) => {
        const status = statusOf(error)
        if (status === 0) return navigator.onLine
        return status >= 500 || status === 409 || status === 423
      },
      onError: (error) => {
        const status = statusOf(error)
        if (status === 0 && !navigator.onLine) {
          onProgress({ percent: arrived, waiting: WAITING })
          untilOnline().then(() => upload.start())
        } else resolve({ ok: false, message: { 401: SESSION_ENDED, 413: TOO_LARGE }[status] ?? LOST })
      },
      onSuccess: () => resolve({ ok: true, uploadId: upload.url?.split('/').at(-1) ?? '' }),
    })
    upload
      .findPreviousUploads()
      .then(([previous]) => previous && upload.resumeFromPreviousUpload(previous))
      .catch(() => {})
      .finally(() => upload.start())
  })
}

const statusOf = (error: Error): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0

function resultOf(status: number, text: string): UploadResult {
  if (status === 401) return { ok: false, message: SESSION_ENDED }
  try {
    const answer: unknown = JSON.parse(text)
    return status === 200
      ? { ok: true, photo: Taken.parse(answer) }
      : { ok: false, message: Refused.parse(answer).message }
  } catch {
    return { ok: false, message: LOST }
  }
}
