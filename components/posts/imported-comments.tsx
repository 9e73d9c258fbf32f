import { formatDay } from '@/lib/dates'
import type { ImportedComment } from '@/modules/transfer/queries'

/** What residents wrote under a post on its old site; nothing where nobody did. */
export function ImportedComments({ comments, count }: { comments: ImportedComment[]; count: number }) {
  if (count === 0) return null
  return (
    <details className="border-line border-y py-2">
      <summary className="tap font-semibold text-river">
        {count.toLocaleString('id-ID')} komentar dari situs lama
      </summary>
      <ul className="mt-2 space-y-4 [overflow-wrap:anywhere]">
        {comments.map(({ id, authorName, at, text }) => (
          <li key={id}>
            <p className="text-sm text-soft">
              <span className="font-semibold text-ink">{authorName}</span> ·{' '}
              <time dateTime={at.toISOString()}>{formatDay(at)}</time>
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {count > comments.length && <p className="mt-3 text-soft">Ditampilkan {comments.length} yang pertama.</p>}
    </details>
  )
}
