import type { Spot } from './map'

/** The height in which sides are kept together. */
const BAND = 8

/**
 * Tells whether a place on the drawing lies within these loops and in none of their holes. Only the sides at its own
 * height are looked at, as an area may have very many.
 */
export function landOf(loops: readonly (readonly Spot[])[]): (x: number, y: number) => boolean {
  const bands = new Map<number, [Spot, Spot][]>()
  for (const loop of loops)
    for (const [index, to] of loop.entries()) {
      const from = loop[index - 1]
      if (!from || from[1] === to[1]) continue
      const last = Math.floor(Math.max(from[1], to[1]) / BAND)
      for (let band = Math.floor(Math.min(from[1], to[1]) / BAND); band <= last; band++) {
        const sides = bands.get(band)
        if (sides) sides.push([from, to])
        else bands.set(band, [[from, to]])
      }
    }
  return (x, y) => {
    let isIn = false
    for (const [[x1, y1], [x2, y2]] of bands.get(Math.floor(y / BAND)) ?? [])
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn
    return isIn
  }
}
