/** A repeatable stream of chances: the same seed always gives the same choices. */
export type Random = {
  next: () => number
  int: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(items: readonly T[]) => T
  sample: <T>(items: readonly T[], count: number) => T[]
}

const seedOf = (text: string): number => {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

/** mulberry32 over a hash of the text. */
export function randomOf(text: string): Random {
  let state = seedOf(text)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
  const sample = <T>(items: readonly T[], count: number): T[] => {
    const rest = [...items]
    for (let i = rest.length - 1; i > 0; i--) {
      const j = int(0, i)
      const a = rest[i] as T
      rest[i] = rest[j] as T
      rest[j] = a
    }
    return rest.slice(0, count)
  }
  return { next, int, chance: (probability) => next() < probability, pick, sample }
}
