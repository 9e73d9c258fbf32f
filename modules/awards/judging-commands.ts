import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { type AddJuror, type ExcuseJuror, quarterName, SMALLEST_JURY, type StartJudging } from './award'
import { listPossibleJurors, type PossibleJuror } from './juror-queries'
import { conflict, findRound, moveRound } from './round-commands'

const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })

/** Hands the nominees to a jury of three or more, who are told. Throws `forbidden`, `not-found`, `invalid`, `conflict`. */
export const startJudging = (actor: Actor, { roundId, version, userIds }: StartJudging, now: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'award:manage')
    const round = await findRound(tx, roundId, 'nominated')
    const wanted = new Set(userIds)
    const people = await listPossibleJurors(tx, roundId, now)
    const chosen = people.filter(({ id }) => wanted.has(id))
    if (chosen.length < wanted.size) throw refusal('jurors', 'Ada juri yang tidak ditemukan. Muat ulang halaman ini.')
    if (chosen.length < SMALLEST_JURY) throw refusal('jurors', `Pilih sedikitnya ${SMALLEST_JURY} juri.`)
    for (const juror of chosen) refuseInvolved(juror)
    await moveRound(tx, { roundId, version, from: 'nominated' }, { state: 'judging', judgingAt: now })
    await tx.awardJuror.createMany({ data: chosen.map(({ id: userId }) => ({ roundId, userId, assignedAt: now })) })
    await ask(tx, round, chosen)
    await record(tx, actor, {
      action: 'award.judging-started',
      publicEffect: 'none',
      subjectId: roundId,
      detail: { jurors: chosen.map(({ id }) => id) },
    })
  })

/** Asks one more person to judge. Throws `forbidden`, `not-found`, `invalid`, `conflict`. */
export const addJuror = (actor: Actor, { roundId, version, userId }: AddJuror, now: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'award:manage')
    const round = await findRound(tx, roundId, 'judging')
    const person = (await listPossibleJurors(tx, roundId, now)).find(({ id }) => id === userId)
    if (!person) throw refusal('userId', 'Juri itu tidak ditemukan, atau sudah ditunjuk.')
    refuseInvolved(person)
    await moveRound(tx, { roundId, version, from: 'judging' }, {})
    await tx.awardJuror.create({ data: { roundId, userId, assignedAt: now } })
    await ask(tx, round, [person])
    await record(tx, actor, {
      action: 'award.juror-added',
      publicEffect: 'none',
      subjectId: roundId,
      detail: { userId },
    })
  })

/** Lets a person judge no more, with a reason; what they gave counts nothing. Throws `forbidden`, `not-found`, `invalid`, `conflict`. */
export const excuseJuror = (
  actor: Actor,
  { roundId, version, jurorId, reason }: ExcuseJuror,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'award:manage')
    await findRound(tx, roundId, 'judging')
    await moveRound(tx, { roundId, version, from: 'judging' }, {})
    const { count } = await tx.awardJuror.updateMany({
      where: { id: jurorId, roundId, excusedAt: null, submittedAt: null },
      data: { excusedAt: now, excuseReason: reason, version: { increment: 1 } },
    })
    // Whoever has sent their sheet is not taken out for what stands in it.
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'award.juror-excused',
      publicEffect: 'none',
      subjectId: roundId,
      detail: { jurorId, reason },
    })
  })

function refuseInvolved({ name, involved }: PossibleJuror): void {
  if (involved) throw refusal('jurors', `${name} tidak dapat menjadi juri: ${involved}.`)
}

const ask = (tx: Transaction, round: { id: string; quarter: string }, people: readonly PossibleJuror[]) =>
  notify(tx, {
    kind: 'juryAsked',
    key: `juryAsked:${round.id}`,
    userIds: people.map(({ id }) => id),
    title: `Penghargaan ${quarterName(round.quarter)}`,
    detail: 'Buka lembar juri Anda. Nilai tersimpan sendiri sambil Anda menilai.',
    path: '/evaluasi/juri',
  })
