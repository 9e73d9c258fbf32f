import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingPages, partsOf } from './meeting'
import type { Ranking } from './standing'

test('a list in parts holds each of its items once, in order, none of the parts too long, all nearly even', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (list, most) => {
      const parts = partsOf(list, most)
      const sizes = parts.map(({ items }) => items.length)
      expect(parts.flatMap(({ items }) => items)).toEqual(list)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(most)
      expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1))
      expect(parts.every(({ parts: all }) => all === parts.length)).toBe(true)
    }),
  )
})

test('eleven make two parts, not ten and one alone', () => {
  expect(partsOf(Array.from({ length: 11 }), 10).map(({ items }) => items.length)).toEqual([6, 5])
})

const ranking = (units: number): Ranking => ({
  league: 'kelurahan',
  month: '2026-11',
  period: {
    month: '2026-11',
    state: 'open',
    closesAt: new Date('2026-12-03T16:00:00Z'),
    objectionsUntil: new Date('2026-12-10T16:00:00Z'),
    frozenAt: null,
  },
  hasEarlier: true,
  active: Array.from({ length: units }) as Ranking['active'],
  inactive: [],
  newcomers: [],
})
const facts = {
  silent: ['a'],
  withoutWebsite: [] as string[],
  withoutInstagram: ['b'],
  overdueWorks: Array.from({ length: 100 }, (_, index) => index),
  counts: { overdueWorks: 120 },
  movers: { up: [], down: [] },
  rankings: [ranking(3), ranking(52)],
}

test('every topic has its page, an empty one too; long leagues go on over several', () => {
  const pages = meetingPages(facts)
  expect(pages.map(({ topic }) => topic)).toEqual([
    'cover',
    'figures',
    'silent',
    'withoutWebsite',
    'withoutInstagram',
    ...Array.from({ length: 4 }, () => 'overdueWorks'),
    'movers',
    ...Array.from({ length: 4 }, () => 'league'),
  ])
  expect(pages.find((page) => page.topic === 'overdueWorks')).toMatchObject({
    rest: 96,
    items: [0, 1, 2, 3, 4, 5],
  })
})
