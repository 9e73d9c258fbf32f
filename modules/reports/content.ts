import type { Day } from '@/lib/dates'
import type { BoardCase } from '@/modules/channels/board-queries'
import type { Platform } from '@/modules/channels/channel'
import type { ChannelUse } from '@/modules/evaluation/channel-use'
import type { Coverage } from '@/modules/evaluation/coverage'
import type { CreditedPost } from '@/modules/evaluation/credit'
import type { Month, PeriodState } from '@/modules/evaluation/period'
import type { PartKey, Policy } from '@/modules/evaluation/policy'
import type { Movement } from '@/modules/evaluation/ranking'
import type { Score } from '@/modules/evaluation/score'
import type { Span } from '@/modules/evaluation/span'
import type { NextStep } from '@/modules/evaluation/steps'
import type { PostType } from '@/modules/posts/post'
import type { LateWork } from '@/modules/projects/late-works'
import type { League, UnitMark } from '@/modules/units/unit'
import type { ReportInstruction } from './instruction-standing'

/** A month of the report and where it stands. `seal`: the hash that holds a frozen one fast. */
export type ReportMonth = { month: Month; state: PeriodState; seal: string | null; frozenAt: Date | null }

/** A part of a score in the whole span: means over its months. `value` is null where it applied in none. */
export type ReportPart = { key: PartKey; name: string; value: number | null; points: number; maxPoints: number }

/** A post of the span and what it earned. */
export type ReportPost = Omit<CreditedPost, 'week'> & { title: string; type: PostType }

/** A unit's score of one month of the span. */
export type UnitMonth = { month: Month; score: Score; isNew: boolean }

/** A unit in the report. `rank` is null while it is new. */
export type ReportUnit = {
  unit: UnitMark
  rank: number | null
  movement: Movement | null
  /** How many units of its league have a rank. */
  ranked: number
  score: number
  band: string
  months: UnitMonth[]
  parts: ReportPart[]
  trend: { month: Month; score: number }[]
  posts: ReportPost[]
  /** The day of its latest post that is known, counted or not; null: none is. */
  latestNews: Day | null
  latestCounted: Day | null
  coverage: Coverage | null
  works: { id: string; name: string }[]
  use: ChannelUse | null
  handles: ReadonlyMap<string, string>
  late: LateWork[]
  steps: NextStep[]
}

export type ReportLeague = { league: League; units: ReportUnit[] }
export type ReportFigures = {
  units: number
  active: number
  silent: number
  withoutWebsite: number
  withoutInstagram: number
  overdueWorks: number
}

/** All that a report says, however it is written. */
export type ReportContent = {
  span: Span
  months: ReportMonth[]
  /** The last day that it tells of: that of the span, or today. */
  asOf: Day
  isOver: boolean
  isProvisional: boolean
  /** The seal of the last month, where all months are frozen. */
  seal: string | null
  /** Where anybody finds the facts of the last month. */
  dataUrl: string
  methodUrl: string
  madeAt: Date
  askedBy: string
  policy: Policy
  figures: ReportFigures
  leagues: ReportLeague[]
  movers: { up: ReportUnit[]; down: ReportUnit[] }
  /** Longest silence first. */
  silent: ReportUnit[]
  lacking: { platform: Platform; cases: BoardCase[] }[]
  works: LateWork[]
  instructions: ReportInstruction[]
}
