import type { Day } from '@/lib/dates'
import type { League, UnitMark } from '@/modules/units/unit'
import type { UsedChannels } from './channel-queries'
import type { Development } from './development-queries'
import type { ScoreFacts } from './facts'
import type { Month } from './period'
import type { PeriodStanding } from './period-queries'
import type { Policy } from './policy'
import type { Movement } from './ranking'
import type { Score } from './score'
import type { NextStep } from './steps'

/** A unit in the table of its league. */
export type RankedUnit = { unit: UnitMark; rank: number; movement: Movement; score: Score }
/** A league in a month. */
export type Ranking = {
  league: League
  month: Month
  period: PeriodStanding
  /** Whether a unit of the league had begun before the month. */
  hasEarlier: boolean
  /** Units with a counted or light post in the month, best first. */
  active: RankedUnit[]
  /** Units that are ranked and published nothing that counts. */
  inactive: RankedUnit[]
  /** Units in their first 8 weeks, without a rank. */
  newcomers: { unit: UnitMark; score: Score }[]
}

/** What an explanation says of a post beside its credit. */
export type ScoredPost = { id: string; slug: string; title: string; isPublic: boolean }
/** Where one unit stands and why. */
export type Standing = {
  unitId: string
  unit: UnitMark
  month: Month
  period: PeriodStanding
  /** By which the score is computed. */
  policy: Policy
  startedOn: Day
  /** null where the unit is new and not ranked. */
  rank: number | null
  rankedUnits: number
  movement: Movement | null
  score: Score
  facts: ScoreFacts
  posts: ReadonlyMap<string, ScoredPost>
  /** What part D is made of; null where the portal does not know it. */
  development: Development | null
  /** What part F is made of; null where the portal does not know it. */
  channels: UsedChannels | null
  /** Empty once the month is closed. */
  steps: NextStep[]
}
