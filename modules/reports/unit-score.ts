import type { Month } from '@/modules/evaluation/period'
import { PART_KEYS, type Policy } from '@/modules/evaluation/policy'
import { bandOf, partOf } from '@/modules/evaluation/score'
import { meanOf, type Span } from '@/modules/evaluation/span'
import type { ReportPart, ReportUnit, UnitMonth } from './content'

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The months that make a unit's score of the span: those in which it had a rank, or all where it is new in each. */
const scoredMonths = (months: readonly UnitMonth[]): readonly UnitMonth[] => {
  const ranked = months.filter(({ isNew }) => !isNew)
  return ranked.length > 0 ? ranked : months
}

/** The score of a unit in the span, with its band: of a month as it stands, of a quarter the mean of its months. */
export function scoreIn(span: Span, months: readonly UnitMonth[], policy: Policy): Pick<ReportUnit, 'score' | 'band'> {
  const scores = new Map<Month, number>(scoredMonths(months).map(({ month, score }) => [month, score.score]))
  const score = meanOf(span, scores) ?? 0
  return { score, band: bandOf(score, policy) }
}

/** What each part gave in the span: the means of the same months; a part that applied in none has no value. */
export const partsIn = (months: readonly UnitMonth[]): ReportPart[] =>
  PART_KEYS.flatMap((key) => {
    const parts = scoredMonths(months).map(({ score }) => partOf(score, key))
    const [first] = parts
    if (!first) return []
    const values = parts.flatMap(({ value }) => value ?? [])
    return [
      {
        key,
        name: first.name,
        value: values.length === 0 ? null : mean(values),
        points: mean(parts.map(({ points }) => points)),
        maxPoints: mean(parts.map(({ maxPoints }) => maxPoints)),
      },
    ]
  })
