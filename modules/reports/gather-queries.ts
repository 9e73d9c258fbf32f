import { addDays, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { getBoard } from '@/modules/channels/board-queries'
import { loadDetails } from '@/modules/evaluation/detail-queries'
import { lastDay, lastSeenDay, type Month, previousMonth, shiftMonth } from '@/modules/evaluation/period'
import { movementOf } from '@/modules/evaluation/ranking'
import { listRanks, listScoredUnits } from '@/modules/evaluation/scored-queries'
import type { Span } from '@/modules/evaluation/span'
import { listSpanRanking, listTrends, type TrendPoint } from '@/modules/evaluation/span-queries'
import { listStandingsBetween } from '@/modules/instructions/report-queries'
import { listLateWorks } from '@/modules/projects/late-work-queries'
import { LEAGUES } from '@/modules/units/unit'
import { isActiveOn, isSilentOn } from './activity'
import { leaguesOf, type Material, type Place, type ScoredMonth } from './assembly'
import type { ReportContent, ReportMonth } from './content'
import { instructionsOf } from './instruction-standing'
import { moversOf } from './mover'
import { begunMonths } from './report'
import type { Progress } from './step'

const TREND_MONTHS = 12

/**
 * All that a report of a span says, as things stood at the end of it, or now where it is not over. Scores are those of the
 * ranking; frozen months are read as they were frozen. As many queries, however many units. Throws `forbidden`.
 */
export async function gatherReport(
  actor: Actor,
  span: Span,
  askedBy: string,
  now: Date,
  tell: Progress,
): Promise<ReportContent> {
  authorize(actor, 'report:make')
  const begun = begunMonths(span, now)
  const last = begun.at(-1) ?? ''
  const asOf = lastSeenDay(last, now)
  const isOver = asOf === lastDay(span.months.at(-1) ?? '')
  const [scored, before] = [await listMonths(begun, now), await listMonths([previousMonth(begun[0] ?? '')], now)]
  const policy = scored.at(-1)?.policy
  if (!policy) throw new Error(`A report of no month: ${span.key}`)
  const places = span.kind === 'month' ? await placesInMonth(last, scored, now) : await placesInSpan(span, scored)
  const units = new Map(scored.flatMap((month) => month.units.map((unit) => [unit.id, unit] as const)))
  const trends = await listTrends(
    [...units.values()].map(({ mark }) => mark.slug),
    Array.from({ length: TREND_MONTHS }, (_, at) => shiftMonth(last, at + 1 - TREND_MONTHS)),
  )
  await tell(1)
  const details = await listDetails(scored)
  await tell(2)
  const end = startOfDay(addDays(asOf, 1))
  const from = startOfDay(`${span.months[0]}-01`)
  const [board, late, standings, months] = await Promise.all([
    getBoard({ league: undefined, kecamatan: undefined }, new Date(Math.min(end.getTime() - 1, now.getTime()))),
    listLateWorks(asOf),
    listStandingsBetween(actor, from, end),
    listReportMonths(scored),
  ])
  const material: Material = {
    ...{ span, asOf, isOver, policy, months: scored, before: before[0] ?? null, places, late },
    trends: withLatest(trends, scored),
    ...details,
  }
  const leagues = leaguesOf(material)
  const all = leagues.flatMap((league) => league.units)
  const latest = all.map((unit) => ({ unit, news: unit.latestNews, counted: unit.latestCounted }))
  const silent = latest.filter((one) => isSilentOn(one, asOf)).map(({ unit }) => unit)
  const lacking = board.platforms.map(({ platform, cases }) => ({ platform, cases }))
  const countLacking = (platform: string) => lacking.find((one) => one.platform === platform)?.cases.length ?? 0
  const isProvisional = !isOver || months.some(({ state }) => state !== 'frozen')
  await tell(3)
  return {
    ...{ span, months, asOf, isOver, isProvisional, askedBy, policy, leagues, lacking },
    madeAt: now,
    seal: isProvisional ? null : (months.at(-1)?.seal ?? null),
    dataUrl: `${env().PUBLIC_URL}/api/v1/scores?period=${last}`,
    methodUrl: `${env().PUBLIC_URL}/peringkat/cara-hitung`,
    figures: {
      units: all.length,
      active: latest.filter((one) => isActiveOn(one, asOf)).length,
      silent: silent.length,
      withoutWebsite: countLacking('website'),
      withoutInstagram: countLacking('instagram'),
      overdueWorks: late.length,
    },
    movers: moversOf(all),
    silent: silent.toSorted((a, b) => (a.latestNews ?? '').localeCompare(b.latestNews ?? '')),
    works: late,
    instructions: instructionsOf(standings, asOf, end),
  }
}

type ReadMonth = ScoredMonth & Awaited<ReturnType<typeof listScoredUnits>>['rules']

/** One month after the other, so that the memory holds the raw rows of one only. */
async function listMonths(months: readonly Month[], now: Date): Promise<ReadMonth[]> {
  const read: ReadMonth[] = []
  for (const month of months) {
    const { rules, units } = await listScoredUnits(month, now)
    read.push({ ...rules, units })
  }
  return read
}

async function placesInMonth(month: Month, [scored]: readonly ReadMonth[], now: Date): Promise<Map<string, Place>> {
  const rankBefore = await listRanks(previousMonth(month), now)
  return new Map(
    (scored?.units ?? []).flatMap(({ id, rank }) =>
      rank === null ? [] : [[id, { rank, movement: movementOf(rankBefore.get(id) ?? null, rank) }] as const],
    ),
  )
}

async function placesInSpan(span: Span, scored: readonly ReadMonth[]): Promise<Map<string, Place>> {
  const idOf = new Map(scored.flatMap(({ units }) => units.map(({ id, mark }) => [mark.slug, id] as const)))
  const rankings = await Promise.all(LEAGUES.map((league) => listSpanRanking(league, span)))
  return new Map(
    rankings.flatMap(({ units }) =>
      units.flatMap(({ unit, rank, movement }) => {
        const id = idOf.get(unit.slug)
        return id ? [[id, { rank, movement }] as const] : []
      }),
    ),
  )
}

/** The months of the report themselves are told as they were read, also where the stored line is a moment older. */
function withLatest(trends: ReadonlyMap<string, TrendPoint[]>, scored: readonly ReadMonth[]): Material['trends'] {
  const own = new Set(scored.map(({ month }) => month))
  return new Map(
    [...trends].map(([slug, points]) => [
      slug,
      [
        ...points.filter(({ month }) => !own.has(month)),
        ...scored.flatMap(({ month, units }) =>
          units.filter(({ mark }) => mark.slug === slug).map(({ score }) => ({ month, score: score.score })),
        ),
      ],
    ]),
  )
}

/** The titles of all posts, and what each post of the last month lacks. Two queries a month. */
async function listDetails(scored: readonly ReadMonth[]): Promise<Pick<Material, 'titles' | 'missing'>> {
  const titles = new Map<string, string>()
  let missing: Material['missing'] = new Map()
  for (const { units } of scored) {
    // A joint post stands in the facts of each of its units; what it lacks is told of its own unit's.
    const posts = units.flatMap(({ facts }) => facts.posts).toSorted((a, b) => (a.role < b.role ? 1 : -1))
    const details = await loadDetails([...new Map(posts.map((post) => [post.id, post])).values()])
    for (const { id, title } of details.posts.values()) titles.set(id, title)
    missing = details.missing
  }
  return { titles, missing }
}

async function listReportMonths(scored: readonly ReadMonth[]): Promise<ReportMonth[]> {
  const frozen = await db.frozenPeriod.findMany({
    where: { month: { in: scored.map(({ month }) => month) } },
    select: { month: true, hash: true, frozenAt: true },
  })
  return scored.map(({ month, state }) => {
    const seal = state === 'frozen' ? frozen.find((one) => one.month === month) : undefined
    return { month, state, seal: seal?.hash ?? null, frozenAt: seal?.frozenAt ?? null }
  })
}
