import { bareName, byKecamatan, type CityMap, type MapUnit, type Spot } from './map'
import { type Loop, outlineOf, pathOf } from './outline'

/** Half the width of a hexagon, a quarter of its height, and the white around all. */
const HALF = 43
const QUARTER = 25
const MARGIN = 6
const NAME_HEIGHT = 40
const CORNERS = [
  [0, -2 * QUARTER],
  [HALF, -QUARTER],
  [HALF, QUARTER],
  [0, 2 * QUARTER],
  [-HALF, QUARTER],
  [-HALF, -QUARTER],
  [0, -2 * QUARTER],
] as const

/** `column` may be a half less than a whole number, see `fromTheEdge`. */
type Tiled = MapUnit & { tile: { column: number; row: number } }

const middleOf = ({ tile: { column, row } }: Tiled): Spot => [
  MARGIN + HALF * (2 * column + 1 + (row % 2)),
  MARGIN + QUARTER * (3 * row + 2),
]

const hexagonOf = (unit: Tiled): Loop => {
  const [x, y] = middleOf(unit)
  return CORNERS.map(([dx, dy]) => [x + dx, y + dy] as const)
}

/** The kelurahan as hexagons of one size, each about where it lies: odd rows stand half a hexagon to the right. */
export function tileMap(units: readonly MapUnit[]): CityMap {
  const tiled = fromTheEdge(units.filter((unit): unit is Tiled => unit.tile !== null))
  const spots = tiled.map(middleOf)
  return {
    kind: 'tiles',
    width: Math.max(0, ...spots.map(([x]) => x)) + HALF + MARGIN,
    height: Math.max(0, ...spots.map(([, y]) => y)) + 2 * QUARTER + MARGIN,
    areas: tiled.map((unit) => ({
      id: unit.id,
      slug: unit.slug,
      name: bareName(unit.name),
      kecamatan: bareName(unit.kecamatan?.name ?? ''),
      path: pathOf([hexagonOf(unit)]),
      label: middleOf(unit),
      room: { line: 2 * HALF, lines: 2 * HALF },
    })),
    districts: byKecamatan(tiled).map(({ slug, name, units: own }) => ({
      slug,
      name,
      path: pathOf(outlineOf(own.map((unit) => [hexagonOf(unit)]))),
      label: nameSpot(own),
    })),
    projection: null,
    attribution: null,
  }
}

/** The same with nothing but the margin left of the first hexagon: on a phone half a column is worth having. */
function fromTheEdge(units: readonly Tiled[]): Tiled[] {
  const first = Math.min(...units.map(({ tile: { column, row } }) => column + (row % 2) / 2))
  return units.map((unit) => ({ ...unit, tile: { ...unit.tile, column: unit.tile.column - first } }))
}

/**
 * Above the middle hexagon of the longest row that is the kecamatan's alone: between the values of the row above, over
 * the name in its own.
 */
function nameSpot(units: readonly Tiled[]): Spot {
  let longest: Tiled[] = []
  let run: Tiled[] = []
  for (const unit of units.toSorted((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column)) {
    const last = run.at(-1)?.tile
    run = last?.row === unit.tile.row && last.column === unit.tile.column - 1 ? [...run, unit] : [unit]
    if (run.length > longest.length) longest = run
  }
  const middle = longest[Math.floor((longest.length - 1) / 2)]
  const [x, y] = middle ? middleOf(middle) : [0, 0]
  return [x, y - NAME_HEIGHT]
}
