import { formatDateTime } from '@/lib/dates'
import type { ShownRun } from '@/modules/jobs/queries'
import { durationWords, RUN_STATE_NAMES } from '@/modules/jobs/run'

const HEIGHT = 72
const WIDTH = 12
const GAP = 4

/** How long each of the last runs took, oldest first, one bar each; the list below it says the same in words. */
export function RunChart({ runs }: { runs: ShownRun[] }) {
  const bars = runs
    .flatMap((run) =>
      run.startedAt && run.endedAt ? [{ run, ms: run.endedAt.getTime() - run.startedAt.getTime() }] : [],
    )
    .reverse()
  if (bars.length < 3) return null
  const longest = Math.max(...bars.map(({ ms }) => ms), 1)
  return (
    <figure className="mb-6">
      <figcaption className="mb-2 text-sm text-soft">
        Lamanya {bars.length} kali berjalan, yang terbaru di kanan; paling lama {durationWords(longest)}. Balok kosong:
        gagal.
      </figcaption>
      <svg
        viewBox={`0 0 ${bars.length * (WIDTH + GAP)} ${HEIGHT}`}
        className="h-18 max-w-full"
        preserveAspectRatio="xMinYMax meet"
        role="img"
        aria-label={`Lamanya ${bars.length} kali berjalan; angkanya ada pada daftar di bawah.`}
      >
        {bars.map(({ run, ms }, index) => {
          const height = Math.max(3, (ms / longest) * (HEIGHT - 2))
          const place = { x: index * (WIDTH + GAP) + 1, y: HEIGHT - height - 1, width: WIDTH - 2, height }
          return (
            <rect
              key={run.id}
              {...place}
              className={run.state === 'failed' ? 'fill-paper stroke-danger' : 'fill-river stroke-river'}
              strokeWidth={2}
            >
              <title>
                {run.startedAt && formatDateTime(run.startedAt)}: {durationWords(ms)}, {RUN_STATE_NAMES[run.state]}
              </title>
            </rect>
          )
        })}
      </svg>
    </figure>
  )
}
