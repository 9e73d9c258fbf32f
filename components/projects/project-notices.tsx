import type { Day } from '@/lib/dates'
import { overdueNotice, silentNotice } from '@/modules/projects/notice'
import type { ProjectCard } from '@/modules/projects/project'

type Props = { project: ProjectCard; today: Day }

const noticesOf = ({ project, today }: Props) =>
  [overdueNotice(project, today), silentNotice(project, today)].filter((notice) => notice !== null)

/** In a few words that a work is late or silent; nothing where it is not. */
export function ShortNotices(props: Props) {
  const notices = noticesOf(props)
  if (notices.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {notices.map(({ short }) => (
        <span key={short} className="font-semibold text-danger">
          <span aria-hidden="true">! </span>
          {short}
        </span>
      ))}
    </p>
  )
}

/** The same in whole sentences. */
export function ProjectNotices(props: Props) {
  const notices = noticesOf(props)
  if (notices.length === 0) return null
  return (
    <div className="rounded-md border-danger border-l-4 bg-mist px-4 py-3">
      {notices.map(({ sentence }) => (
        <p key={sentence} className="font-semibold">
          {sentence}
        </p>
      ))}
    </div>
  )
}
