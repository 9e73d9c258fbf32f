import { randomInt } from 'node:crypto'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { listPeopleInUnits } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { type Category, CELLS, type Field, LAST_PRIZE, type MoveRound, quarterName } from './award'
import { unitsWithOpenCase } from './candidate-queries'
import { CODE_LENGTH, CODE_SIGNS, prizeOf, verificationPath } from './certificate'
import { decisionBlockers, openCaseSentence, publishBlockers } from './decision'
import { isComplete } from './mark'
import { juryScoreOf, rankResults, resultOf } from './result'
import { findRound, moveRound } from './round-commands'

/**
 * Fixes the results: 70 % the score of the category, 30 % the jury, ranked within each box of the grid. Throws `forbidden`,
 * `not-found`, `invalid`, `conflict`.
 */
export const decideRound = (actor: Actor, { roundId, version }: MoveRound, now: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'award:manage')
    await findRound(tx, roundId, 'judging')
    // Held first: no sheet is sent and no juror excused beside it.
    await moveRound(
      tx,
      { roundId, version, from: 'judging' },
      { state: 'decided', decidedById: actor.id, decidedAt: now },
    )
    const [jurors, nominees] = await Promise.all([
      tx.awardJuror.findMany({
        where: { roundId, excusedAt: null },
        select: { submittedAt: true, user: { select: { name: true } }, marks: true },
      }),
      listNominees(tx, roundId),
    ])
    const blockers = [
      ...decisionBlockers(jurors.map(({ user, submittedAt }) => ({ name: user.name, submittedAt }))),
      ...(await openCaseBlockers(tx, nominees)),
    ]
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    const marksOf = (candidateId: string) =>
      jurors.flatMap(({ marks }) => marks.filter((mark) => mark.candidateId === candidateId).filter(isComplete))
    const results = CELLS.flatMap((cell) =>
      rankResults(
        nominees
          .filter(({ category, field }) => category === cell.category && field === cell.field)
          .map(({ id, candidateId, score, candidate }) => {
            const jury = juryScoreOf(marksOf(candidateId))
            return { nomineeId: id, score, jury, result: resultOf(score, jury), name: candidate.unitName }
          }),
      ),
    )
    await tx.awardResult.createMany({
      data: results.map(({ nomineeId, jury, result, rank }) => ({ nomineeId, jury, result, rank })),
    })
    await record(tx, actor, {
      action: 'award.decided',
      publicEffect: 'none',
      subjectId: roundId,
      detail: { results: results.length, jurors: jurors.length },
    })
  })

/**
 * Publishes the results that another person fixed, with a certificate for each of the first three places. Throws
 * `forbidden`, `not-found`, `invalid`, `conflict`.
 */
export const publishRound = (actor: Actor, { roundId, version }: MoveRound, now: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'award:manage')
    const { quarter, decidedById } = await findRound(tx, roundId, 'decided')
    const nominees = await listNominees(tx, roundId)
    const blockers = [...publishBlockers(actor.id, decidedById), ...(await openCaseBlockers(tx, nominees))]
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    await moveRound(
      tx,
      { roundId, version, from: 'decided' },
      { state: 'published', publishedById: actor.id, publishedAt: now },
    )
    const prizes = prizesAmong(nominees)
    const certificates = prizes.map(({ id, candidate, score, result, category, field }, at) => ({
      code: newCode(),
      roundId,
      nomineeId: id,
      unitId: candidate.unitId,
      unitName: candidate.unitName,
      quarter,
      number: at + 1,
      category,
      field,
      score,
      ...result,
      publishedAt: now,
    }))
    await tx.awardCertificate.createMany({ data: certificates })
    for (const { code, unitId, ...prize } of certificates) {
      await notify(tx, {
        kind: 'awardGiven',
        key: `awardGiven:${code}`,
        userIds: await listPeopleInUnits(tx, 'post:write', [unitId], now),
        title: prizeOf({ rank: prize.rank, category: prize.category as Category, field: prize.field as Field }),
        detail: `${quarterName(quarter)}. Sertifikatnya dapat diunduh.`,
        path: verificationPath(code),
      })
    }
    await record(tx, actor, {
      action: 'award.published',
      publicEffect: 'changed',
      subjectId: roundId,
      detail: { quarter, certificates: certificates.map(({ code }) => code) },
    })
  })

const listNominees = (tx: Transaction, roundId: string) =>
  tx.awardNominee.findMany({
    where: { roundId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      candidateId: true,
      category: true,
      field: true,
      score: true,
      candidate: { select: { unitId: true, unitName: true } },
      result: { select: { rank: true, jury: true, result: true } },
    },
  })
type Nominee = Awaited<ReturnType<typeof listNominees>>[number]

/** Those who get a prize, in the order of the grid and of the ranks: so are their certificates numbered. */
const prizesAmong = (nominees: readonly Nominee[]) =>
  CELLS.flatMap((cell) =>
    nominees
      .flatMap((nominee) => (nominee.result ? [{ ...nominee, result: nominee.result }] : []))
      .filter(({ category, field }) => category === cell.category && field === cell.field)
      .filter(({ result }) => result.rank <= LAST_PRIZE)
      .toSorted((a, b) => a.result.rank - b.result.rank || b.score - a.score || (a.id < b.id ? -1 : 1)),
  )

async function openCaseBlockers(tx: Transaction, nominees: readonly Nominee[]): Promise<string[]> {
  const accused = await unitsWithOpenCase([...new Set(nominees.map(({ candidate }) => candidate.unitId))], tx)
  const names = new Set(
    nominees.flatMap(({ candidate }) => (accused.has(candidate.unitId) ? [candidate.unitName] : [])),
  )
  return openCaseSentence([...names])
}

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('')
