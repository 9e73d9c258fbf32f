import { ButtonForm } from '@/components/ui/button-form'
import { formatDateTime } from '@/lib/dates'
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
            className="grid gap-x-6 gap-y-2 border-line border-b py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_9.5rem]"
          >
            <div>
              <h2 className="font-bold">
                <a href={`/kelola/pekerjaan/${job.name}`} className="link tap">
                  {job.title}
                </a>
              </h2>
              <p className="text-soft">{job.purpose}</p>
              <p className="mt-1 text-sm">
                {cronWords(job.cron)}; berikutnya {formatDateTime(job.nextAt)}
              </p>
            </div>
            <div className="space-y-2">
              {job.open && <RunLine run={job.open} resultNoun={job.resultNoun} />}
              {job.last ? (
                <RunLine run={job.last} resultNoun={job.resultNoun} />
              ) : (
                !job.open && <p className="text-soft">Belum pernah berjalan.</p>
              )}
            </div>
            <RunButton job={job} action={action} name={isFailed ? 'Coba lagi' : 'Jalankan sekarang'} />
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
}: {
  job: Pick<JobRow, 'name' | 'title' | 'open'>
  action: Props['action']
  name: string
}) {
  if (job.open?.trigger === 'person' && job.open.state !== 'broken') return null
  return (
    <div>
      <ButtonForm action={action} values={{ job: job.name }} name={name} label={`${name}: ${job.title}`} />
    </div>
  )
}
