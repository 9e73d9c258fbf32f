import type { ReactNode } from 'react'
import { type ProjectState, STATE_NAMES } from '@/modules/projects/project'

/** The colour of each state; a word and a shape always stand beside it. */
export const STATE_COLOURS: Record<ProjectState, string> = {
  direncanakan: 'var(--planned)',
  berjalan: 'var(--running)',
  selesai: 'var(--finished)',
  tertunda: 'var(--delayed)',
  batal: 'var(--danger)',
}

const RING = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
const SHAPES: Record<ProjectState, ReactNode> = {
  direncanakan: RING,
  berjalan: (
    <>
      {RING}
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  selesai: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.6" fill="none" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  tertunda: (
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.14 3.14" />
  ),
  batal: (
    <>
      {RING}
      <path d="M3.8 12.2 12.2 3.8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
}

export function StateShape({ state, size = 16 }: { state: ProjectState; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className="shrink-0"
      style={{ color: STATE_COLOURS[state] }}
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[state]}
    </svg>
  )
}

/** What has become of a work: shape, colour and word. */
export function StateMark({ state }: { state: ProjectState }) {
  return (
    <span
      className="inline-flex items-center gap-1.5 whitespace-nowrap font-semibold"
      style={{ color: STATE_COLOURS[state] }}
    >
      <StateShape state={state} />
      {STATE_NAMES[state]}
    </span>
  )
}
