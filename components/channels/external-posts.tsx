import { formatShortDay } from '@/lib/dates'
import { PLATFORM_NAMES, type Platform } from '@/modules/channels/channel'

type Row = { id: string; title: string; link: string; publishedAt: Date | null; platform: Platform }

/** Posts that stand on a unit's own channel, as links. */
export function ExternalPosts({ posts }: { posts: readonly Row[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {posts.map(({ id, title, link, publishedAt, platform }) => (
        <li key={id} className="py-2 [overflow-wrap:anywhere]">
          <a href={link} rel="external nofollow ugc" className="link tap leading-snug">
            {title}
          </a>
          <p className="text-sm text-soft">
            {platform === 'website' ? 'dari situs unit' : `dari ${PLATFORM_NAMES[platform]} unit`}
            {publishedAt && `, ${formatShortDay(publishedAt)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
