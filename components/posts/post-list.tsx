import type { PostCard } from '@/modules/posts/post'
import { CompactPost } from './compact-post'

type Props = { posts: PostCard[]; level?: 'h2' | 'h3'; columns?: 1 | 2 | 3; hasPicture?: boolean }

const COLUMNS = { 1: '', 2: 'gap-x-10 md:grid md:grid-cols-2', 3: 'gap-x-10 sm:grid sm:grid-cols-2 lg:grid-cols-3' }

export function PostList({ posts, level, columns = 1, hasPicture }: Props) {
  return (
    <ul className={COLUMNS[columns]}>
      {posts.map((post) => (
        <li key={post.id} className="border-line border-t">
          <CompactPost post={post} level={level} hasPicture={hasPicture} />
        </li>
      ))}
    </ul>
  )
}
