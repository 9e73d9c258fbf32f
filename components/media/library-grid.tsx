import type { LibraryCard } from '@/modules/media/library-queries'
import { LibraryPhoto } from './library-photo'

/** The photos of a unit, each with what it shows and how often it is used. */
export function LibraryGrid({ photos }: { photos: LibraryCard[] }) {
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      {photos.map((photo) => (
        <li key={photo.id} className="relative min-w-0">
          <LibraryPhoto photo={photo} />
          <a
            href={`/meja/pustaka/${photo.id}`}
            className="card-link mt-1 block min-h-11 font-semibold [overflow-wrap:anywhere]"
          >
            <span className="line-clamp-2">{photo.altText || photo.fileName}</span>
          </a>
          <p className="text-sm text-soft">
            {photo.posts === 0 ? 'Belum dipakai' : `Dipakai di ${photo.posts} berita`}
            {photo.altText === '' && ' · tanpa teks alternatif'}
          </p>
        </li>
      ))}
    </ul>
  )
}
