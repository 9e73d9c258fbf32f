import type { Movement } from '@/modules/evaluation/ranking'

/** "naik 3", "tetap". */
export const movementWords = (movement: Movement | null): string => {
  if (movement === null) return '–'
  if (movement.direction === 'up') return `naik ${movement.places}`
  if (movement.direction === 'down') return `turun ${movement.places}`
  return movement.direction === 'same' ? 'tetap' : 'pertama'
}
