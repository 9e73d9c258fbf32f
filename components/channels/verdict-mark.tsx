import { VERDICT_NAMES, type Verdict } from '@/modules/channels/channel'

export const VERDICT_COLORS: Record<Verdict, string> = {
  healthy: 'var(--finished)',
  stale: 'var(--running)',
  down: 'var(--danger)',
  unknown: 'var(--delayed)',
}

const SHAPES: Record<Verdict, string> = {
  healthy: 'M7 1a6 6 0 1 1 0 12A6 6 0 0 1 7 1Z',
  stale: 'M7 1.5 13 12.5H1Z',
  down: 'M2.5 1 7 5.5 11.5 1 13 2.5 8.5 7l4.5 4.5-1.5 1.5L7 8.5 2.5 13 1 11.5 5.5 7 1 2.5Z',
  unknown: 'M1 6h12v2H1Z',
}

/** What monitoring says of a channel, in shape and word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <VerdictShape verdict={verdict} />
      {VERDICT_NAMES[verdict]}
    </span>
  )
}

export function VerdictShape({ verdict }: { verdict: Verdict }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" className="shrink-0" aria-hidden="true" focusable="false">
      <path d={SHAPES[verdict]} fill={VERDICT_COLORS[verdict]} />
    </svg>
  )
}
