'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LibraryDialog } from './library-dialog'
import { PhotoCard } from './photo-card'
import type { FormPhoto } from './photo-fields'
import { uploadOnePhoto } from './upload-photo'

type Upload = { key: number; file: File; percent: number; message: string | null }
type Props = {
  unitId: string
  photos: FormPhoto[]
  onChange: (update: (photos: FormPhoto[]) => FormPhoto[]) => void
  onBusy: (isBusy: boolean) => void
  errors?: string[]
}

/** The photos of a post in their order; files are sent in the background, two words about each are asked at once. */
export function PhotoPicker({ unitId, photos, onChange, onBusy, errors }: Props) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const lastKey = useRef(0)
  const running = useRef(0)

  const patch = (key: number, change: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))
  const drop = (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key))

  async function send(upload: Upload) {
    running.current += 1
    onBusy(true)
    patch(upload.key, { percent: 0, message: null })
    const result = await uploadOnePhoto(unitId, upload.file, (percent) => patch(upload.key, { percent }))
    running.current -= 1
    onBusy(running.current > 0)
    if (!result.ok) return patch(upload.key, { message: result.message })
    drop(upload.key)
    const added = {
      photoId: result.photo.id,
      isNew: result.photo.isNew,
      fileName: upload.file.name,
      altText: '',
      isDecorative: false,
      caption: '',
      credit: '',
    }
    onChange((all) => (all.some((photo) => photo.photoId === added.photoId) ? all : [...all, added]))
  }

  async function take(files: File[]) {
    const added = files.map((file): Upload => {
      lastKey.current += 1
      return { key: lastKey.current, file, percent: 0, message: null }
    })
    setUploads((all) => [...all, ...added])
    for (const upload of added) await send(upload)
  }

  const move = (index: number, step: -1 | 1) =>
    onChange((all) => {
      const other = all[index + step]
      const own = all[index]
      if (!other || !own) return all
      return all.map((photo, place) => (place === index ? other : place === index + step ? own : photo))
    })

  return (
    <div id="photos" tabIndex={-1} className="space-y-4">
      <input type="hidden" name="photos" value={JSON.stringify(photos)} />
      <div>
        <label htmlFor="foto" className="block font-semibold">
          Tambah foto
        </label>
        <p id="foto-petunjuk" className="text-sm text-soft">
          Boleh beberapa sekaligus. JPEG, PNG, WebP, atau HEIC, paling besar 15 MB. Data lokasi di dalam foto dihapus.
        </p>
        {errors && <p className="font-semibold text-danger">{errors.join(' ')}</p>}
        <input
          id="foto"
          name="foto"
          type="file"
          multiple
          accept="image/*"
          aria-describedby="foto-petunjuk"
          className="field mt-1"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            void take(files)
          }}
        />
      </div>
      <LibraryDialog unitId={unitId} chosen={photos} onChoose={(photo) => onChange((all) => [...all, photo])} />
      <ul
        aria-label="Foto yang sedang dikirim"
        aria-live="polite"
        className={uploads.length === 0 ? 'hidden' : 'space-y-2'}
      >
        {uploads.map((upload) => (
          <li key={upload.key} className="rounded bg-mist p-3">
            <p className="font-semibold">{upload.file.name}</p>
            {upload.message === null ? (
              <progress
                max={100}
                value={upload.percent}
                aria-label={`Mengirim ${upload.file.name}`}
                className="w-full"
              />
            ) : (
              <>
                <p className="text-danger">{upload.message}</p>
                <div className="mt-2 flex gap-2">
                  <Button type="button" look="quiet" onClick={() => void send(upload)}>
                    Coba lagi
                  </Button>
                  <Button type="button" look="quiet" onClick={() => drop(upload.key)}>
                    Batalkan
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {photos.length > 0 && (
        <ol aria-label="Foto berita" className="space-y-3">
          {photos.map((photo, index) => (
            <PhotoCard
              key={photo.photoId}
              photo={photo}
              position={index}
              count={photos.length}
              onChange={(changed) =>
                onChange((all) => all.map((other) => (other.photoId === changed.photoId ? changed : other)))
              }
              onMove={(step) => move(index, step)}
              onRemove={() => onChange((all) => all.filter((other) => other.photoId !== photo.photoId))}
            />
          ))}
        </ol>
      )}
    </div>
  )
}
