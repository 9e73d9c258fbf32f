import type { CityMap, Spot } from '@/modules/boundaries/map'
import { placeOn } from '@/modules/boundaries/shapes'
import { projectPathOf, STATE_NAMES, type WorkPoint } from '@/modules/projects/project'
import type { MapPoint } from './city-map'
import { STATES } from './works-layer'

/** Works that stand closer than this on the drawing are one point. */
const CELL = 40
const MOST_NAMED = 3

/** The works that the map can show where they are: none without real boundaries, and those side by side as one point. */
export function workPoints(map: Pick<CityMap, 'projection'>, works: readonly WorkPoint[]): MapPoint[] {
  const cells = new Map<string, { at: Spot; works: WorkPoint[] }>()
  for (const work of works) {
    const at = placeOn(map, [work.longitude, work.latitude])
    if (!at) continue
    const cell = `${Math.floor(at[0] / CELL)} ${Math.floor(at[1] / CELL)}`
    const found = cells.get(cell)
    if (found) found.works.push(work)
    else cells.set(cell, { at, works: [work] })
  }
  return [...cells.values()].map(pointOf)
}

function pointOf({ at, works }: { at: Spot; works: WorkPoint[] }): MapPoint {
  const look = STATES.find((state) => works.some((work) => work.state === state)) ?? 'berjalan'
  const [first] = works
  const names = works.slice(0, MOST_NAMED).map(({ name, state }) => `${name}, ${STATE_NAMES[state].toLowerCase()}`)
  const rest = works.length - names.length
  return {
    at,
    count: works.length,
    look,
    word: rest > 0 ? `${names.join('; ')}; dan ${rest} lagi` : names.join('; '),
    href:
      works.length === 1 && first
        ? projectPathOf(first.slug)
        : `/pembangunan${first?.kelurahan ? `?kelurahan=${first.kelurahan}` : ''}`,
  }
}
