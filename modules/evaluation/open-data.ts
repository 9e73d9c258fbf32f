import type { UnitMark } from '@/modules/units/unit'
import type { PostFact, ScoreFacts } from './facts'
import type { Month } from './period'
import type { Policy } from './policy'
import { type Score, scoreOf } from './score'

type TimesAsText<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] }

/** A post as open data tells of it: its times as ISO 8601 in UTC. */
export type PublishedPostFact = TimesAsText<PostFact>
/** The facts of a unit and month as open data gives them. */
export type PublishedFacts = Omit<ScoreFacts, 'posts' | 'closesAt'> & {
  closesAt: string
  posts: readonly PublishedPostFact[]
}

/** What open data tells of a unit's score: the numbers, and the facts from which anybody can compute them again. */
export type PublishedScore = {
  unit: { slug: string; name: string }
  score: number
  band: string
  parts: { key: string; value: number | null; weight: number; points: number }[]
  caps: string[]
  deducted: number
  facts: PublishedFacts
}

/** The scores of a month with the policy by which they are computed. */
export type PublishedPeriod = {
  period: Month
  state: 'sementara' | 'masa sanggah' | 'ditetapkan'
  /** Of a frozen month: its seal, which the next month's holds fast. */
  seal: { hash: string; previousHash: string; frozenAt: string } | null
  policy: Policy
  scores: PublishedScore[]
}

/** A score as open data gives it. Points in hundredths of the score, values between 0 and 1; null where a part does not apply. */
export const publish = (
  { slug, name }: Pick<UnitMark, 'slug' | 'name'>,
  facts: ScoreFacts,
  score: Score,
): PublishedScore => ({
  unit: { slug, name },
  score: score.score,
  band: score.band,
  parts: score.parts.map(({ key, value, weight, points }) => ({ key, value, weight, points })),
  caps: score.caps.map(({ key }) => key),
  deducted: score.deducted,
  facts: writeFacts(facts),
})

/** Facts with their times as text. */
export const writeFacts = (facts: ScoreFacts): PublishedFacts => ({
  ...facts,
  closesAt: facts.closesAt.toISOString(),
  posts: facts.posts.map(({ firstPublishedAt, withdrawnAt, ...post }) => ({
    ...post,
    firstPublishedAt: firstPublishedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  })),
})

/** Facts whose times are text, as the score takes them. */
export const readFacts = ({ posts, closesAt, ...facts }: PublishedFacts): ScoreFacts => ({
  ...facts,
  closesAt: new Date(closesAt),
  posts: posts.map(({ firstPublishedAt, withdrawnAt, ...post }) => ({
    ...post,
    firstPublishedAt: new Date(firstPublishedAt),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  })),
})

/** A score that does not come out of its own facts. */
export type Mismatch = { unit: string; published: number; computed: number; parts: string[] }

/** Computes every score of a published month again from its facts; those that differ in the score or in any part. */
export const mismatchesIn = ({ policy, scores }: PublishedPeriod): Mismatch[] =>
  scores.flatMap(({ unit, score, parts, facts }) => {
    const again = scoreOf(readFacts(facts), policy)
    const differing = parts
      .filter(({ key, value }) => again.parts.find((part) => part.key === key)?.value !== value)
      .map(({ key }) => key)
    const isSame = again.score === score && differing.length === 0
    return isSame ? [] : [{ unit: unit.slug, published: score, computed: again.score, parts: differing }]
  })
