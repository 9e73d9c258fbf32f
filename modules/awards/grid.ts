import type { League } from '@/modules/units/unit'
import { type Category, CELLS, type Cell, isInField } from './award'
import type { Gate } from './gate'
import { activeShareOf, type Presences } from './presence'
import { roundHalfUp } from './result'

/** A unit as the grid sees it. Scores are those of whole quarters, 0 to 100. */
export type Standing = {
  unitName: string
  league: League
  score: number | null
  scoreBefore: number | null
  presences: Presences
  failedGates: readonly Gate[]
}
export type Placed<T> = { candidate: T; score: number; place: number }
/** A box of the grid: its nominees, and those whose score would have been enough and whom a gate keeps out. */
export type FilledCell<T> = Cell & { nominees: Placed<T>[]; refused: { candidate: T; score: number }[] }

/** The last place that is nominated. Source: score.md, award gates. */
const LAST_PLACE = 5

/**
 * The score of a unit in a category, 0 to 100, rounded half up to one decimal; null where it has none there. For the
 * improvement it is the rise in points, for a platform the quarter's score times the share of its active months.
 * Source: docs/decisions/024.
 */
export function categoryScoreOf(category: Category, { score, scoreBefore, presences }: Standing): number | null {
  if (score === null) return null
  if (category === 'overall') return score
  if (category === 'improved') return scoreBefore === null ? null : roundHalfUp(score - scoreBefore)
  const share = activeShareOf(presences[category])
  return share === null ? null : roundHalfUp(share * score)
}

/** One box: the five best that pass every gate. Equal scores share a place, so that there may be more than five. */
export function fillCell<T extends Standing>({ category, field }: Cell, candidates: readonly T[]): FilledCell<T> {
  const scored = candidates
    .filter(({ league }) => isInField(league, field))
    .flatMap((candidate) => {
      const score = categoryScoreOf(category, candidate)
      return score !== null && score > 0 ? [{ candidate, score }] : []
    })
    .toSorted((a, b) => b.score - a.score || a.candidate.unitName.localeCompare(b.candidate.unitName, 'id'))
  const passing = scored.filter(({ candidate }) => candidate.failedGates.length === 0)
  const placeOf = (score: number) => 1 + passing.filter((other) => other.score > score).length
  return {
    category,
    field,
    nominees: passing.map((one) => ({ ...one, place: placeOf(one.score) })).filter(({ place }) => place <= LAST_PLACE),
    refused: scored.filter(({ candidate, score }) => candidate.failedGates.length > 0 && placeOf(score) <= LAST_PLACE),
  }
}

/** The whole grid of the city. */
export const fillGrid = <T extends Standing>(candidates: readonly T[]): FilledCell<T>[] =>
  CELLS.map((cell) => fillCell(cell, candidates))
