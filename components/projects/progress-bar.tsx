import type { ProjectState } from '@/modules/projects/project'
import { STATE_COLOURS } from './state-mark'

type Props = { percent: number; state: ProjectState; of: string; isTall?: boolean }

/** How far a work has come. `of` names the work to whoever does not see which bar it is. */
export function ProgressBar({ percent, state, of, isTall = false }: Props) {
  return (
    <span className="flex items-center gap-3">
      <span
        role="progressbar"
        aria-label={`Kemajuan ${of}`}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={`${percent} persen`}
        className={`block min-w-12 flex-1 overflow-hidden rounded-full border border-control bg-mist ${isTall ? 'h-4' : 'h-2.5'}`}
      >
        <svg
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          className="block size-full"
          aria-hidden="true"
          focusable="false"
        >
          <rect width={percent} height="1" fill={STATE_COLOURS[state]} />
        </svg>
      </span>
      <span aria-hidden="true" className={`tabular font-semibold ${isTall ? 'text-lg' : 'text-sm'}`}>
        {percent}%
      </span>
    </span>
  )
}
