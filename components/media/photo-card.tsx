import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { previewUrl } from '@/modules/media/photo'
import { type FormPhoto, photoFieldNames } from './photo-fields'

type Props = {
  photo: FormPhoto
  position: number
  count: number
  onChange: (photo: FormPhoto) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One photo of the post: what it shows, in words, and its place in the order. */
export function PhotoCard({ photo, position, count, onChange, onMove, onRemove }: Props) {
  const names = photoFieldNames(photo.photoId)
  const label = `Foto ${position + 1}`
  return (
    <li className="rounded-lg border border-line p-3">
      <fieldset>
        <legend className="font-semibold">{position === 0 ? `${label} (foto utama)` : label}</legend>
        <div className="mt-2 grid gap-4 sm:grid-cols-[12rem_1fr]">
          <img
            src={previewUrl(photo.photoId)}
            alt={photo.altText || `${label}, ${photo.fileName}`}
            className="w-full rounded bg-mist"
            width={1200}
            height={630}
          />
          <div className="space-y-3">
            <TextInput
              id={names.altText}
              label={`Teks alternatif ${label.toLowerCase()}`}
              hint="Ceritakan apa yang tampak, untuk warga yang tidak dapat melihat foto ini."
              value={photo.altText}
              onChange={(event) => onChange({ ...photo, altText: event.target.value })}
              maxLength={300}
            />
            <label className="tap gap-3">
              <input
                type="checkbox"
                name={names.isDecorative}
                value="ya"
                className="size-6"
                checked={photo.isDecorative}
                onChange={(event) => onChange({ ...photo, isDecorative: event.target.checked })}
              />
              {label} dekoratif, tidak perlu teks alternatif
            </label>
            <TextInput
              id={names.caption}
              label={`Keterangan ${label.toLowerCase()}`}
              value={photo.caption}
              onChange={(event) => onChange({ ...photo, caption: event.target.value })}
              maxLength={400}
            />
            <TextInput
              id={names.credit}
              label={`Kredit ${label.toLowerCase()}`}
              hint="Nama pemotret atau unit."
              value={photo.credit}
              onChange={(event) => onChange({ ...photo, credit: event.target.value })}
              maxLength={120}
            />
          </div>
        </div>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            type="button"
            look="quiet"
            onClick={() => onMove(-1)}
            disabled={position === 0}
            aria-label={`Naikkan ${label}`}
          >
            Naikkan
          </Button>
          <Button
            type="button"
            look="quiet"
            onClick={() => onMove(1)}
            disabled={position === count - 1}
            aria-label={`Turunkan ${label}`}
          >
            Turunkan
          </Button>
          <Button type="button" look="danger" onClick={onRemove} aria-label={`Hapus ${label} dari berita`}>
            Hapus
          </Button>
        </div>
      </fieldset>
    </li>
  )
}
