import { Picture } from '@/components/media/picture'
import { UnitCard } from '@/components/media/unit-card'
import { UnitLine } from '@/components/units/unit-mark'
import type { PostCard } from '@/modules/posts/post'
import { PostWhen } from './post-when'

/** The large size of a story; one to a page. */
export function LeadStory({ post, level: Heading = 'h2' }: { post: PostCard; level?: 'h2' | 'h3' }) {
  return (
    <article className="relative">
      <div className="aspect-video overflow-hidden rounded bg-mist">
        {post.lead ? (
          <Picture
            photo={post.lead}
            sizes="(min-width: 64rem) 50rem, 100vw"
            isPriority
            isCropped
            className="size-full"
          />
        ) : (
          <UnitCard unit={post.unit} className="size-full" />
        )}
      </div>
      <div className="mt-4">
        <UnitLine unit={post.unit} />
        <Heading className="mt-2 font-extrabold text-2xl sm:text-3xl lg:text-4xl">
          <a href={`/berita/${post.slug}`} className="card-link">
            {post.title}
          </a>
        </Heading>
        {post.summary && <p className="mt-3 max-w-2xl text-lg text-soft">{post.summary}</p>}
        <div className="mt-3">
          <PostWhen post={post} isLong />
        </div>
      </div>
    </article>
  )
}
