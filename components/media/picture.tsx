import { renditionUrl, srcSetOf } from '@/modules/media/photo'
import type { PostPhoto } from '@/modules/posts/post'

type Props = {
  photo: PostPhoto
  sizes: string
  /** Pixels beyond which a wider file would not be seen. */
  widest?: number
  isPriority?: boolean
  className?: string
}

/** A photo in the size and format that the visitor's browser picks. */
export function Picture({ photo, sizes, widest, isPriority = false, className }: Props) {
  const fallback =
    photo.renditions.find((width) => width >= Math.min(640, widest ?? 640)) ?? photo.renditions.at(-1) ?? photo.width
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={srcSetOf(photo, 'avif', widest)} sizes={sizes} />
      <img
        src={renditionUrl(photo.id, fallback, 'webp')}
        srcSet={srcSetOf(photo, 'webp', widest)}
        sizes={sizes}
        alt={photo.isDecorative ? '' : photo.altText}
        width={photo.width}
        height={photo.height}
        loading={isPriority ? 'eager' : 'lazy'}
        fetchPriority={isPriority ? 'high' : 'auto'}
        decoding="async"
        className={className}
      />
    </picture>
  )
}
