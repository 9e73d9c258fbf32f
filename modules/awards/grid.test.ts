import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gate } from './gate'
import { categoryScoreOf, fillCell, fillGrid, type Standing } from './grid'
import type { MonthPresence } from './presence'

const always: MonthPresence[] = ['active', 'active', 'active']
const unit = (unitName: string, more: Partial<Standing> = {}): Standing => ({
  unitName,
  league: 'kelurahan',
  score: 80,
  scoreBefore: 70,
  presences: { website: always, instagram: always, facebook: ['absent', 'absent', 'absent'] },
  failedGates: [],
  ...more,
})
const kelurahan = { category: 'overall', field: 'kelurahan' } as const
const names = (placed: { candidate: Standing }[]) => placed.map(({ candidate }) => candidate.unitName)

describe('the score of a category', () => {
  test('overall it is the score of the quarter', () => expect(categoryScoreOf('overall', unit('A'))).toBe(80))
  test('of a platform it is that score times the share of active months', () => {
    const presences = { website: always, instagram: ['active', 'active', 'idle'] as const, facebook: always }
    expect(categoryScoreOf('instagram', unit('A', { presences }))).toBe(53.3)
    expect(categoryScoreOf('website', unit('A', { presences }))).toBe(80)
  })
  test('there is none of a platform without a verified channel', () =>
    expect(categoryScoreOf('facebook', unit('A'))).toBeNull())
  test('of the improvement it is the rise in points', () =>
    expect(categoryScoreOf('improved', unit('A', { score: 80.3, scoreBefore: 70.1 }))).toBe(10.2))
  test('without a score there is none, without one before no improvement', () => {
    expect(categoryScoreOf('overall', unit('A', { score: null }))).toBeNull()
    expect(categoryScoreOf('improved', unit('A', { scoreBefore: null }))).toBeNull()
  })
})

describe('a box of the grid', () => {
  test('nominates the five best of those who compete there', () => {
    const units = [60, 90, 70, 50, 80, 65].map((score) => unit(`Skor ${score}`, { score }))
    const cell = fillCell(kelurahan, [...units, unit('Dinas', { league: 'skpd-lain', score: 99 })])
    expect(names(cell.nominees)).toEqual(['Skor 90', 'Skor 80', 'Skor 70', 'Skor 65', 'Skor 60'])
  })
  test('equal scores share a place, so that there may be more than five', () => {
    const units = [90, 80, 80, 60, 50, 50, 40].map((score, at) => unit(`Unit ${at}`, { score }))
    expect(fillCell(kelurahan, units).nominees.map(({ place }) => place)).toEqual([1, 2, 2, 4, 5, 5])
  })
  test('names whom a gate keeps out though the score would have been enough', () => {
    const failedGates: Gate[] = ['officer']
    const units = [
      ...[90, 80, 70, 60, 50].map((score) => unit(`Skor ${score}`, { score })),
      unit('Tanpa petugas', { score: 75, failedGates }),
      unit('Jauh', { score: 10, failedGates }),
    ]
    const cell = fillCell(kelurahan, units)
    expect(names(cell.nominees)).not.toContain('Tanpa petugas')
    expect(cell.nominees).toHaveLength(5)
    expect(names(cell.refused)).toEqual(['Tanpa petugas'])
  })
  test('a unit that did not rise has not improved', () =>
    expect(
      fillCell({ category: 'improved', field: 'kelurahan' }, [unit('A', { score: 70, scoreBefore: 70 })]).nominees,
    ).toEqual([]))
})

test('whatever the units: nominees pass every gate, compete there, and nobody better is left out', () => {
  const presence = fc.constantFrom<MonthPresence>('active', 'idle', 'unread', 'absent')
  const months = fc.array(presence, { maxLength: 3 })
  const standing = fc.record({
    unitName: fc.string({ minLength: 1, maxLength: 4 }),
    league: fc.constantFrom<Standing['league']>('kelurahan', 'skpd-lain', 'kecamatan'),
    score: fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)),
    scoreBefore: fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)),
    presences: fc.record({ website: months, instagram: months, facebook: months }),
    failedGates: fc.subarray<Gate>(['cap', 'officer']),
  })
  fc.assert(
    fc.property(fc.array(standing, { maxLength: 15 }), (units) => {
      for (const { category, nominees } of fillGrid(units)) {
        expect(nominees.every(({ candidate }) => candidate.failedGates.length === 0)).toBe(true)
        const scores = nominees.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(scores.every((score) => score > 0 && score <= 100)).toBe(true)
        expect(nominees.every(({ candidate, score }) => categoryScoreOf(category, candidate) === score)).toBe(true)
        expect(new Set(scores).size).toBeLessThanOrEqual(5)
      }
    }),
  )
})
