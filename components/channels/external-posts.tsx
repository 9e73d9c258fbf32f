import { formatShortDay } from '@/lib/dates'

type Row = { id: string; title: string; link: string; publishedAt: Date | null }

/** Posts that stand on a unit's own channel, as links. */
export function ExternalPosts({ posts, from }: { posts: readonly Row[]; from: string }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {posts.map(({ id, title, link, publishedAt }) => (
        <li key={id} className="py-2 [overflow-wrap:anywhere]">
          <a href={link} rel="external nofollow ugc" className="link tap leading-snug">
            {title}
          </a>
          <p className="text-sm text-soft">
            {from}
            {publishedAt && `, ${formatShortDay(publishedAt)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
