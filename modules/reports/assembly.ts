import type { Day } from '@/lib/dates'
import type { Month } from '@/modules/evaluation/period'
import type { Policy } from '@/modules/evaluation/policy'
import type { Movement } from '@/modules/evaluation/ranking'
import type { ScoredUnit } from '@/modules/evaluation/scored-unit'
import type { Span } from '@/modules/evaluation/span'
import { NEW_POST_STEP, nextSteps } from '@/modules/evaluation/steps'
import type { CheckKey } from '@/modules/posts/completeness'
import type { LateWork } from '@/modules/projects/late-works'
import { LEAGUES } from '@/modules/units/unit'
import { latestOn } from './activity'
import type { ReportLeague, ReportPost, ReportUnit } from './content'
import { partsIn, scoreIn } from './unit-score'

/** The scores of a month of all units, best first within each league. */
export type ScoredMonth = { month: Month; units: readonly ScoredUnit[] }
/** The place of a unit in its league in the span. */
export type Place = { rank: number; movement: Movement }

/** What the sections of a report about units are made of. */
export type Material = {
  span: Span
  asOf: Day
  isOver: boolean
  policy: Policy
  /** The months of the span that have begun, in order. */
  months: readonly ScoredMonth[]
  /** The month before the span. */
  before: ScoredMonth | null
  /** By unit id. */
  places: ReadonlyMap<string, Place>
  /** The twelve months up to the last one, by unit slug. */
  trends: ReadonlyMap<string, readonly { month: Month; score: number }[]>
  titles: ReadonlyMap<string, string>
  missing: ReadonlyMap<string, CheckKey[]>
  late: readonly LateWork[]
}

/** Every unit that had a score in the span, by league: those with a rank first, best first, then the new ones by name. */
export function leaguesOf(material: Material): ReportLeague[] {
  const lastOf = new Map(material.months.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const)))
  const all = [...lastOf.values()]
  return LEAGUES.flatMap((league) => {
    const own = all.filter(({ mark }) => mark.league === league)
    const ranked = own.filter(({ id }) => material.places.has(id)).length
    const units = own.map((last) => reportUnit(last, ranked, material)).toSorted(compare)
    return units.length === 0 ? [] : [{ league, units }]
  })
}

/** By rank; units that share one in the order of D, A, E, then name. Those without a rank last, by name. */
function compare(a: ReportUnit, b: ReportUnit): number {
  const rank = (unit: ReportUnit) => unit.rank ?? Number.POSITIVE_INFINITY
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  const value = ({ parts }: ReportUnit, key: string) => parts.find((part) => part.key === key)?.value ?? 0
  const byParts = a.rank === null ? 0 : ['D', 'A', 'E'].reduce((so, key) => so || value(b, key) - value(a, key), 0)
  return byParts || a.unit.name.localeCompare(b.unit.name, 'id')
}

function reportUnit(last: ScoredUnit, ranked: number, material: Material): ReportUnit {
  const { span, asOf, policy, places, trends } = material
  const own = material.months.flatMap(({ month, units }) =>
    units.filter(({ id }) => id === last.id).map((unit) => ({ month, unit })),
  )
  const months = own.map(({ month, unit: { score, isNew } }) => ({ month, score, isNew }))
  const earlier = material.before?.units.find(({ id }) => id === last.id)
  const latest = latestOn(
    [...(earlier ? [earlier] : []), ...own.map(({ unit }) => unit)].map(({ facts }) => facts),
    asOf,
    policy,
  )
  const place = places.get(last.id)
  return {
    unit: last.mark,
    rank: place?.rank ?? null,
    movement: place?.movement ?? null,
    ranked,
    ...scoreIn(span, months, policy),
    months,
    parts: partsIn(months),
    trend: [...(trends.get(last.mark.slug) ?? [])],
    posts: own.flatMap(({ unit }) => postsOf(unit, material)),
    latestNews: latest.news,
    latestCounted: latest.counted,
    coverage: last.development?.coverage ?? null,
    works: last.development?.works.map(({ id, name }) => ({ id, name })) ?? [],
    use: last.channels?.use ?? null,
    handles: new Map(last.channels?.channels.map(({ id, handle }) => [id, handle])),
    late: material.late.filter(({ unit }) => unit.slug === last.mark.slug),
    steps: stepsOf(last, material),
  }
}

const GONE = 'Berita yang sudah dihapus'

function postsOf({ score, facts }: ScoredUnit, { titles }: Material): ReportPost[] {
  const types = new Map(facts.posts.map(({ id, type }) => [id, type]))
  return score.posts.map(({ week: _, ...post }) => ({
    ...post,
    title: titles.get(post.id) ?? GONE,
    type: types.get(post.id) ?? 'kegiatan',
  }))
}

/** What would have raised the score of the last month most, or still can. */
function stepsOf(unit: ScoredUnit, { missing, asOf, policy, isOver }: Material): ReportUnit['steps'] {
  const { facts, development, channels } = unit
  const coverage = facts.development === 'no-project' ? null : (development?.coverage ?? null)
  const own = facts.posts.filter(({ role }) => role === 'lead').map(({ id }) => [id, missing.get(id) ?? []] as const)
  const steps = nextSteps(facts, new Map(own), asOf, policy, coverage, channels?.use ?? null)
  if (!isOver) return steps
  return steps.map((step) => (step.text === NEW_POST_STEP ? { ...step, text: 'Satu berita lengkap lagi' } : step))
}
