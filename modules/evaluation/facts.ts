import type { Day } from '@/lib/dates'
import type { PostType } from '@/modules/posts/post'
import type { League } from '@/modules/units/unit'
import type { Month } from './period'
import type { CapKey, DeductionKey, PartKey } from './policy'

/** What the score knows of a post that was first published in the month. */
export type PostFact = {
  id: string
  firstPublishedAt: Date
  type: PostType
  /** Completeness q, 0 to 1. */
  completeness: number
  role: 'lead' | 'supporting'
  /** Imported, or pulled from a feed: not written here. */
  isImported: boolean
  isNearDuplicate: boolean
  withdrawnAt: Date | null
}

/** The three shares of part D, see coverage.ts. */
export type DevelopmentFacts = { stages: number; timeliness: number; evidence: number }
/** `activity` is null where no external channel can be read. */
export type ChannelFacts = { mandatory: number; activity: number | null }
/** `sum` of what each answer earned, over `count` comments that fell due. */
export type AnswerFacts = { sum: number; count: number; leagueMedian: number }
export type GovernanceFacts = { isOfficerConfirmed: boolean; isProfileComplete: boolean; isInformationCurrent: boolean }

/** Everything that the score of one unit and one month is made of. A part whose facts are null does not apply. */
export type ScoreFacts = {
  league: League
  month: Month
  /** The last day that counts for freshness: today in an open month, else the month's last. */
  until: Day
  /** When the month closes: a post that was withdrawn before does not count. */
  closesAt: Date
  posts: readonly PostFact[]
  /** The day of the latest counted post before the month. */
  previousCountedDay: Day | null
  /** Days on which the portal itself was down. */
  downDays: readonly Day[]
  development: DevelopmentFacts | 'no-project' | null
  channels: ChannelFacts | null
  answers: AnswerFacts | null
  governance: GovernanceFacts | null
  caps: readonly Exclude<CapKey, 'noPost'>[]
  deductions: readonly { kind: DeductionKey; count: number }[]
}

/** The parts whose facts the portal does not record yet. */
export const UNRECORDED_PARTS: readonly PartKey[] = ['G', 'H']

const FORGIVEN = 2

/**
 * How many of a unit's near-duplicates of a month cost points: its own that were written here and still stood when the
 * month closed, from the third on.
 */
export function countPunished(posts: readonly PostFact[], closesAt: Date): number {
  const stood = ({ withdrawnAt }: PostFact) => withdrawnAt === null || withdrawnAt >= closesAt
  const own = posts.filter((post) => post.role === 'lead' && post.isNearDuplicate && !post.isImported && stood(post))
  return Math.max(0, own.length - FORGIVEN)
}
