import { objectPositionOf, renditionUrl } from '@/modules/media/photo'

export type LibraryPhoto = {
  id: string
  fileName: string
  width: number
  renditions: number[]
  focalX: number
  focalY: number
  altText: string
}

/** A photo of the library in its grid, as small as it is shown; its name stands beside it. */
export function LibraryPhoto({ photo }: { photo: LibraryPhoto }) {
  return (
    <img
      src={renditionUrl(photo.id, photo.renditions[0] ?? photo.width, 'webp')}
      alt=""
      width={320}
      height={213}
      loading="lazy"
      decoding="async"
      className="aspect-3/2 w-full rounded bg-mist object-cover"
      style={{ objectPosition: objectPositionOf(photo) }}
    />
  )
}
