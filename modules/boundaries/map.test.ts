import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileOf } from './boundaries.fixture'
import { readBoundaries } from './geojson'
import type { MapUnit } from './map'
import { placeOn, shapeMap } from './shapes'
import { shortNameLines } from './short-name'
import { tileMap } from './tiles'

type Seeded = { slug: string; name: string; kind: string; parentSlug: string; areaCode: string; tile: [number, number] }
const seeded: Seeded[] = JSON.parse(readFileSync('prisma/units.json', 'utf8')).units
const units = seeded
  .filter(({ kind }) => kind === 'kelurahan')
  .map(({ slug, name, areaCode, tile: [column, row], parentSlug }): MapUnit => {
    const kecamatan = seeded.find((unit) => unit.slug === parentSlug) ?? null
    return { id: slug, slug, name, areaCode, tile: { column, row }, kecamatan }
  })
const codes = units.map(({ areaCode }) => areaCode ?? '')
const { areas } = readBoundaries(
  JSON.stringify(fileOf(codes)),
  units.map(({ name, areaCode }) => ({ name, areaCode: areaCode ?? '' })),
)
const shapes = shapeMap(units, areas, { source: 'Uji', licence: 'CC0' })

describe.each([
  ['hexagons', tileMap(units)],
  ['shapes', shapes],
])('the map of %s', (_, map) => {
  it('has every kelurahan and every kecamatan once, each within the drawing', () => {
    expect(new Set(map.areas.map(({ slug }) => slug)).size).toBe(52)
    expect(map.districts.map(({ name }) => name)).toEqual([
      'Banjarmasin Barat',
      'Banjarmasin Selatan',
      'Banjarmasin Tengah',
      'Banjarmasin Timur',
      'Banjarmasin Utara',
    ])
    for (const { label } of map.areas) {
      expect(label[0]).toBeGreaterThan(0)
      expect(label[0]).toBeLessThan(map.width)
      expect(label[1]).toBeGreaterThan(0)
      expect(label[1]).toBeLessThan(map.height)
    }
  })

  it('gives each kelurahan a place of its own', () => {
    expect(new Set(map.areas.map(({ path }) => path)).size).toBe(52)
    expect(new Set(map.areas.map(({ label }) => String(label))).size).toBe(52)
  })
})

describe('the map of hexagons', () => {
  it('surrounds a lone kecamatan of two neighbours by ten sides', () => {
    const kecamatan = { slug: 'k', name: 'Kecamatan K' }
    const pair = units.slice(0, 2).map((unit, column) => ({ ...unit, kecamatan, tile: { column, row: 0 } }))
    const [district] = tileMap(pair).districts
    expect(district?.path.match(/-?\d+/g)).toHaveLength(2 * 10)
  })

  it('begins at its edge and fits a phone of 360 pixels with hexagons of 44', () => {
    const map = tileMap(units)
    expect(Math.min(...map.areas.map(({ label }) => label[0]))).toBe(6 + 43)
    expect((360 / map.width) * 86).toBeGreaterThanOrEqual(44)
  })

  it('is empty where no kelurahan has a place', () => {
    expect(tileMap([]).areas).toEqual([])
  })
})

describe('the map of shapes', () => {
  it('keeps the north above and the proportions of the ground', () => {
    const spot = (column: number, row: number) => placeOn(shapes, [114.5 + column / 100, -3.4 + row / 100]) ?? [0, 0]
    const [[west, south], [east, north]] = [spot(0, 0), spot(4, 4)]
    expect(east).toBeGreaterThan(west)
    expect(north).toBeLessThan(south)
    expect(Math.abs(east - west - (south - north))).toBeLessThanOrEqual(3)
  })

  it('leaves out kelurahan without an area, and takes no point without a projection', () => {
    expect(shapeMap(units, areas.slice(0, 3), null).areas).toHaveLength(3)
    expect(placeOn(tileMap(units), [114.59, -3.32])).toBeNull()
  })
})

it('short names are told apart, and fit a narrow hexagon', () => {
  const names = units.map(({ name }) => shortNameLines(name.replace('Kelurahan ', '')))
  expect(new Set(names.map(String)).size).toBe(52)
  for (const lines of names) {
    expect(lines.length).toBeLessThanOrEqual(2)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(8)
  }
})
