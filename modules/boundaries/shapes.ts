import { type GeoProjection, geoMercator } from 'd3-geo'
import type { Area, Position } from './area'
import { landOf } from './land'
import { bareName, byKecamatan, type CityMap, type MapArea, type MapUnit, type Projection, type Spot } from './map'
import { type Loop, outlineOf, pathOf } from './outline'

/** The drawing is a thousand units wide: one is no wider than a pixel of a screen. */
const WIDTH = 1_000
const TALLEST = 1_400
const MARGIN = 6
const NAME_HEIGHT = 34
/** Half the height of the words that stand at a label, on a wide screen. */
const HALF_A_LINE = 6.5
const HALF_THREE_LINES = 17.5

type Shaped = MapUnit & { area: Area }

const projectionOf = ({ scale, translate }: Projection): GeoProjection =>
  geoMercator().scale(scale).translate(translate)

const spotOf = (projection: GeoProjection, position: Position): Spot => {
  const [x, y] = projection(position) ?? [0, 0]
  return [Math.round(x), Math.round(y)]
}

/**
 * The kelurahan in their real shapes. Every corner is put onto a grid of whole units, which leaves out what no screen
 * shows and keeps neighbours together. Kelurahan without an area are left out.
 */
export function shapeMap(
  units: readonly MapUnit[],
  areas: readonly Area[],
  attribution: CityMap['attribution'],
): CityMap {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const shaped = units.flatMap((unit): Shaped[] => {
    const area = unit.areaCode === null ? undefined : byCode.get(unit.areaCode)
    return area ? [{ ...unit, area }] : []
  })
  const positions = shaped.flatMap(({ area }) => area.polygons.flat(2))
  const fitted = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, TALLEST - MARGIN],
    ],
    { type: 'MultiPoint', coordinates: positions },
  )
  const top = Math.min(...positions.map((position) => fitted(position)?.[1] ?? 0))
  const [x, y] = fitted.translate()
  const projection: Projection = { scale: fitted.scale(), translate: [x, y - top + MARGIN] }
  const project = projectionOf(projection)
  const drawn = shaped.map((unit) => {
    const loops = loopsOf(unit.area, project)
    const label = spotOf(project, unit.area.label)
    return { ...unit, loops, label, room: roomAt(loops, label) }
  })
  return {
    kind: 'shapes',
    width: WIDTH,
    height: Math.max(0, ...drawn.flatMap(({ loops }) => loops.flat().map(([, spotY]) => spotY))) + MARGIN,
    areas: drawn.map(({ id, slug, name, kecamatan, loops, label, room }) => ({
      id,
      slug,
      name: bareName(name),
      kecamatan: bareName(kecamatan?.name ?? ''),
      path: pathOf(loops),
      label,
      room,
    })),
    districts: byKecamatan(drawn).map(({ slug, name, units: own }) => ({
      slug,
      name,
      path: pathOf(outlineOf(own.map(({ loops }) => loops))),
      label: aboveRoomiest(own),
    })),
    projection,
    attribution,
  }
}

/** The rings of an area on the drawing, without those too small to be seen there. */
const loopsOf = ({ polygons }: Area, project: GeoProjection): Loop[] =>
  polygons
    .flat()
    .map((ring) => ring.map((position) => spotOf(project, position)))
    .filter((loop) => new Set(loop.map(String)).size > 2)

/** Where the kecamatan's name stands: over that of its kelurahan with the most room. */
function aboveRoomiest(own: readonly { label: Spot; room: MapArea['room'] }[]): Spot {
  const [x, y] = own.toSorted((a, b) => b.room.lines - a.room.lines)[0]?.label ?? [0, 0]
  return [x, y - NAME_HEIGHT]
}

/** Where a place on the ground lies on the drawing; null where the map is of hexagons. */
export const placeOn = ({ projection }: Pick<CityMap, 'projection'>, position: Position): Spot | null =>
  projection && spotOf(projectionOf(projection), position)

/** How wide the shape is to both sides of the label, taken twice the narrowest over the height of the words. */
function roomAt(loops: readonly Loop[], [x, y]: Spot): MapArea['room'] {
  const isIn = landOf(loops)
  const widthOver = (half: number): number => {
    const isOwn = (reach: number) =>
      [-half, 0.5, half].every((dy) => [-reach, reach].every((dx) => isIn(x + dx, y + dy)))
    let reach = 0
    while (reach < WIDTH && isOwn(reach)) reach += 4
    return 2 * Math.max(0, reach - 4)
  }
  return { line: widthOver(HALF_A_LINE), lines: widthOver(HALF_THREE_LINES) }
}
