import { partOf, type Score } from './score'

export type Ranked<T> = T & { rank: number }

/** By score, highest first; equal scores share a rank (1, 1, 3) and stand in the order of D, A, E, then name. */
export function rank<T extends { name: string; score: Score }>(entries: readonly T[]): Ranked<T>[] {
  const sorted = entries.toSorted(
    (a, b) =>
      b.score.score - a.score.score ||
      partValue(b, 'D') - partValue(a, 'D') ||
      partValue(b, 'A') - partValue(a, 'A') ||
      partValue(b, 'E') - partValue(a, 'E') ||
      a.name.localeCompare(b.name, 'id'),
  )
  return sorted.map((entry) => ({
    ...entry,
    rank: 1 + sorted.findIndex((other) => other.score.score === entry.score.score),
  }))
}

const partValue = (entry: { score: Score }, key: 'D' | 'A' | 'E'): number => partOf(entry.score, key).value ?? 0

export type Movement = { direction: 'up' | 'down' | 'same' | 'new'; places: number }

/** From the rank of the month before to that of this month. */
export function movementOf(before: number | null, now: number): Movement {
  if (before === null) return { direction: 'new', places: 0 }
  if (before === now) return { direction: 'same', places: 0 }
  return before > now ? { direction: 'up', places: before - now } : { direction: 'down', places: now - before }
}
