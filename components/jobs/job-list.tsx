import { ButtonForm } from '@/components/ui/button-form'
import { formatShortDateTime } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import { cronWords } from '@/modules/jobs/cron-words'
import type { JobRow } from '@/modules/jobs/queries'
import { RunLine } from './run-line'

type Props = { jobs: JobRow[]; action: (previous: ActionState, form: FormData) => Promise<ActionState> }

/** What the portal does by itself: when, how it went last, and a button to have it done now. */
export function JobList({ jobs, action }: Props) {
  return (
    <ul>
      {jobs.map((job) => {
        const isFailed = job.last?.state === 'failed' && !job.open
        return (
          <li
            key={job.name}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-b py-2 md:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_7.5rem] md:grid-rows-[auto_1fr] md:gap-x-6 md:py-4"
          >
            <h2 className="font-bold leading-snug">
              <a href={`/kelola/pekerjaan/${job.name}`} className="link tap">
                {job.title}
              </a>
            </h2>
            <div className="col-span-2 md:col-span-1 md:col-start-1">
              <p className="hidden text-soft md:block">{job.purpose}</p>
              <p className="text-sm md:mt-1">
                <span className="hidden md:inline">{cronWords(job.cron)}; </span>berikutnya{' '}
                {formatShortDateTime(job.nextAt)}
              </p>
            </div>
            <div className="col-span-2 space-y-2 md:col-span-1 md:col-start-2 md:row-span-2 md:row-start-1 md:pt-2.5">
              {job.open && <RunLine run={job.open} resultNoun={job.resultNoun} />}
              {job.last ? (
                <RunLine run={job.last} resultNoun={job.resultNoun} />
              ) : (
                !job.open && <p className="text-sm text-soft md:text-base">Belum pernah berjalan.</p>
              )}
            </div>
            <div className="col-start-2 row-start-1 md:col-start-3 md:row-span-2 md:row-start-1">
              <RunButton job={job} action={action} name={isFailed ? 'Coba lagi' : 'Jalankan sekarang'} isShort />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** The button that asks for a run; nothing while one that somebody asked for is not done. */
export function RunButton({
  job,
  action,
  name,
  isShort = false,
}: {
  job: Pick<JobRow, 'name' | 'title' | 'open'>
  action: Props['action']
  name: 'Coba lagi' | 'Jalankan sekarang'
  /** In a row only its verb is seen. */
  isShort?: boolean
}) {
  if (job.open?.trigger === 'person' && job.open.state !== 'broken') return null
  return (
    <ButtonForm
      action={action}
      values={{ job: job.name }}
      name={isShort && name === 'Jalankan sekarang' ? 'Jalankan' : name}
      label={`${name}: ${job.title}`}
    />
  )
}
