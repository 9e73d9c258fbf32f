import type { Point } from '@/modules/boundaries/point'
import type { Line } from '@/modules/projects/line'
import type { DemoUnit } from './posts'
import type { Random } from './random'

/** A kelurahan with its place on the map of hexagons. */
export type DemoPlace = DemoUnit & { tile?: readonly number[] }

const METRES_PER_DEGREE = 111_195
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** A point about where the hexagon of the kelurahan stands: plausible, not surveyed. */
export function pointNear({ tile: [column = 4, row = 4] = [] }: DemoPlace, random: Random): Point {
  const wobble = () => (random.next() - 0.5) * 0.007
  return {
    longitude: rounded(114.546 + ((column + (row % 2) / 2) / 7.5) * 0.088 + wobble()),
    latitude: rounded(-3.286 - (row / 7) * 0.08 + wobble()),
  }
}

/** A line of so many metres that begins at a point, in legs that turn a little. */
export function lineFrom({ longitude, latitude }: Point, metres: number, random: Random): Line {
  const legs = random.int(3, 6)
  let angle = random.next() * 2 * Math.PI
  let [x, y] = [longitude, latitude]
  const line: Line = [[longitude, latitude]]
  for (let leg = 0; leg < legs; leg++) {
    x += (Math.cos(angle) * metres) / legs / METRES_PER_DEGREE
    y += (Math.sin(angle) * metres) / legs / METRES_PER_DEGREE
    line.push([rounded(x), rounded(y)])
    angle += (random.next() - 0.5) * 0.9
  }
  return line
}
