import { Enhancement } from '@/components/layout/enhancement'

/** The photos of a story one by one, as large as the screen. Only a script opens it. */
export function PhotoViewer({ count }: { count: number }) {
  return (
    <>
      <dialog className="viewer" aria-labelledby="penampil-nomor" aria-describedby="penampil-keterangan">
        <figure aria-live="polite" aria-atomic="true">
          <div data-part="picture" />
          <figcaption>
            <p id="penampil-nomor" data-part="number" />
            <p id="penampil-keterangan" data-part="caption" />
          </figcaption>
        </figure>
        <form method="dialog">
          <button type="submit" className="button-quiet">
            Tutup
          </button>
          {count > 1 && (
            <>
              <button type="button" data-step="-1" className="button-quiet" aria-label="Foto sebelumnya">
                ←
              </button>
              <button type="button" data-step="1" className="button-quiet" aria-label="Foto berikutnya">
                →
              </button>
            </>
          )}
        </form>
      </dialog>
      <Enhancement name="galeri" />
    </>
  )
}
