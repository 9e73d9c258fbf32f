import type { Position } from './area'
import { landOf } from './land'
import type { Spot } from './map'

/** A closed line on the drawing: its last spot is its first. */
export type Loop = readonly Spot[]

/** An SVG path of lines through these spots, in steps from one to the next. Spots on a straight line are left out. */
export function pathOf(lines: readonly Loop[]): string {
  return lines
    .map((line) => {
      const [[x, y] = [0, 0], ...rest] = withoutStraights(line)
      const isClosed = line.length > 2 && isSame(line[0], line.at(-1))
      const ends = isClosed ? rest.slice(0, -1) : rest
      let at: Spot = [x, y]
      const steps = ends.map(([nextX, nextY]) => {
        const step = `${nextX - at[0]} ${nextY - at[1]}`
        at = [nextX, nextY]
        return step
      })
      return `M${x} ${y}l${steps.join(' ')}${isClosed ? 'z' : ''}`.replaceAll(' -', '-')
    })
    .join('')
}

/** Gaps and overlaps of neighbours that are no wider than this are the drawer's, not the land's. */
const TOLERANCE = 4

/**
 * The outer edge of several areas taken together, each made of loops: the sides that only one of them has and that have
 * land of theirs on one side only, put together to lines.
 */
export function outlineOf(areas: readonly (readonly Loop[])[]): Loop[] {
  const sides = new Map<string, [Spot, Spot]>()
  for (const loop of areas.flat())
    for (const [index, to] of loop.entries()) {
      const from = loop[index - 1]
      if (!from || isSame(from, to)) continue
      const key = [keyOf(from), keyOf(to)].sort().join()
      if (!sides.delete(key)) sides.set(key, [from, to])
    }
  const lands = areas.map(landOf)
  const isLand = ([x, y]: Position) => lands.some((isIn) => isIn(x, y))
  for (const [key, side] of sides) if (besides(side).every(isLand)) sides.delete(key)
  return joined(sides)
}

/** A little to the left and to the right of the middle of a side. */
function besides([[x1, y1], [x2, y2]]: [Spot, Spot]): Position[] {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const step = TOLERANCE / Math.hypot(x2 - x1, y2 - y1)
  const [dx, dy] = [(y2 - y1) * step, (x1 - x2) * step]
  return [
    [x + dx, y + dy],
    [x - dx, y - dy],
  ]
}

function joined(sides: Map<string, [Spot, Spot]>): Loop[] {
  const at = new Map<string, string[]>()
  for (const [key, ends] of sides) for (const end of ends) at.set(keyOf(end), [...(at.get(keyOf(end)) ?? []), key])
  const lines: Loop[] = []
  for (const [key, [start, second]] of sides) {
    if (!sides.delete(key)) continue
    const line = [start, second]
    for (let end = second; ; ) {
      const next = at.get(keyOf(end))?.find((candidate) => sides.has(candidate))
      const ends = next === undefined ? undefined : sides.get(next)
      if (next === undefined || !ends) break
      sides.delete(next)
      end = isSame(ends[0], end) ? ends[1] : ends[0]
      line.push(end)
    }
    lines.push(line)
  }
  return lines
}

const keyOf = ([x, y]: Spot): string => `${x} ${y}`

const isSame = (a: Spot | undefined, b: Spot | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

function withoutStraights(line: Loop): Loop {
  const kept: Spot[] = []
  for (const [index, spot] of line.entries()) {
    const [before, after] = [kept.at(-1), line[index + 1]]
    if (before && isSame(before, spot)) continue
    if (before && after && liesBetween(before, spot, after)) continue
    kept.push(spot)
  }
  return kept
}

const liesBetween = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): boolean =>
  (bx - ax) * (cy - ay) === (by - ay) * (cx - ax) && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) >= 0
