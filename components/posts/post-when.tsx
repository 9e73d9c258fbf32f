import { formatDay, formatShortDay } from '@/lib/dates'
import { type PostCard, TYPE_NAMES } from '@/modules/posts/post'

/** The type of a post and when it happened, or when it came out where there was no event. */
export function PostWhen({ post, isLong = false }: { post: PostCard; isLong?: boolean }) {
  const at = post.eventDate ?? post.firstPublishedAt
  return (
    <p className="text-sm text-soft">
      <span className={post.type === 'klarifikasi' ? 'font-semibold text-danger' : 'font-semibold text-river'}>
        {TYPE_NAMES[post.type]}
      </span>
      {' · '}
      {!post.eventDate && 'terbit '}
      <time dateTime={at.toISOString().slice(0, 10)} className={isLong ? undefined : 'whitespace-nowrap'}>
        {isLong ? formatDay(at) : formatShortDay(at)}
      </time>
      {isLong && post.place && ` · ${post.place.name}`}
    </p>
  )
}
