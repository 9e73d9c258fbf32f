import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { currentMonth } from '@/modules/evaluation/period'
import { type Span, spanBefore, spanWith } from '@/modules/evaluation/span'
import type { League } from '@/modules/units/unit'
import type { Prisma } from '@/prisma/generated/client'
import { type AwardState, CELLS, type Cell, readQuarter } from './award'
import { type Candidate, isFrozen, loadCandidates, unitsWithOpenCase } from './candidate-queries'
import type { Gate } from './gate'
import { type FilledCell, fillCell, fillGrid, type Standing } from './grid'
import { isComplete } from './mark'
import type { Presences } from './presence'

const MOST_ROUNDS = 40
const OFFERED_QUARTERS = 8

export type RoundRow = { id: string; quarter: string; state: AwardState; openedAt: Date; nominees: number }

/** The rounds, newest quarter first, 40 at most: ten years. Throws `forbidden`. */
export async function listRounds(actor: Actor): Promise<RoundRow[]> {
  authorize(actor, 'award:read')
  const rows = await db.awardRound.findMany({
    orderBy: { quarter: 'desc' },
    take: MOST_ROUNDS,
    select: { id: true, quarter: true, state: true, openedAt: true, _count: { select: { nominees: true } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, nominees: _count.nominees }))
}

/** The frozen quarters of the last two years for which no round was opened, newest first. */
export async function listOpenableQuarters(now: Date): Promise<Span[]> {
  const quarters: Span[] = []
  let span = spanBefore(spanWith('quarter', currentMonth(now)))
  for (let turn = 0; turn < OFFERED_QUARTERS; turn++) {
    quarters.push(span)
    span = spanBefore(span)
  }
  const [frozen, rounds] = await Promise.all([
    db.period.findMany({
      where: { state: 'frozen', month: { in: quarters.flatMap(({ months }) => [...months]) } },
      select: { month: true },
    }),
    db.awardRound.findMany({ where: { quarter: { in: quarters.map(({ key }) => key) } }, select: { quarter: true } }),
  ])
  const months = new Set(frozen.map(({ month }) => month))
  const taken = new Set(rounds.map(({ quarter }) => quarter))
  return quarters.filter((quarter) => !taken.has(quarter.key) && quarter.months.every((month) => months.has(month)))
}

/** Who would be nominated if the round were opened now; null where the quarter's scores can still change. Throws `forbidden`. */
export async function previewGrid(
  actor: Actor,
  key: string,
  now: Date,
): Promise<{ quarter: Span; cells: FilledCell<Candidate>[]; kept: Candidate[] } | null> {
  authorize(actor, 'award:manage')
  const quarter = readQuarter(key)
  if (!quarter || !(await isFrozen(quarter))) return null
  const candidates = await loadCandidates(quarter, now)
  return {
    quarter,
    cells: fillGrid(candidates),
    kept: candidates.filter(({ failedGates }) => failedGates.length > 0),
  }
}

const ROUND = {
  id: true,
  quarter: true,
  state: true,
  seed: true,
  version: true,
  openedAt: true,
  openedBy: { select: { name: true } },
  judgingAt: true,
  decidedAt: true,
  decidedById: true,
  decidedBy: { select: { name: true } },
  publishedAt: true,
  publishedBy: { select: { name: true } },
  candidates: {
    orderBy: { unitName: 'asc' },
    select: {
      id: true,
      unitId: true,
      unitName: true,
      league: true,
      score: true,
      scoreBefore: true,
      presences: true,
      failedGates: true,
      letter: true,
    },
  },
  nominees: {
    orderBy: [{ place: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      candidateId: true,
      category: true,
      field: true,
      score: true,
      place: true,
      result: { select: { jury: true, result: true, rank: true } },
      certificate: { select: { code: true } },
    },
  },
  jurors: {
    orderBy: { assignedAt: 'asc' },
    select: {
      id: true,
      submittedAt: true,
      excusedAt: true,
      excuseReason: true,
      user: { select: { name: true } },
      marks: { select: { clarity: true, completeness: true, usefulness: true, evidence: true } },
    },
  },
} as const satisfies Prisma.AwardRoundSelect

type Row = Prisma.AwardRoundGetPayload<{ select: typeof ROUND }>
export type RoundCandidate = Standing & { id: string; unitId: string; letter: string | null }
export type RoundNominee = Row['nominees'][number] & { unitName: string }
export type RoundCell = Cell & { nominees: RoundNominee[]; refused: { candidate: RoundCandidate; score: number }[] }
export type RoundJuror = Omit<Row['jurors'][number], 'user' | 'marks'> & { name: string; complete: number }
/** A round with its grid, its jury's progress (never what a juror gave) and, once decided, its results. */
export type Round = Omit<Row, 'candidates' | 'nominees' | 'jurors'> & {
  cells: RoundCell[]
  kept: RoundCandidate[]
  jurors: RoundJuror[]
  /** How many units the jury reads. */
  judged: number
  /** Nominated units of which a deduction waits to be decided. */
  accused: string[]
}

const candidateOf = ({ league, presences, failedGates, ...row }: Row['candidates'][number]): RoundCandidate => ({
  ...row,
  league: league as League,
  presences: presences as unknown as Presences,
  failedGates: failedGates as Gate[],
})

/** A round; null where there is none. Throws `forbidden`. */
export async function getRound(actor: Actor, id: string): Promise<Round | null> {
  authorize(actor, 'award:read')
  const row = await db.awardRound.findUnique({ where: { id }, select: ROUND })
  if (!row) return null
  const { candidates, nominees, jurors, ...round } = row
  const units = new Map(candidates.map((one) => [one.id, candidateOf(one)]))
  const all = [...units.values()]
  const judged = all.filter(({ letter }) => letter !== null)
  const accused = await unitsWithOpenCase(judged.map(({ unitId }) => unitId))
  return {
    ...round,
    cells: CELLS.map((cell) => ({
      ...cell,
      nominees: nominees
        .filter(({ category, field }) => category === cell.category && field === cell.field)
        .map((nominee) => ({ ...nominee, unitName: units.get(nominee.candidateId)?.unitName ?? '' }))
        .toSorted((a, b) => (a.result?.rank ?? a.place) - (b.result?.rank ?? b.place) || a.place - b.place),
      refused: fillCell(cell, all).refused,
    })),
    kept: all.filter(({ failedGates }) => failedGates.length > 0),
    jurors: jurors.map(({ user, marks, ...juror }) => ({
      ...juror,
      name: user.name,
      complete: marks.filter(isComplete).length,
    })),
    judged: judged.length,
    accused: judged.flatMap(({ unitId, unitName }) => (accused.has(unitId) ? [unitName] : [])),
  }
}
