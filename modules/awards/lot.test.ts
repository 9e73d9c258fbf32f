import { expect, test } from 'vitest'
import { drawLot, letterAt } from './lot'

const ids = Array.from({ length: 30 }, (_, at) => `berita-${at}`)

test('the same seed draws the same, another seed something else, whatever the order', () => {
  expect(drawLot('a', ids)).toEqual(drawLot('a', ids.toReversed()))
  expect(drawLot('a', ids)).not.toEqual(drawLot('b', ids))
  expect(drawLot('a', ids).toSorted()).toEqual(ids.toSorted())
})

test('nobody is favoured: over many seeds each comes first about as often', () => {
  const four = ids.slice(0, 4)
  const firsts = Array.from({ length: 400 }, (_, seed) => drawLot(String(seed), four)[0])
  for (const id of four) expect(firsts.filter((first) => first === id).length).toBeGreaterThan(60)
})

test('letters go from A to Z, then AA; none comes twice', () => {
  expect([0, 25, 26, 27, 51, 52].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA'])
  const letters = Array.from({ length: 2_000 }, (_, at) => letterAt(at))
  expect(new Set(letters).size).toBe(2_000)
})
