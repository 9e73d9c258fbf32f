import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionBlockers, publishBlockers } from './decision'
import { isComplete, type Marks, SaveMarks } from './mark'
import { juryScoreOf, rankResults, resultOf } from './result'

const marks = (value: number): Marks => ({ clarity: value, completeness: value, usefulness: value, evidence: value })

describe('the result', () => {
  test('is 70 % score and 30 % jury', () => {
    expect(resultOf(90, 80)).toBe(87)
    expect(resultOf(0, 100)).toBe(30)
    expect(resultOf(100, 0)).toBe(70)
  })
  test('is rounded half up to one decimal', () => {
    expect(resultOf(90.5, 80)).toBe(87.4)
    expect(resultOf(96.5, 91.7)).toBe(95.1)
  })
  test('lies between score and jury, whatever they are', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }), (a, b) => {
        const [score, jury] = [a / 10, b / 10]
        const result = resultOf(score, jury)
        expect(result).toBeGreaterThanOrEqual(Math.min(score, jury))
        expect(result).toBeLessThanOrEqual(Math.max(score, jury))
      }),
    ))
})

test('the jury: of each juror the mean of the criteria, of these the mean', () => {
  expect(juryScoreOf([marks(60), marks(70), { clarity: 80, completeness: 90, usefulness: 100, evidence: 50 }])).toBe(70)
  expect(juryScoreOf([marks(0), marks(0), { ...marks(0), clarity: 1 }])).toBe(0.1)
})

test('equal results share a rank and stand by score, then name', () => {
  const entries = [
    { name: 'C', score: 80, result: 85 },
    { name: 'B', score: 90, result: 85 },
    { name: 'A', score: 80, result: 85 },
    { name: 'D', score: 10, result: 70 },
    { name: 'E', score: 99, result: 90 },
  ]
  expect(rankResults(entries).map(({ name, rank }) => [name, rank])).toEqual([
    ['E', 1],
    ['B', 2],
    ['A', 2],
    ['C', 2],
    ['D', 5],
  ])
})

test('marks: whole numbers from 0 to 100, or nothing yet', () => {
  const candidateId = '0197c1d2-0000-7000-8000-000000000001'
  const parsed = SaveMarks.parse({ candidateId, clarity: ' 100 ', completeness: '0', usefulness: '' })
  expect(parsed).toEqual({ candidateId, clarity: 100, completeness: 0, usefulness: null, evidence: null })
  expect(isComplete(parsed)).toBe(false)
  expect(isComplete(marks(0))).toBe(true)
  for (const clarity of ['101', '-1', '7,5', '1e2', 'sepuluh', '٣'])
    expect(SaveMarks.safeParse({ candidateId, clarity }).error?.issues[0]?.path).toEqual(['clarity'])
})

describe('who decides when', () => {
  const sent = (name: string) => ({ name, submittedAt: new Date(0) })
  test('three sheets or more, and none that is waited for', () => {
    expect(decisionBlockers(['A', 'B', 'C'].map(sent))).toEqual([])
    expect(decisionBlockers(['A', 'B'].map(sent))).toHaveLength(1)
    expect(decisionBlockers([...['A', 'B', 'C'].map(sent), { name: 'Ani', submittedAt: null }])).toEqual([
      'Menunggu lembar Ani.',
    ])
  })
  test('another person publishes', () => {
    expect(publishBlockers('a', 'a')).toHaveLength(1)
    expect(publishBlockers('a', 'b')).toEqual([])
  })
})
