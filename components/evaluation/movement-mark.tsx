import type { Movement } from '@/modules/evaluation/ranking'

const ARROWS = { up: '▲', down: '▼', same: '■', new: '●' } as const
const TONES = { up: 'text-finished', down: 'text-danger', same: 'text-soft', new: 'text-soft' } as const

const wordsOf = ({ direction, places }: Movement): string => {
  if (direction === 'up') return `naik ${places}`
  if (direction === 'down') return `turun ${places}`
  return direction === 'same' ? 'tetap' : 'pertama kali'
}

/** The movement since the month before, as an arrow and as a word. `isLarge`: it grows with the text around it. */
export function MovementMark({ movement, isLarge = false }: { movement: Movement; isLarge?: boolean }) {
  return (
    <span className={`whitespace-nowrap ${isLarge ? 'text-[0.85em]' : 'text-sm'} ${TONES[movement.direction]}`}>
      <span aria-hidden="true" className={isLarge ? 'text-[0.85em]' : 'text-xs'}>
        {ARROWS[movement.direction]}
      </span>{' '}
      {wordsOf(movement)}
    </span>
  )
}
