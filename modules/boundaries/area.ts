import { z } from 'zod'

/** Longitude and latitude in degrees, WGS 84. */
export type Position = [number, number]
/** A closed line: its last position is its first. */
export type Ring = Position[]
/** An outer ring and the holes in it. */
export type Polygon = Ring[]

/** The land of one kelurahan. `label`: a place well within it. */
export type Area = { code: string; polygons: Polygon[]; label: Position }

const StoredPosition = z.tuple([z.number(), z.number()])

/** The areas as the database keeps them. */
export const Areas: z.ZodType<Area[]> = z.array(
  z.object({
    code: z.string(),
    polygons: z.array(z.array(z.array(StoredPosition))),
    label: StoredPosition,
  }),
)

export const countPositions = (areas: readonly Pick<Area, 'polygons'>[]): number =>
  areas.reduce((sum, { polygons }) => sum + polygons.flat().reduce((count, ring) => count + ring.length, 0), 0)

/** Whether the position lies within the polygons and in none of their holes. */
export function isWithin(polygons: readonly Polygon[], [x, y]: Position): boolean {
  let isIn = false
  for (const polygon of polygons) for (const ring of polygon) if (crossesOften(ring, x, y)) isIn = !isIn
  return isIn
}

/** Whether a ray to the east crosses the ring an odd number of times. */
function crossesOften(ring: Ring, x: number, y: number): boolean {
  let isOdd = false
  for (let index = 1; index < ring.length; index++) {
    const [from, to] = [ring[index - 1], ring[index]]
    if (!from || !to || from[1] > y === to[1] > y) continue
    if (x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) isOdd = !isOdd
  }
  return isOdd
}

/** The kelurahan in which the position lies, by its area code; null where it lies in none. */
export const kelurahanAt = (position: Position, areas: readonly Area[]): string | null =>
  areas.find(({ polygons }) => isWithin(polygons, position))?.code ?? null
