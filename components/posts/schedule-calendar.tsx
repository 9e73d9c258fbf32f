import { addDays, type Day, dayOf, formatClock, formatDay, startOfDay } from '@/lib/dates'
import { firstDay, lastDay, type Month, weekOf } from '@/modules/evaluation/period'
import type { ScheduledPost } from '@/modules/posts/desk-queries'

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']

/** The weeks, Monday first, that hold the days of a month. */
function weeksWith(month: Month): Day[][] {
  const weeks: Day[][] = []
  for (let monday = weekOf(firstDay(month)); monday <= lastDay(month); monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)))
  return weeks
}

type Props = { month: Month; today: Day; posts: Pick<ScheduledPost, 'id' | 'title' | 'publishAt'>[] }

/** A month at a glance; on a phone the list below says the same. */
export function ScheduleCalendar({ month, today, posts }: Props) {
  return (
    <table className="mb-8 hidden w-full table-fixed border-collapse md:table">
      <caption className="sr-only">Kalender jadwal terbit</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="pb-1 text-left text-sm text-soft">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksWith(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={`h-24 border border-line p-1.5 align-top ${day.startsWith(month) ? '' : 'text-soft'}`}
              >
                <span
                  className={`tabular text-sm ${day === today ? 'rounded bg-river px-1.5 font-bold text-on-river' : ''}`}
                >
                  <span className="sr-only">{formatDay(startOfDay(day))}</span>
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                </span>
                {posts
                  .filter(({ publishAt }) => dayOf(publishAt) === day)
                  .map((post) => (
                    <a
                      key={post.id}
                      href={`#jadwal-${post.id}`}
                      className="link mt-1 line-clamp-2 text-sm leading-tight"
                    >
                      {formatClock(post.publishAt)} {post.title}
                    </a>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
