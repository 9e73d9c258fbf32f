import { LibraryDialog } from './library-dialog'
import { PhotoCard } from './photo-card'
import type { FormPhoto } from './photo-fields'
import { UploadList } from './upload-list'
import type { Uploads } from './use-uploads'

type Props = {
  unitId: string
  photos: FormPhoto[]
  uploads: Uploads
  onChange: (update: (photos: FormPhoto[]) => FormPhoto[]) => void
  errors?: string[]
}

/** The photos of a post in their order; files are sent in the background, two words about each are asked at once. */
export function PhotoPicker({ unitId, photos, uploads, onChange, errors }: Props) {
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
        <input
          id="foto"
          name="foto"
          type="file"
          multiple
          accept="image/*"
          aria-describedby="foto-petunjuk"
          className="photo-input"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            uploads.take(files)
          }}
        />
        <label htmlFor="foto" className="photo-label">
          Tambah foto
        </label>
        <p id="foto-petunjuk" className="mt-2 text-sm text-soft">
          Boleh beberapa sekaligus. JPEG, PNG, WebP, atau HEIC, paling besar 15 MB. Data lokasi di dalam foto dihapus.
        </p>
        {errors && <p className="font-semibold text-danger">{errors.join(' ')}</p>}
      </div>
      <LibraryDialog unitId={unitId} chosen={photos} onChoose={(photo) => onChange((all) => [...all, photo])} />
      <UploadList uploads={uploads} />
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
