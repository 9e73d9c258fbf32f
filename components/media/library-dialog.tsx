'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LibraryPhoto } from './library-photo'
import type { FormPhoto } from './photo-fields'
import { type ListedPhoto, useLibrary } from './use-library'

type Props = { unitId: string; chosen: FormPhoto[]; onChoose: (photo: FormPhoto) => void }

/** A photo of the library as the form of a post takes it, with the texts that were kept. */
const formPhotoOf = ({ id, fileName, isNew, altText, caption, credit }: ListedPhoto): FormPhoto => ({
  photoId: id,
  fileName,
  isNew,
  altText,
  isDecorative: false,
  caption,
  credit,
})

/** Chooses photos that the unit has already, to be used once more. */
export function LibraryDialog({ unitId, chosen, onChoose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const library = useLibrary(unitId)
  const taken = new Set(chosen.map(({ photoId }) => photoId))

  return (
    <>
      <Button
        type="button"
        look="quiet"
        disabled={unitId === ''}
        onClick={() => {
          dialog.current?.showModal()
          library.load(text)
        }}
      >
        Pilih dari pustaka
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="pustaka-judul"
        className="m-auto max-h-[90dvh] w-[min(56rem,calc(100vw-1rem))] rounded-lg border border-line bg-paper p-4 text-ink backdrop:bg-black/60"
      >
        <div className="flex items-center justify-between gap-3">
          <h2 id="pustaka-judul" className="section-title">
            Pustaka foto unit
          </h2>
          <Button type="button" look="quiet" onClick={() => dialog.current?.close()}>
            Selesai
          </Button>
        </div>
        <label htmlFor="pustaka-cari" className="mt-3 block font-semibold">
          Cari foto
        </label>
        <div className="mt-1 flex flex-wrap gap-2">
          {/* Inside the form of a post: the key would send it. */}
          <input
            id="pustaka-cari"
            type="search"
            value={text}
            maxLength={200}
            className="field min-w-0 flex-1"
            onChange={(event) => setText(event.target.value)}
            onInput={(event) => event.stopPropagation()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              library.load(text)
            }}
          />
          <Button type="button" onClick={() => library.load(text)}>
            Cari
          </Button>
        </div>
        <p role="status" className="mt-2 text-soft">
          {library.isLoading ? 'Membuka pustaka.' : library.isEmpty ? 'Tidak ada foto yang cocok.' : ''}
        </p>
        {library.error && (
          <p role="alert" className="font-semibold text-danger">
            {library.error}
          </p>
        )}
        <ul aria-label="Foto pustaka" className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
          {library.photos.map((photo) => (
            <li key={photo.id}>
              <button
                type="button"
                aria-disabled={taken.has(photo.id)}
                onClick={() => {
                  if (!taken.has(photo.id)) onChoose(formPhotoOf(photo))
                }}
                className="w-full cursor-pointer rounded border border-line p-1 text-left hover:border-river aria-disabled:cursor-default"
              >
                <LibraryPhoto photo={photo} />
                <span className="mt-1 line-clamp-2 text-sm [overflow-wrap:anywhere]">
                  {photo.altText || photo.fileName}
                </span>
                <span className="font-semibold text-river text-sm">
                  {taken.has(photo.id) ? 'Sudah di berita ini' : 'Pakai foto ini'}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {library.hasMore && (
          <Button type="button" look="quiet" className="mt-4" disabled={library.isLoading} onClick={library.more}>
            Foto yang lebih lama
          </Button>
        )}
      </dialog>
    </>
  )
}
