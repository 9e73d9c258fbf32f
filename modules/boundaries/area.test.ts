import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Area, isWithin, kelurahanAt } from './area'
import { squareAt } from './boundaries.fixture'
import { labelPosition } from './label-position'

const hole = squareAt(0, 0).map(([x, y]): [number, number] => [x / 2 + 57.2525, y / 2 - 1.6975])
const areas: Area[] = [
  { code: 'a', polygons: [[squareAt(0, 0), hole]], label: [0, 0] },
  { code: 'b', polygons: [[squareAt(1, 0)], [squareAt(0, 5)]], label: [0, 0] },
]

test('a point lies in one kelurahan, in any of its parts, never in a hole', () => {
  expect(kelurahanAt([114.501, -3.399], areas)).toBe('a')
  expect(kelurahanAt([114.515, -3.395], areas)).toBe('b')
  expect(kelurahanAt([114.505, -3.345], areas)).toBe('b')
  expect(kelurahanAt([114.505, -3.395], areas)).toBeNull()
  expect(kelurahanAt([114.6, -3.3], areas)).toBeNull()
})

test('of two neighbours at most one has a point, and no point between them is lost', () => {
  const neighbours = areas.map((area) => ({ ...area, polygons: [[squareAt(area.code === 'a' ? 0 : 1, 0)]] }))
  const inside = fc.double({ min: 0.0001, max: 0.0099, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.0001, max: 0.0199, noNaN: true }), inside, (x, y) => {
      const at: [number, number] = [114.5 + x, -3.4 + y]
      expect(neighbours.filter(({ polygons }) => isWithin(polygons, at))).toHaveLength(1)
    }),
  )
})

test('a name stands within its area, also where the middle is not', () => {
  const horseshoe: [number, number][] = [
    [114.5, -3.4],
    [114.56, -3.4],
    [114.56, -3.39],
    [114.52, -3.39],
    [114.52, -3.36],
    [114.56, -3.36],
    [114.56, -3.35],
    [114.5, -3.35],
    [114.5, -3.4],
  ]
  expect(isWithin([[horseshoe]], labelPosition([[horseshoe]]))).toBe(true)
  expect(labelPosition([[squareAt(0, 0), hole]])).not.toEqual(labelPosition([[squareAt(0, 0)]]))
})
