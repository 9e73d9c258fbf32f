import { expect, test } from 'vitest'
import { factsWith } from './facts.fixture'
import { POLICY_V1 } from './policy'
import { movementOf, rank } from './ranking'
import { scoreOf } from './score'

const base = scoreOf(factsWith(), POLICY_V1)
const entry = (name: string, score: number, values: Partial<Record<'D' | 'A' | 'E', number>> = {}) => ({
  name,
  score: {
    ...base,
    score,
    parts: base.parts.map((part) => ({
      ...part,
      value: part.key === 'D' || part.key === 'A' || part.key === 'E' ? (values[part.key] ?? 0) : part.value,
    })),
  },
})
const placesOf = (entries: ReturnType<typeof entry>[]) =>
  rank(entries).map(({ name, rank: place }) => `${place} ${name}`)

test('equal scores share a rank and the next one is left out', () => {
  expect(placesOf([entry('C', 70), entry('B', 80.1), entry('A', 80.1)])).toEqual(['1 A', '1 B', '3 C'])
})

test('equal scores stand in the order of D, A, E, then name', () => {
  expect(
    placesOf([entry('a', 50), entry('b', 50, { E: 1 }), entry('c', 50, { A: 0.5 }), entry('d', 50, { D: 0.1 })]),
  ).toEqual(['1 d', '1 c', '1 b', '1 a'])
})

test('movement since the month before', () => {
  expect(movementOf(5, 2)).toEqual({ direction: 'up', places: 3 })
  expect(movementOf(1, 2)).toEqual({ direction: 'down', places: 1 })
  expect(movementOf(2, 2).direction).toBe('same')
  expect(movementOf(null, 2).direction).toBe('new')
})
