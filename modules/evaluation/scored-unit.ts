import { addDays, dayOf } from '@/lib/dates'
import { LEAGUES } from '@/modules/units/unit'
import type { UnitFacts } from './facts-queries'
import { lastSeenDay } from './period'
import type { MonthRules } from './period-queries'
import { rank } from './ranking'
import { type Score, scoreOf } from './score'

/** A unit with its score of a month and all that it is made of. `rank` is null while it is new. */
export type ScoredUnit = UnitFacts & { score: Score; isNew: boolean; rank: number | null }

/** The scores of units of any leagues, each ranked within its own: best first, those that are new last. */
export function scoreUnits(units: readonly UnitFacts[], { month, policy }: MonthRules, now: Date): ScoredUnit[] {
  const seen = lastSeenDay(month, now)
  const scored = units.map((unit) => ({
    ...unit,
    score: scoreOf(unit.facts, policy),
    isNew: seen < addDays(dayOf(unit.startedAt), policy.newcomerDays),
  }))
  return rankUnits(scored)
}

/** Ranks units anew within their leagues. */
export const rankUnits = (units: readonly Omit<ScoredUnit, 'rank'>[]): ScoredUnit[] =>
  LEAGUES.flatMap((league) => {
    const own = units.filter(({ mark }) => mark.league === league)
    return [
      ...rank(own.filter(({ isNew }) => !isNew)),
      ...own.filter(({ isNew }) => isNew).map((unit) => ({ ...unit, rank: null })),
    ]
  })
