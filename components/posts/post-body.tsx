import type { BodyBlock } from '@/modules/posts/body-html'
import type { PostPhoto } from '@/modules/posts/post'
import { PhotoFigure } from './photo-figure'
import { PhotoGallery } from './photo-gallery'

type Props = { blocks: BodyBlock[]; photos: PostPhoto[] }

/** The text of a post with the photos that stand in it; one that the post no longer has is left out. */
export function PostBody({ blocks, photos }: Props) {
  return blocks.map((block, index) => {
    // Blocks have no name of their own and never change their order here.
    const key = String(index)
    if (block.kind === 'text')
      return <div key={key} className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
    const shown = block.photoIds.flatMap((id) => photos.find((photo) => photo.id === id) ?? [])
    if (shown[0] && shown.length === 1)
      return (
        <div key={key} className="max-w-[38rem]">
          <PhotoFigure photo={shown[0]} isWhole />
        </div>
      )
    return shown.length > 1 && <PhotoGallery key={key} photos={shown} />
  })
}
