import type { Mover } from './overview'
import type { RankedUnit, Ranking } from './standing'

/** The part of a topic that one page shows: `part` of `parts`, from 1. */
export type Part<T> = { items: T[]; part: number; parts: number }

/** A list in parts that a projector shows whole, as even as can be; an empty list is one empty part. */
export function partsOf<T>(list: readonly T[], most: number): Part<T>[] {
  const parts = Math.max(1, Math.ceil(list.length / most))
  const size = Math.ceil(list.length / parts)
  return Array.from({ length: parts }, (_, index) => ({
    items: list.slice(index * size, (index + 1) * size),
    part: index + 1,
    parts,
  }))
}

/** What a meeting is shown of the city, as the pages need it. */
export type MeetingFacts<Silent, Case, Work> = {
  silent: readonly Silent[]
  withoutWebsite: readonly Case[]
  withoutInstagram: readonly Case[]
  overdueWorks: readonly Work[]
  counts: { overdueWorks: number }
  movers: { up: Mover[]; down: Mover[] }
  rankings: readonly Ranking[]
}

export type MeetingPage<Silent, Case, Work> =
  | { topic: 'cover' }
  | { topic: 'figures' }
  | ({ topic: 'silent' } & Part<Silent>)
  | ({ topic: 'withoutWebsite' | 'withoutInstagram' } & Part<Case>)
  /** `rest`: how many more there are than the meeting is shown. */
  | ({ topic: 'overdueWorks'; rest: number } & Part<Work>)
  | { topic: 'movers'; up: Mover[]; down: Mover[] }
  | ({ topic: 'league'; ranking: Ranking } & Part<RankedUnit>)

/** How many rows a page holds in large type: those with a contact or a title take two lines. */
const MOST = { silent: 8, cases: 16, works: 6, league: 18 }
/** Beyond so many works a meeting is led to the list. */
const MOST_WORKS = 24

/** The pages of a meeting in their order: one topic each, those with long lists in parts. */
export function meetingPages<Silent, Case, Work>(
  facts: MeetingFacts<Silent, Case, Work>,
): MeetingPage<Silent, Case, Work>[] {
  const cases = (topic: 'withoutWebsite' | 'withoutInstagram') =>
    partsOf(facts[topic], MOST.cases).map((part) => ({ topic, ...part }))
  return [
    { topic: 'cover' },
    { topic: 'figures' },
    ...partsOf(facts.silent, MOST.silent).map((part) => ({ topic: 'silent' as const, ...part })),
    ...cases('withoutWebsite'),
    ...cases('withoutInstagram'),
    ...partsOf(facts.overdueWorks.slice(0, MOST_WORKS), MOST.works).map((part) => ({
      topic: 'overdueWorks' as const,
      rest: Math.max(0, facts.counts.overdueWorks - MOST_WORKS),
      ...part,
    })),
    { topic: 'movers', ...facts.movers },
    ...facts.rankings.flatMap((ranking) =>
      partsOf([...ranking.active, ...ranking.inactive], MOST.league).map((part) => ({
        topic: 'league' as const,
        ranking,
        ...part,
      })),
    ),
  ]
}
