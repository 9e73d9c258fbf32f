import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin, type Position } from './area'
import { landOf } from './land'
import type { Spot } from './map'

test('says the same as a look at every side', () => {
  const number = fc.integer({ min: -30, max: 60 })
  const loop = fc
    .array(fc.tuple(number, number), { minLength: 3, maxLength: 12 })
    .map((spots): Spot[] => [...spots, spots[0] ?? [0, 0]])
  fc.assert(
    fc.property(
      fc.array(loop, { maxLength: 4 }),
      fc.double({ min: -40, max: 70, noNaN: true }),
      number,
      (loops, x, y) => {
        const rings = loops.map((spots) => spots.map(([a, b]): Position => [a, b]))
        for (const at of [y, y + 0.5]) expect(landOf(loops)(x, at)).toBe(isWithin([rings], [x, at]))
      },
    ),
  )
})
