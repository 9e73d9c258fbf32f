import type { Editor } from '@tiptap/react'
import { useContext, useState } from 'react'
import { previewUrl } from '@/modules/media/photo'
import { PhotosOfPost } from './photos-node'

/** Asks which photos of the post stand here: one is a picture, several are a gallery. The lead photo stands above the text. */
export function PhotoRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [, ...photos] = useContext(PhotosOfPost)
  const [chosen, setChosen] = useState<string[]>([])
  function put() {
    // Between the blocks of text, wherever the cursor stands.
    const at = editor.state.selection.$to.depth > 0 ? editor.state.selection.$to.after(1) : editor.state.selection.to
    editor
      .chain()
      .insertContentAt(at, { type: 'photos', attrs: { photoIds: chosen } })
      .focus()
      .run()
    onDone()
  }
  if (photos.length === 0)
    return (
      <p className="w-full border-control border-t p-3 text-sm">
        Foto utama sudah tampil di atas tulisan. Tambahkan foto lain di bagian “Foto”, lalu sisipkan di sini.
      </p>
    )
  return (
    <fieldset className="w-full border-control border-t p-3">
      <legend className="sr-only">Foto yang disisipkan</legend>
      <p className="text-sm">Pilih satu untuk foto, beberapa untuk galeri.</p>
      <div className="my-2 flex flex-wrap gap-3">
        {photos.map(({ photoId, altText }, index) => (
          <label key={photoId} className="flex w-36 cursor-pointer flex-col gap-1 text-sm">
            <img src={previewUrl(photoId)} alt={altText} width={1200} height={630} className="rounded" />
            <span className="tap gap-2">
              <input
                type="checkbox"
                className="size-6"
                checked={chosen.includes(photoId)}
                onChange={({ target }) =>
                  setChosen((all) => (target.checked ? [...all, photoId] : all.filter((id) => id !== photoId)))
                }
              />
              Foto {index + 2}
            </span>
          </label>
        ))}
      </div>
      <button type="button" className="button" onClick={put} disabled={chosen.length === 0}>
        Sisipkan
      </button>
    </fieldset>
  )
}
