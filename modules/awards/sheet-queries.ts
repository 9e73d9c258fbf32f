import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { LEAGUES, type League } from '@/modules/units/unit'
import type { AwardState } from './award'
import { isComplete, type PartialMarks } from './mark'
import type { BlindPhoto } from './sample-queries'

const MOST_SHEETS = 8
const MARKS = { clarity: true, completeness: true, usefulness: true, evidence: true } as const

/** A nominee as a juror knows it: a letter among those of its league. */
export type BlindNominee = { id: string; letter: string; league: League; isComplete: boolean }
/** A juror's own sheet of a round. */
export type Sheet = {
  roundId: string
  quarter: string
  state: AwardState
  submittedAt: Date | null
  pools: { league: League; nominees: BlindNominee[] }[]
  complete: number
  total: number
}

const NOMINEES = {
  where: { letter: { not: null } },
  select: { id: true, letter: true, league: true },
} as const

/** The actor's sheets, newest first, 8 at most; those from which the actor was excused are left out. Throws `forbidden`. */
export async function listMySheets(actor: Actor): Promise<Sheet[]> {
  authorize(actor, 'award:judge')
  const rows = await db.awardJuror.findMany({
    where: { userId: actor.id, excusedAt: null },
    orderBy: { assignedAt: 'desc' },
    take: MOST_SHEETS,
    select: {
      submittedAt: true,
      marks: { select: { candidateId: true, ...MARKS } },
      round: { select: { id: true, quarter: true, state: true, candidates: NOMINEES } },
    },
  })
  return rows.map(({ submittedAt, marks, round }) => {
    const done = new Set(marks.flatMap((mark) => (isComplete(mark) ? [mark.candidateId] : [])))
    const nominees = round.candidates.map((row) => nomineeOf(row, done.has(row.id)))
    return {
      roundId: round.id,
      quarter: round.quarter,
      state: round.state,
      submittedAt,
      pools: LEAGUES.map((league) => ({
        league,
        nominees: nominees.filter((one) => one.league === league).toSorted(byLetter),
      })).filter((pool) => pool.nominees.length > 0),
      complete: done.size,
      total: nominees.length,
    }
  })
}

const nomineeOf = (row: { id: string; letter: string | null; league: string }, isDone: boolean): BlindNominee => ({
  id: row.id,
  letter: row.letter ?? '',
  league: row.league as League,
  isComplete: isDone,
})
/** AA stands after Z. */
const byLetter = (a: BlindNominee, b: BlindNominee): number =>
  a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1)

/** A nominee's blind posts with what the juror gave, and the letter that comes after it in its league. */
export type BlindSheet = BlindNominee & {
  roundId: string
  quarter: string
  isOpen: boolean
  posts: { position: number; title: string; summary: string; text: string; photos: BlindPhoto[] }[]
  marks: PartialMarks
  next: { id: string; letter: string } | null
}

const NOTHING: PartialMarks = { clarity: null, completeness: null, usefulness: null, evidence: null }

/** What a juror reads under a letter; null where it is nothing that the actor judges. Throws `forbidden`. */
export async function getBlindSheet(actor: Actor, candidateId: string): Promise<BlindSheet | null> {
  authorize(actor, 'award:judge')
  const row = await db.awardCandidate.findFirst({
    where: {
      id: candidateId,
      letter: { not: null },
      round: { jurors: { some: { userId: actor.id, excusedAt: null } } },
    },
    select: {
      id: true,
      letter: true,
      league: true,
      roundId: true,
      round: {
        select: {
          quarter: true,
          state: true,
          candidates: NOMINEES,
          jurors: { where: { userId: actor.id }, select: { submittedAt: true } },
        },
      },
      sample: {
        orderBy: { position: 'asc' },
        select: { position: true, title: true, summary: true, text: true, photos: true },
      },
      marks: { where: { juror: { userId: actor.id } }, select: MARKS },
    },
  })
  if (!row) return null
  const { round, sample, marks, roundId, ...nominee } = row
  const pool = round.candidates
    .filter(({ league }) => league === row.league)
    .map((one) => nomineeOf(one, false))
    .toSorted(byLetter)
  const next = pool[pool.findIndex(({ id }) => id === row.id) + 1]
  const [own = NOTHING] = marks
  return {
    ...nomineeOf(nominee, isComplete(own)),
    roundId,
    quarter: round.quarter,
    isOpen: round.state === 'judging' && round.jurors.every(({ submittedAt }) => submittedAt === null),
    posts: sample.map(({ photos, ...post }) => ({ ...post, photos: photos as unknown as BlindPhoto[] })),
    marks: own,
    next: next ? { id: next.id, letter: next.letter } : null,
  }
}
