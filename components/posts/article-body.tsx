import type { PublishedPost } from '@/modules/posts/post'
import { PhotoFigure } from './photo-figure'
import { PhotoGallery } from './photo-gallery'
import { PostBody } from './post-body'
import { PostChanges } from './post-changes'
import { PostFacts } from './post-facts'

/** The lead photo, the text with what stands in it, the photos that stand nowhere else, and what is to be known beside. */
export function ArticleBody({ post }: { post: PublishedPost }) {
  const [lead, ...others] = post.photos
  const placed = new Set(post.blocks.flatMap((block) => (block.kind === 'photos' ? block.photoIds : [])))
  const gallery = others.filter((photo) => !placed.has(photo.id))
  return (
    <>
      {lead && <PhotoFigure photo={lead} isLead />}
      <PostBody blocks={post.blocks} photos={others} />
      {gallery.length > 0 && (
        <section aria-labelledby="galeri">
          <h2 id="galeri" className="section-title mb-3">
            Foto lainnya
          </h2>
          <PhotoGallery photos={gallery} />
        </section>
      )}
      <PostChanges changes={post.changes} />
      <PostFacts post={post} />
      {post.labels.length > 0 && <p className="text-sm text-soft">Label: {post.labels.join(', ')}</p>}
    </>
  )
}
