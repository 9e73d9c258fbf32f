import { formatShortDateTime } from '@/lib/dates'
import type { ShownRun } from '@/modules/jobs/queries'
import { durationWords, RUN_STATE_NAMES, TRIGGER_NAMES } from '@/modules/jobs/run'

const MARKS = { waiting: '○', running: '◐', broken: '✕', failed: '✕', done: '●' } as const

/** How a run went, in a line: state, when, how long, what it counted or why it failed. */
export function RunLine({ run, resultNoun }: { run: ShownRun; resultNoun: string }) {
  const isBad = run.state === 'failed' || run.state === 'broken'
  return (
    <div>
      <p className="tabular">
        <span className={`font-semibold ${isBad ? 'text-danger' : ''}`}>
          <span aria-hidden="true">{MARKS[run.state]} </span>
          {RUN_STATE_NAMES[run.state]}
        </span>
        {(run.state === 'running' || run.state === 'broken') &&
          run.startedAt &&
          ` sejak ${formatShortDateTime(run.startedAt)}`}
        {run.state === 'done' && run.result !== null && `: ${run.result.toLocaleString('id-ID')} ${resultNoun}`}
      </p>
      {run.error && <p className="text-danger [overflow-wrap:anywhere]">{run.error}</p>}
      <p className="text-sm text-soft">
        {run.endedAt && run.startedAt
          ? `${formatShortDateTime(run.startedAt)}, selama ${durationWords(run.endedAt.getTime() - run.startedAt.getTime())}, `
          : run.state === 'waiting' && `${formatShortDateTime(run.at)}, `}
        {TRIGGER_NAMES[run.trigger]}
        {run.trigger === 'person' && run.by && ` oleh ${run.by}`}
      </p>
    </div>
  )
}
