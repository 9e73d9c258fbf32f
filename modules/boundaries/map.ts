/** A place on the drawing, in its own units; whole numbers, so that neighbours share their corners exactly. */
export type Spot = readonly [number, number]

/** How a place on the ground is brought onto the drawing, see shapes.ts. */
export type Projection = { scale: number; translate: [number, number] }

/**
 * One kelurahan on the map. `path`: its outline as an SVG path. `room`: the width at its label that is its own, for one
 * line of words and for several.
 */
export type MapArea = {
  id: string
  slug: string
  name: string
  kecamatan: string
  path: string
  label: Spot
  room: { line: number; lines: number }
}

/** One kecamatan: the path along its outer edge. */
export type MapDistrict = { slug: string; name: string; path: string; label: Spot }

/** What the map of the city is drawn from: hexagons where no boundaries are in use, else the real shapes. */
export type CityMap = {
  kind: 'tiles' | 'shapes'
  width: number
  height: number
  areas: MapArea[]
  districts: MapDistrict[]
  /** null where the map is too rough to show a point on it. */
  projection: Projection | null
  /** Who drew the boundaries, and what their licence is; null for hexagons. */
  attribution: { source: string; licence: string } | null
}

/** What the map needs to know of a kelurahan. */
export type MapUnit = {
  id: string
  slug: string
  name: string
  areaCode: string | null
  tile: { column: number; row: number } | null
  kecamatan: { slug: string; name: string } | null
}

export const bareName = (name: string): string => name.replace(/^(Kelurahan|Kecamatan)\s+/, '')

/** The kecamatan of the units, each with its own, in the order of their names. */
export function byKecamatan<U extends Pick<MapUnit, 'kecamatan'>>(
  units: readonly U[],
): { slug: string; name: string; units: U[] }[] {
  const groups = new Map<string, { slug: string; name: string; units: U[] }>()
  for (const unit of units) {
    if (!unit.kecamatan) continue
    const { slug, name } = unit.kecamatan
    const group = groups.get(slug) ?? { slug, name: bareName(name), units: [] }
    group.units.push(unit)
    groups.set(slug, group)
  }
  return [...groups.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}
