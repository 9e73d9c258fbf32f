import type { AreaLook } from './layer'

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 2.5 } as const

/** The shape that says the state of works without colour, in a circle of 8 around the middle; nothing for other looks. */
export function StateSign({ look }: { look: AreaLook }) {
  if (look === 'direncanakan') return <circle r="6.5" {...STROKE} />
  if (look === 'tertunda') return <circle r="6.5" strokeDasharray="3.5 3" {...STROKE} />
  if (look === 'selesai') return <circle r="7.5" fill="currentColor" />
  if (look === 'berjalan')
    return (
      <>
        <circle r="6.5" {...STROKE} />
        <path d="M0-7.5a7.5 7.5 0 0 1 0 15z" style={{ fill: 'currentColor', stroke: 'none' }} />
      </>
    )
  if (look === 'batal')
    return (
      <>
        <circle r="6.5" {...STROKE} />
        <line x1="-5" y1="5" x2="5" y2="-5" {...STROKE} />
      </>
    )
  return null
}
