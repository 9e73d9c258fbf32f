import type { ReactNode } from 'react'
import { Picture } from '@/components/media/picture'
import { UnitCard } from '@/components/media/unit-card'
import { UnitLine } from '@/components/units/unit-mark'
import type { PostCard } from '@/modules/posts/post'
import { PostWhen } from './post-when'

type Props = { post: PostCard; level?: 'h2' | 'h3'; hasPicture?: boolean; children?: ReactNode }

/** The small size of a story: words first, a picture the size of a thumb. */
export function CompactPost({ post, level: Heading = 'h3', hasPicture = true, children }: Props) {
  return (
    <article className="relative flex gap-4 py-4">
      <div className="min-w-0 flex-1">
        <UnitLine unit={post.unit} />
        <Heading className="mt-1.5 font-semibold text-lg leading-snug">
          <a href={`/berita/${post.slug}`} className="card-link">
            {post.title}
          </a>
        </Heading>
        {children}
        <div className="mt-1.5">
          <PostWhen post={post} />
        </div>
      </div>
      {hasPicture && (
        <div className="mt-1 aspect-3/2 w-24 shrink-0 self-start overflow-hidden rounded bg-mist sm:w-28">
          {post.lead ? (
            <Picture
              photo={{ ...post.lead, isDecorative: true }}
              sizes="7rem"
              widest={320}
              isCropped
              className="size-full"
            />
          ) : (
            <UnitCard unit={post.unit} className="size-full" />
          )}
        </div>
      )}
    </article>
  )
}
