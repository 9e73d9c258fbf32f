import { useRef, useState } from 'react'
import type { FormPhoto } from './photo-fields'
import { uploadOnePhoto } from './upload-photo'

/** A file on its way: how far it is, why it waits, or why it was refused. */
export type Upload = { key: number; file: File; percent: number; waiting: string | null; message: string | null }
export type Uploads = {
  list: Upload[]
  isBusy: boolean
  take: (files: File[]) => void
  retry: (upload: Upload) => void
  drop: (upload: Upload) => void
}

/** Sends files to the unit in the background, one after the other; `onPhoto` hears of each that has become a photo. */
export function useUploads(unitId: string, onPhoto: (photo: FormPhoto) => void): Uploads {
  const [list, setList] = useState<Upload[]>([])
  const [running, setRunning] = useState(0)
  const lastKey = useRef(0)
  const queue = useRef<Promise<void>>(Promise.resolve())

  const patch = (key: number, change: Partial<Upload>) =>
    setList((all) => all.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))
  const drop = ({ key }: Upload) => setList((all) => all.filter((upload) => upload.key !== key))

  async function send(upload: Upload) {
    patch(upload.key, { message: null })
    const result = await uploadOnePhoto(unitId, upload.file, (progress) => patch(upload.key, progress))
    if (!result.ok) return patch(upload.key, { message: result.message })
    drop(upload)
    const { id: photoId, isNew } = result.photo
    onPhoto({ photoId, isNew, fileName: upload.file.name, altText: '', isDecorative: false, caption: '', credit: '' })
  }
  function enqueue(upload: Upload) {
    setRunning((count) => count + 1)
    queue.current = queue.current.then(() => send(upload)).finally(() => setRunning((count) => count - 1))
  }
  function take(files: File[]) {
    for (const file of files) {
      lastKey.current += 1
      const upload = { key: lastKey.current, file, percent: 0, waiting: null, message: null }
      setList((all) => [...all, upload])
      enqueue(upload)
    }
  }
  return { list, isBusy: running > 0, take, retry: enqueue, drop }
}
