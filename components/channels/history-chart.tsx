import { addDays, type Day, daysBetween, formatPlainDay } from '@/lib/dates'
import { VERDICT_NAMES, VERDICTS, type Verdict } from '@/modules/channels/channel'
import { VERDICT_COLORS, VerdictShape } from './verdict-mark'

type Seen = { day: Day; verdict: Verdict; newestAt: Date | null; latencyMs: number | null }
type Props = { observations: readonly Seen[]; from: Day; to: Day; name: string }

const [CELL, GAP, HEIGHT] = [8, 2, 44]

/** What was seen of a channel, a bar for each day: its height and colour are the verdict; a day without a look stays empty. */
export function HistoryChart({ observations, from, to, name }: Props) {
  const days = daysBetween(from, to) + 1
  const latest = new Map(observations.map((one) => [one.day, one]))
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: [...latest.values()].filter((one) => one.verdict === verdict).length,
  })).filter(({ count }) => count > 0)
  const said = counts.map(({ verdict, count }) => `${VERDICT_NAMES[verdict].toLowerCase()} ${count} hari`).join(', ')
  const heightOf: Record<Verdict, number> = { healthy: HEIGHT, stale: 28, unknown: 14, down: 20 }
  const width = days * (CELL + GAP)
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT + 1}`}
        preserveAspectRatio="none"
        className="block h-12 w-full"
        role="img"
        aria-label={`Pantauan ${name} dari ${formatPlainDay(from)} sampai ${formatPlainDay(to)}: ${said || 'belum ada'}.`}
      >
        <path d={`M0 ${HEIGHT + 0.5}H${width}`} stroke="var(--line)" />
        {Array.from({ length: days }, (_, index) => {
          const seen = latest.get(addDays(from, index))
          if (!seen) return null
          const height = heightOf[seen.verdict]
          return (
            <rect
              key={seen.day}
              x={index * (CELL + GAP)}
              y={HEIGHT - height}
              width={CELL}
              height={height}
              fill={VERDICT_COLORS[seen.verdict]}
            >
              <title>{`${formatPlainDay(seen.day)}: ${VERDICT_NAMES[seen.verdict]}`}</title>
            </rect>
          )
        })}
      </svg>
      <p className="mt-1 flex justify-between text-sm text-soft" aria-hidden="true">
        <span>{formatPlainDay(from)}</span>
        <span>{formatPlainDay(to)}</span>
      </p>
      <figcaption>
        <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {counts.map(({ verdict, count }) => (
            <li key={verdict} className="inline-flex items-center gap-1.5">
              <VerdictShape verdict={verdict} /> {VERDICT_NAMES[verdict]}: {count} hari
            </li>
          ))}
          {latest.size < days && <li className="text-soft">Kosong: tidak ada pantauan</li>}
        </ul>
      </figcaption>
    </figure>
  )
}
