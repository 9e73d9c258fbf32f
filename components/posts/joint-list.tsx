import { formatDateTime } from '@/lib/dates'
import { STATUS_NAMES, titleOf } from '@/modules/posts/post'
import type { JointPost } from '@/modules/posts/support-queries'
import { type SupportAction, SupportForm } from './support-form'

type Props = {
  posts: JointPost[]
  /** What may be done about each, in the order of the buttons. */
  buttons: { name: string; action: SupportAction; look?: 'main' | 'quiet' }[]
  /** Whether the words are shown too, for who has to decide about them. */
  hasText?: boolean
}

/** Joint posts, or such as may become one, with what can be decided about each. */
export function JointList({ posts, buttons, hasText = false }: Props) {
  return (
    <ul>
      {posts.map(({ id, post, ...support }) => (
        <li key={id} className="border-line border-t py-4">
          <p className="text-sm text-soft">{saysOf({ id, post, ...support })}</p>
          <p className="font-bold font-heading text-lg">
            {post.status === 'published' || support.isLead ? (
              <a
                href={post.status === 'published' ? `/berita/${post.slug}` : `/meja/berita/${post.id}`}
                className="tap"
              >
                {titleOf(post.title)}
              </a>
            ) : (
              titleOf(post.title)
            )}
          </p>
          {post.summary && <p>{post.summary}</p>}
          <p className="text-sm text-soft">
            {STATUS_NAMES[post.status]} · {support.askedBy}, {formatDateTime(support.askedAt)}
          </p>
          {hasText && (
            <details>
              <summary className="tap font-semibold text-river">Baca isinya</summary>
              <p className="mb-3 whitespace-pre-line rounded bg-mist p-3">{post.text}</p>
            </details>
          )}
          <div className="mt-2 flex flex-wrap gap-2">
            {buttons.map(({ name, action, look }) => (
              <SupportForm
                key={name}
                action={action}
                fields={{ supportId: id }}
                button={name}
                about={titleOf(post.title)}
                look={look}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Who stands, or asks to stand, beside whom. */
function saysOf({ state, unitName, post }: JointPost): string {
  if (state === 'requested') return `${unitName} meminta bergabung pada berita ${post.unitName}`
  if (state === 'invited') return `${post.unitName} mengajak ${unitName}`
  return `${post.unitName} bersama ${unitName}`
}
