import { z } from 'zod'
import { type Point, readPoint } from '@/modules/boundaries/point'

/** Points of a road or a river wall in their order, as pairs of longitude and latitude. */
export type Line = [longitude: number, latitude: number][]

const MOST_POINTS = 200

/** A line as the database keeps it; null where there is none, or none that can be read. */
export const StoredLine = z
  .array(z.tuple([z.number(), z.number()]))
  .min(2)
  .nullable()
  .catch(null)

/** A line as people write it, one point in each row of the text. `problem`: a sentence for whoever wrote it. */
export function readLine(text: string): { line: Line } | { problem: string } {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '')
  if (rows.length < 2) return { problem: 'Garis memerlukan paling sedikit dua titik, satu titik setiap baris.' }
  if (rows.length > MOST_POINTS) return { problem: `Garis memuat paling banyak ${MOST_POINTS} titik.` }
  const line: Line = []
  for (const [at, row] of rows.entries()) {
    const reading = readPoint(row)
    if ('problem' in reading) return { problem: `Baris ${at + 1}: ${reading.problem}` }
    line.push([reading.point.longitude, reading.point.latitude])
  }
  return { line }
}

/** A line as a field shows it. */
export const writeLine = (line: Line): string =>
  line.map(([longitude, latitude]) => `${latitude}, ${longitude}`).join('\n')

/** Where a line stands on a map that shows points: at its middle point. */
export function middleOf(line: Line): Point | null {
  const middle = line[Math.floor((line.length - 1) / 2)]
  return middle ? { longitude: middle[0], latitude: middle[1] } : null
}

const METRES_PER_DEGREE = 111_195

/** How long a line is, in whole metres; the city is small enough to be reckoned flat. */
export function lengthOf(line: Line): number {
  let metres = 0
  line.forEach(([longitude, latitude], at) => {
    const [east, north] = line[at - 1] ?? [longitude, latitude]
    const narrowing = Math.cos(((latitude + north) * Math.PI) / 360)
    metres += METRES_PER_DEGREE * Math.hypot((longitude - east) * narrowing, latitude - north)
  })
  return Math.round(metres)
}
