import { Picture } from '@/components/media/picture'
import { largestUrl } from '@/modules/media/photo'
import type { PostPhoto } from '@/modules/posts/post'

/** `isWhole`: as wide as the text and not cropped. */
type Props = { photo: PostPhoto; isLead?: boolean; isWhole?: boolean }

/** A photo with caption and credit, and the way to its largest file. */
export function PhotoFigure({ photo, isLead = false, isWhole = isLead }: Props) {
  return (
    <figure>
      <a href={largestUrl(photo)} className="block cursor-zoom-in" data-photo>
        <span className="sr-only">{photo.isDecorative ? 'Perbesar foto' : 'Perbesar foto: '}</span>
        <Picture
          photo={photo}
          sizes={isWhole ? '(min-width: 64rem) 48rem, 100vw' : '(min-width: 40rem) 24rem, 100vw'}
          isPriority={isLead}
          isCropped={!isWhole}
          className={
            isWhole ? 'h-auto max-h-[80vh] w-full rounded bg-mist object-contain' : 'aspect-3/2 w-full rounded bg-mist'
          }
        />
      </a>
      {(photo.caption || photo.credit) && (
        <figcaption className="mt-2 text-sm text-soft">
          {photo.caption}
          {photo.caption && photo.credit && ' '}
          {photo.credit && <span className="inline-block">Foto: {photo.credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
