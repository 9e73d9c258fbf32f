import { formatDateTime } from '@/lib/dates'
import type { PublishedPost } from '@/modules/posts/post'

/** What has been changed since the story was published, told by whoever changed it. */
export function PostChanges({ changes }: Pick<PublishedPost, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="perubahan" className="border-kuning border-l-4 bg-mist p-4">
      <h2 id="perubahan" className="kicker">
        Catatan perubahan
      </h2>
      <ul className="mt-1 space-y-2">
        {changes.map(({ at, note }) => (
          <li key={at.toISOString()}>
            <time dateTime={at.toISOString()} className="block text-sm text-soft">
              {formatDateTime(at)}
            </time>
            {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
