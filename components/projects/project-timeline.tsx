import { formatPlainDay } from '@/lib/dates'
import type { TimelineEntry } from '@/modules/projects/entry'
import { STATE_NAMES } from '@/modules/projects/project'
import { StateShape } from './state-mark'

/** What was told of a work, the newest first; where its state changed, the state is the headline. */
export function ProjectTimeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="ml-2.5 border-line border-l-2">
      {entries.map(({ id, day, state, percent, reason, isChange, post }) => (
        <li key={id} className="relative pb-6 pl-7 last:pb-0">
          <span className="absolute top-0.5 -left-[0.72rem] rounded-full bg-paper py-0.5">
            <StateShape state={state} size={21} />
          </span>
          <p className="text-sm text-soft">
            <time dateTime={day}>{formatPlainDay(day)}</time>
          </p>
          <p className={isChange ? 'font-bold font-heading text-lg leading-snug' : 'font-semibold'}>
            {isChange ? STATE_NAMES[state] : `Masih ${STATE_NAMES[state].toLowerCase()}`}
            <span className="tabular font-normal">, {percent}%</span>
          </p>
          {reason && <p className="mt-1 max-w-prose">Alasan: {reason}</p>}
          {post ? (
            <a href={`/berita/${post.slug}`} className="link tap leading-snug">
              {post.title}
            </a>
          ) : (
            <p className="text-sm text-soft">Dicatat di register pembangunan</p>
          )}
        </li>
      ))}
    </ol>
  )
}
