import { objectPositionOf, renditionUrl, srcSetOf } from '@/modules/media/photo'
import type { PostPhoto } from '@/modules/posts/post'

type Props = {
  photo: PostPhoto
  sizes: string
  /** Pixels beyond which a wider file would not be seen; without it, the photo is as wide as a phone. */
  widest?: number
  isPriority?: boolean
  /** It fills its box, whatever is cut off; what matters most in it stays. */
  isCropped?: boolean
  className?: string
}

/** A screen of 1,080 pixels, as most phones have, gets the file of 640: more is hardly seen, but waited for. */
const ON_PHONES = '(max-width: 30rem) and (min-resolution: 1.5dppx) 59vw'

/** A photo in the size and format that the visitor's browser picks. */
export function Picture({ photo, sizes, widest, isPriority = false, isCropped = false, className = '' }: Props) {
  const fallback =
    photo.renditions.find((width) => width >= Math.min(640, widest ?? 640)) ?? photo.renditions.at(-1) ?? photo.width
  const sizesByScreen = widest === undefined ? `${ON_PHONES}, ${sizes}` : sizes
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={srcSetOf(photo, 'avif', widest)} sizes={sizesByScreen} />
      <img
        src={renditionUrl(photo.id, fallback, 'webp')}
        srcSet={srcSetOf(photo, 'webp', widest)}
        sizes={sizesByScreen}
        alt={photo.isDecorative ? '' : photo.altText}
        width={photo.width}
        height={photo.height}
        loading={isPriority ? 'eager' : 'lazy'}
        fetchPriority={isPriority ? 'high' : 'auto'}
        decoding="async"
        className={isCropped ? `object-cover ${className}` : className}
        style={isCropped ? { objectPosition: objectPositionOf(photo) } : undefined}
      />
    </picture>
  )
}
