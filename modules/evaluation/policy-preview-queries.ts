import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { UnitMark } from '@/modules/units/unit'
import { currentMonth, type Month, previousMonth } from './period'
import type { Policy } from './policy'
import { scoreOf } from './score'
import { listScoredUnits } from './scored-queries'
import { rankUnits } from './scored-unit'

/** A unit in the month before, as it was scored and as a draft of a policy would have scored it. Ranks are null for new units. */
export type PreviewedUnit = {
  unit: UnitMark
  before: number
  after: number
  rankBefore: number | null
  rankAfter: number | null
}

/**
 * What the last month would have been by a draft of a policy, by league and new rank: from the same facts, so that a draft
 * cannot find posts that the policy in force did not look at. Stores nothing. Throws `forbidden`.
 */
export async function previewPolicy(
  actor: Actor,
  draft: Policy,
  now: Date,
): Promise<{ month: Month; units: PreviewedUnit[] }> {
  authorize(actor, 'score-policy:publish')
  const month = previousMonth(currentMonth(now))
  const { units } = await listScoredUnits(month, now)
  const known = new Map(units.map(({ id, score, rank }) => [id, { score: score.score, rank }]))
  const rescored = rankUnits(units.map((unit) => ({ ...unit, score: scoreOf(unit.facts, draft) })))
  return {
    month,
    units: rescored.map(({ id, mark, score, rank }) => ({
      unit: mark,
      before: known.get(id)?.score ?? 0,
      after: score.score,
      rankBefore: known.get(id)?.rank ?? null,
      rankAfter: rank,
    })),
  }
}
