import { addDays } from '@/lib/dates'
import type { PostFact } from '@/modules/evaluation/facts'
import { factsWith, postOn } from '@/modules/evaluation/facts.fixture'
import type { UnitFacts } from '@/modules/evaluation/facts-queries'
import { POLICY_V1 } from '@/modules/evaluation/policy'
import { scoreOf } from '@/modules/evaluation/score'
import { rankUnits, type ScoredUnit } from '@/modules/evaluation/scored-unit'
import { readSpan, type Span } from '@/modules/evaluation/span'
import type { League } from '@/modules/units/unit'
import { leaguesOf, type Material } from './assembly'
import type { ReportContent } from './content'
import { moversOf } from './mover'

export const spanOf = (key: string): Span => {
  const span = readSpan(key)
  if (!span) throw new Error(`No span ${key}`)
  return span
}

type Given = { name: string; league?: League; posts?: PostFact[]; month?: string; isNew?: boolean } & Partial<UnitFacts>

/** A unit with its score of a month, for tests. */
export function scoredUnit({
  name,
  league = 'kelurahan',
  posts = [],
  month = '2026-10',
  isNew,
  ...rest
}: Given): Omit<ScoredUnit, 'rank'> {
  const facts = factsWith({ league, month, posts, until: addDays(`${month}-28`, 0) })
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const unit = {
    id: slug,
    name,
    mark: { slug, name, shortName: null, kind: 'kelurahan' as const, league },
    startedAt: new Date('2025-01-01T00:00:00+08:00'),
    facts,
    development: null,
    channels: null,
    ...rest,
  }
  return { ...unit, score: scoreOf(unit.facts, POLICY_V1), isNew: isNew ?? false }
}

/** Material of October 2026 for these units, each ranked, those of the month before unknown. */
export function materialOf(units: readonly Omit<ScoredUnit, 'rank'>[], over: Partial<Material> = {}): Material {
  const ranked = rankUnits(units)
  return {
    span: spanOf('2026-10'),
    asOf: '2026-10-31',
    isOver: true,
    policy: POLICY_V1,
    months: [{ month: '2026-10', units: ranked }],
    before: null,
    places: new Map(
      ranked.flatMap(({ id, rank }) =>
        rank === null ? [] : [[id, { rank, movement: { direction: 'new' as const, places: 0 } }] as const],
      ),
    ),
    trends: new Map(ranked.map(({ mark, score }) => [mark.slug, [{ month: '2026-10', score: score.score }]])),
    titles: new Map(),
    missing: new Map(),
    late: [],
    ...over,
  }
}

/** A report with the sections about units and nothing in the others, for tests. */
export function contentOf(material: Material, over: Partial<ReportContent> = {}): ReportContent {
  const leagues = leaguesOf(material)
  const all = leagues.flatMap(({ units }) => units)
  const { span, asOf, isOver, policy, months, late } = material
  return {
    ...{ span, asOf, isOver, policy, leagues, works: [...late] },
    months: months.map(({ month }) => ({ month, state: 'frozen', seal: 'a'.repeat(64), frozenAt: null })),
    isProvisional: false,
    seal: 'a'.repeat(64),
    dataUrl: 'https://warta.example/api/v1/scores?period=2026-10',
    methodUrl: 'https://warta.example/peringkat/cara-hitung',
    madeAt: new Date('2026-11-24T02:00:00Z'),
    askedBy: 'Kantor Walikota',
    figures: { units: all.length, active: 0, silent: 0, withoutWebsite: 0, withoutInstagram: 0, overdueWorks: 0 },
    movers: moversOf(all),
    silent: [],
    lacking: [],
    instructions: [],
    ...over,
  }
}

/** So many full posts on the days from the first on. */
export const postsFrom = (day: string, count: number): PostFact[] =>
  Array.from({ length: count }, (_, at) => postOn(addDays(day, at)))
