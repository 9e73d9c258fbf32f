import { type CreditedPost, creditPosts } from './credit'
import type { ScoreFacts } from './facts'
import { completeness, freshness, regularity, volume } from './parts/content'
import type { PartValue } from './parts/part'
import { answers, channels, development, governance } from './parts/service'
import { type CapKey, PART_KEYS, type PartKey, type Policy } from './policy'

export type ScoredPart = {
  key: PartKey
  name: string
  weight: number
  /** null where the part does not apply. */
  value: number | null
  /** What it gives of the 100, before caps and deductions. */
  points: number
  /** The most that it could give, with the weight of the parts that do not apply shared out. */
  maxPoints: number
  sentence: string
}

export type Score = {
  policyVersion: number
  /** Rounded half up to one decimal. */
  score: number
  band: string
  parts: ScoredPart[]
  posts: CreditedPost[]
  caps: { key: CapKey; limit: number; sentence: string }[]
  deductions: { name: string; points: number }[]
  /** Taken off in all, after the limit on deductions. */
  deducted: number
}

/** The activity score of one unit and one month with its full explanation. */
export function scoreOf(facts: ScoreFacts, policy: Policy): Score {
  const targets = policy.leagues[facts.league]
  const posts = creditPosts(facts, policy)
  const values: Record<PartKey, PartValue> = {
    A: regularity(posts, facts.month, targets),
    B: volume(posts, targets),
    C: freshness(posts, facts.previousCountedDay, facts, targets),
    D: development(facts.development),
    E: completeness(posts),
    F: channels(facts.channels),
    G: answers(facts.answers),
    H: governance(facts.governance),
  }
  const applied = PART_KEYS.reduce((sum, key) => sum + (values[key].value === null ? 0 : policy.parts[key].weight), 0)
  const parts = PART_KEYS.map((key): ScoredPart => {
    const { name, weight } = policy.parts[key]
    const { value, sentence } = values[key]
    const maxPoints = value === null ? 0 : (100 * weight) / applied
    return { key, name, weight, value, points: maxPoints * (value ?? 0), maxPoints, sentence }
  })

  const capKeys: CapKey[] = [
    ...(posts.some((post) => post.status === 'counted') ? [] : ['noPost' as const]),
    ...facts.caps,
  ]
  const caps = capKeys.map((key) => ({ key, ...policy.caps[key] }))
  const deductions = facts.deductions
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ name: policy.deductions[kind].name, points: policy.deductions[kind].points * count }))
  const deducted = Math.min(
    policy.maxDeduction,
    deductions.reduce((sum, { points }) => sum + points, 0),
  )

  const earned = parts.reduce((sum, part) => sum + part.points, 0)
  const capped = Math.min(earned, 100, ...caps.map((cap) => cap.limit))
  const score = roundHalfUp(Math.max(0, capped - deducted))
  return { policyVersion: policy.version, score, band: bandOf(score, policy), parts, posts, caps, deductions, deducted }
}

// A sum of binary fractions may fall a hair short of the half that it stands for.
const roundHalfUp = (value: number): number => Math.round((value + 1e-9) * 10) / 10

/** The name of the band in which a rounded score lies. */
export const bandOf = (score: number, policy: Policy): string =>
  policy.bands.find((band) => score >= band.from)?.name ?? policy.bands.at(-1)?.name ?? ''

export const partOf = (score: Score, key: PartKey): ScoredPart => {
  const part = score.parts.find((candidate) => candidate.key === key)
  if (!part) throw new Error(`A score without part ${key}`)
  return part
}
