import { CRITERIA, type Marks } from './mark'

/** To one decimal, halves up. A sum of binary fractions may fall a hair short of the half that it stands for. */
export const roundHalfUp = (value: number): number => Math.round((value + 1e-9) * 10) / 10

const SCORE_SHARE = 70
const JURY_SHARE = 30

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** What the jury gives a nominee: of each juror the mean of the criteria, of these the mean, 0 to 100, to one decimal. */
export const juryScoreOf = (sheets: readonly Marks[]): number =>
  roundHalfUp(mean(sheets.map((marks) => mean(CRITERIA.map((criterion) => marks[criterion])))))

/** 70 % of the score of the category and 30 % of the jury, both 0 to 100, to one decimal. Source: score.md, award gates. */
export const resultOf = (score: number, jury: number): number =>
  roundHalfUp((SCORE_SHARE * score + JURY_SHARE * jury) / 100)

/** Ranks by result, best first; equal results share a rank (1, 1, 3) and stand by their score, then name. */
export function rankResults<T extends { result: number; score: number; name: string }>(
  entries: readonly T[],
): (T & { rank: number })[] {
  return entries
    .map((entry) => ({ ...entry, rank: 1 + entries.filter(({ result }) => result > entry.result).length }))
    .toSorted((a, b) => a.rank - b.rank || b.score - a.score || a.name.localeCompare(b.name, 'id'))
}
