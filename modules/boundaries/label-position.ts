import { isWithin, type Polygon, type Position, type Ring } from './area'

const STEPS = 24

/**
 * A position within the polygons that lies far from their edge, where a name has room; found on a grid of 24 by 24, so
 * near the best one, not always it.
 */
export function labelPosition(polygons: readonly Polygon[]): Position {
  const largest = polygons.toSorted((a, b) => surface(b) - surface(a))[0] ?? []
  const outer = largest[0] ?? []
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)]
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best: Position = outer[0] ?? [0, 0]
  let bestDistance = -1
  for (let i = 1; i < STEPS; i++)
    for (let j = 1; j < STEPS; j++) {
      const at: Position = [west + ((east - west) * i) / STEPS, south + ((north - south) * j) / STEPS]
      if (!isWithin([largest], at)) continue
      const distance = Math.min(...largest.map((ring) => distanceToRing(ring, at)))
      if (distance > bestDistance) [best, bestDistance] = [at, distance]
    }
  return [round(best[0]), round(best[1])]
}

/** To 5 decimals of a degree, about a metre. */
export const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** The size of the outer ring in square degrees; near the equator they are alike everywhere. */
const surface = ([outer = []]: Polygon): number =>
  Math.abs(
    outer.reduce((sum, [x1, y1], index) => {
      const [x2, y2] = outer[index + 1] ?? [x1, y1]
      return sum + (x1 * y2 - x2 * y1)
    }, 0),
  ) / 2

const distanceToRing = (ring: Ring, [x, y]: Position): number =>
  ring.reduce((least, [x1, y1], index) => {
    const [x2, y2] = ring[index + 1] ?? [x1, y1]
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return Math.min(least, Math.hypot(x - (x1 + along * (x2 - x1)), y - (y1 + along * (y2 - y1))))
  }, Number.POSITIVE_INFINITY)
