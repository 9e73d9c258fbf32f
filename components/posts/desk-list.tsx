import { formatDateTime } from '@/lib/dates'
import type { DeskCard } from '@/modules/posts/desk-queries'
import { STATUS_NAMES, TYPE_NAMES, titleOf } from '@/modules/posts/post'

/** Posts of the unit for its writers, each with its state and how complete it is. */
export function DeskList({ posts }: { posts: DeskCard[] }) {
  const now = new Date()
  return (
    <ul>
      {posts.map((post) => (
        <li key={post.id} className="relative border-line border-t py-3">
          <p className="text-sm text-soft">
            <span className={`font-bold ${post.status === 'published' ? 'text-river' : 'text-ink'}`}>
              {STATUS_NAMES[post.status]}
            </span>{' '}
            · {TYPE_NAMES[post.type]} · lengkap <span className="tabular">{Math.round(post.completeness * 100)}%</span>
          </p>
          <p className="font-bold font-heading text-lg">
            <a href={`/meja/berita/${post.id}`} className="card-link tap">
              {titleOf(post.title)}
            </a>
          </p>
          {post.returnReason && <p>{post.returnReason}</p>}
          <p className="text-sm text-soft">{whenOf(post, now)}</p>
        </li>
      ))}
    </ul>
  )
}

const whenOf = ({ publishAt, reviewDueAt, updatedAt }: DeskCard, now: Date): string => {
  if (publishAt) return `Terbit sendiri pada ${formatDateTime(publishAt)}`
  if (reviewDueAt)
    return `${reviewDueAt < now ? 'Terlambat ditinjau, batasnya' : 'Ditinjau paling lambat'} ${formatDateTime(reviewDueAt)}`
  return `Terakhir diubah ${formatDateTime(updatedAt)}`
}
