import type { PostPhoto } from '@/modules/posts/post'
import { PhotoFigure } from './photo-figure'

/** Several photos, two beside each other where there is room. */
export function PhotoGallery({ photos }: { photos: PostPhoto[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {photos.map((photo) => (
        <li key={photo.id}>
          <PhotoFigure photo={photo} />
        </li>
      ))}
    </ul>
  )
}
