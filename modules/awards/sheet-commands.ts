import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { isComplete, type SaveMarks, type SubmitSheet } from './mark'

const CLOSED = 'Lembar ini sudah dikirim, atau penilaian sudah ditutup. Nilainya tidak dapat diubah lagi.'

/**
 * Stores what a juror gives a nominee, as far as it is given. The sheet is one person's own: what was typed last stands.
 * Throws `forbidden`, `not-found`, `conflict`.
 */
export const saveMarks = (actor: Actor, { candidateId, ...marks }: SaveMarks, now: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'award:judge')
    const candidate = await tx.awardCandidate.findFirst({
      where: { id: candidateId, letter: { not: null } },
      select: { roundId: true },
    })
    const juror = candidate && (await findJuror(tx, actor, candidate.roundId))
    if (!juror) throw new DomainError('not-found', 'Lembar itu tidak ditemukan.')
    await holdSheet(tx, juror.id, {})
    const key = { jurorId: juror.id, candidateId }
    await tx.awardMark.upsert({
      where: { jurorId_candidateId: key },
      create: { ...key, ...marks, at: now },
      update: { ...marks, at: now },
    })
    await record(tx, actor, { action: 'award.marked', publicEffect: 'none', subjectId: candidateId })
  })

/** Sends a whole sheet: from then on nobody changes it. Throws `forbidden`, `not-found`, `invalid`, `conflict`. */
export const submitSheet = (actor: Actor, { roundId }: SubmitSheet, now: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'award:judge')
    const juror = await findJuror(tx, actor, roundId)
    if (!juror) throw new DomainError('not-found', 'Lembar itu tidak ditemukan.')
    await holdSheet(tx, juror.id, { submittedAt: now })
    const [nominees, marks] = await Promise.all([
      tx.awardCandidate.count({ where: { roundId, letter: { not: null } } }),
      tx.awardMark.findMany({ where: { jurorId: juror.id } }),
    ])
    const left = nominees - marks.filter(isComplete).length
    if (left > 0) throw new DomainError('invalid', `Masih ada ${left} calon yang belum lengkap nilainya.`)
    await record(tx, actor, { action: 'award.sheet-submitted', publicEffect: 'none', subjectId: roundId })
  })

const findJuror = (tx: Transaction, actor: Actor, roundId: string) =>
  tx.awardJuror.findUnique({ where: { roundId_userId: { roundId, userId: actor.id } }, select: { id: true } })

/** Holds the sheet until the end of the transaction, so that nothing is written beside its sending. */
async function holdSheet(tx: Transaction, jurorId: string, data: { submittedAt?: Date }): Promise<void> {
  const { count } = await tx.awardJuror.updateMany({
    where: { id: jurorId, submittedAt: null, excusedAt: null, round: { state: 'judging' } },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('conflict', CLOSED)
}
