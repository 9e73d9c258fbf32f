import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Spot } from './map'
import { type Loop, outlineOf, pathOf } from './outline'

const squareAt = (x: number, y: number): Loop =>
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ].map(([dx = 0, dy = 0]): Spot => [10 * (x + dx), 10 * (y + dy)])

test('a path goes in steps, leaves straight corners out and closes', () => {
  expect(pathOf([squareAt(0, 0)])).toBe('M0 0l10 0 0 10-10 0z')
  expect(
    pathOf([
      [
        [0, 0],
        [5, 0],
        [10, 0],
        [10, 10],
      ],
    ]),
  ).toBe('M0 0l10 0 0 10')
})

test('the outline of two squares side by side is that of one that is twice as wide', () => {
  const [line = [], ...others] = outlineOf([[squareAt(0, 0)], [squareAt(1, 0)]])
  expect(others).toEqual([])
  expect(pathOf([line])).toMatch(/^M0 0l20 0 0 10-20 0(z| 0-10)$/)
})

test('an area in very many corners does not keep the others waiting', () => {
  const corners = Array.from({ length: 30_000 }, (_, index): Spot => {
    const angle = (2 * Math.PI * index) / 30_000
    const radius = 5_000 * (1 + 0.3 * Math.sin(400 * angle))
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))]
  })
  const begun = performance.now()
  expect(outlineOf([[[...corners, corners[0] ?? [0, 0]]]]).length).toBeGreaterThan(0)
  // To look at every side for every side takes more than six seconds.
  expect(performance.now() - begun).toBeLessThan(4_000)
})

test('a hole in the middle has an outline of its own', () => {
  const ring = [0, 1, 2].flatMap((x) => [0, 1, 2].filter((y) => x !== 1 || y !== 1).map((y) => [squareAt(x, y)]))
  expect(outlineOf(ring)).toHaveLength(2)
})

test('neighbours that were drawn apart by less than can be seen are one', () => {
  const shifted = squareAt(0, 0).map(([x, y]): Spot => [x + 11, y])
  const corners = outlineOf([[squareAt(0, 0)], [shifted]]).flat()
  expect(corners.length).toBeGreaterThan(0)
  const inner = outlineOf([[squareAt(0, 0)], [shifted]]).filter(([[a] = [0], [b] = [0]]) => a === b && a > 0 && a < 21)
  expect(inner).toEqual([])
})

test('what lies between two areas is never in the outline, every other side is, once', () => {
  const cells = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { selector: String, minLength: 1 })
  fc.assert(
    fc.property(cells, (places) => {
      const has = (x: number, y: number) => places.some(([a, b]) => a === x && b === y)
      const sides = places.flatMap(([x, y]) => [has(x + 1, y), has(x - 1, y), has(x, y + 1), has(x, y - 1)])
      const lines = outlineOf(places.map(([x, y]) => [squareAt(x, y)]))
      const drawn = lines.reduce((sum, line) => sum + line.length - 1, 0)
      expect(drawn).toBe(sides.filter((isInner) => !isInner).length)
      for (const line of lines) expect(line.at(-1)).toEqual(line[0])
    }),
  )
})
