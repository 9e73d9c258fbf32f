import type { PartKey } from '@/modules/evaluation/policy'
import type { ScoredPart } from '@/modules/evaluation/score'
import { formatScore } from './numbers'

const FILLS: Record<PartKey, string> = {
  A: 'var(--band-5)',
  B: 'var(--band-3)',
  C: 'var(--kuning)',
  D: 'var(--planned)',
  E: 'var(--finished)',
  F: 'var(--running)',
  G: 'var(--band-4)',
  H: 'var(--delayed)',
}

/** What each part gives of the 100, one beside the other. The parts are named in the table of the explanation. */
export function ScoreBar({ parts }: { parts: ScoredPart[] }) {
  const applied = parts.filter((part) => part.value !== null)
  const label = applied.map((part) => `${part.name} ${formatScore(part.points)}`).join(', ')
  let start = 0
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="block h-3 w-full rounded-sm"
      role="img"
      aria-label={`Susunan skor: ${label}`}
    >
      <rect width="100" height="8" fill="var(--mist)" />
      {applied.map((part) => {
        const x = start
        start += part.points
        return <rect key={part.key} x={x} width={Math.max(0, part.points - 0.4)} height="8" fill={FILLS[part.key]} />
      })}
    </svg>
  )
}

export function PartSwatch({ part }: { part: PartKey }) {
  return (
    <svg width="12" height="12" className="mr-2 inline-block shrink-0" aria-hidden="true" focusable="false">
      <rect width="12" height="12" rx="2" fill={FILLS[part]} />
    </svg>
  )
}
