import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { shortNameOf } from '@/modules/units/unit'
import { Prisma } from '@/prisma/generated/client'
import { answerBlockers, decisionBlockers } from './addressee'
import { type AddresseeVersion, type AnswerInstruction, numberOf, type ReturnAnswer } from './instruction'
import { listStandings, type Standing } from './standing-queries'

const conflict = () =>
  new DomainError('conflict', 'Instruksi ini baru saja berubah. Muat ulang halaman, lalu coba lagi.')

async function findStanding(tx: Transaction, addresseeId: string): Promise<Standing> {
  const where = Prisma.sql`addressee.id = ${addresseeId}::uuid`
  const [standing] = await listStandings(where, Prisma.sql`addressee.id`, 1, tx)
  if (!standing) throw new DomainError('not-found', 'Instruksi itu tidak ditemukan.')
  return standing
}

async function update(
  tx: Transaction,
  { addresseeId, version }: AddresseeVersion,
  data: Prisma.InstructionAddresseeUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.instructionAddressee.updateMany({
    where: { id: addresseeId, version, closedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw conflict()
}

/** Says that the unit has read the instruction, once. Throws `not-found`, `forbidden`, `conflict`. */
export const acknowledgeInstruction = (actor: Actor, seen: AddresseeVersion, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const standing = await findStanding(tx, seen.addresseeId)
    authorize(actor, 'instruction:answer', standing)
    if (standing.acknowledgedAt) return
    const [blocker] = answerBlockers(standing)
    if (blocker) throw new DomainError('conflict', blocker)
    await update(tx, seen, { acknowledgedAt: now, acknowledgedById: actor.id })
    await record(tx, actor, {
      action: 'instruction.acknowledged',
      publicEffect: 'none',
      subjectId: standing.instructionId,
      unitId: standing.unitId,
    })
  })

/**
 * A unit's report on an instruction; another one takes the place of the one before, which the audit keeps. The issuer is
 * told. Throws `not-found`, `forbidden`, `conflict`.
 */
export const answerInstruction = (
  actor: Actor,
  { answer, evidenceUrl, ...seen }: AnswerInstruction,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    const standing = await findStanding(tx, seen.addresseeId)
    authorize(actor, 'instruction:answer', standing)
    const [blocker] = answerBlockers(standing)
    if (blocker) throw new DomainError('conflict', blocker)
    await update(tx, seen, {
      answer,
      evidenceUrl,
      answeredAt: now,
      answeredById: actor.id,
      returnedAt: null,
      returnReason: '',
      ...(!standing.acknowledgedAt && { acknowledgedAt: now, acknowledgedById: actor.id }),
    })
    const { issuedById } = await tx.instruction.findUniqueOrThrow({
      where: { id: standing.instructionId },
      select: { issuedById: true },
    })
    await notify(tx, {
      kind: 'instructionAnswered',
      key: `instructionAnswered:${standing.id}:${seen.version}`,
      userIds: [issuedById].filter((userId) => userId !== actor.id),
      title: `${shortNameOf(standing.unit)}: ${standing.title}`,
      detail: answer,
      path: `/evaluasi/instruksi/${standing.instructionId}`,
    })
    await record(tx, actor, {
      action: 'instruction.answered',
      publicEffect: 'none',
      subjectId: standing.instructionId,
      unitId: standing.unitId,
      detail: { answer, evidenceUrl },
    })
  })

/** Takes a unit's report: its part is done. Throws `not-found`, `forbidden`, `conflict`. */
export const acceptAnswer = (actor: Actor, seen: AddresseeVersion, now: Date): Promise<void> =>
  decide(actor, seen, 'Diterima.', { closedAt: now, closing: 'accepted', closedById: actor.id }, now)

/** Sends a unit's report back with a reason. Throws `not-found`, `forbidden`, `conflict`. */
export const returnAnswer = (actor: Actor, { reason, ...seen }: ReturnAnswer, now: Date): Promise<void> =>
  decide(actor, seen, `Dikembalikan: ${reason}`, { returnedAt: now, returnReason: reason }, now)

const decide = (
  actor: Actor,
  seen: AddresseeVersion,
  told: string,
  data: Prisma.InstructionAddresseeUncheckedUpdateManyInput,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'instruction:issue')
    const standing = await findStanding(tx, seen.addresseeId)
    const [blocker] = decisionBlockers(standing, standing.kind)
    if (blocker) throw new DomainError('conflict', blocker)
    await update(tx, seen, data)
    await notify(tx, {
      kind: 'instructionReturned',
      key: `instructionDecided:${standing.id}:${seen.version}`,
      userIds: await listPeopleWith(tx, 'instruction:answer', standing.unitId, now),
      title: `Instruksi ${numberOf(standing)}: ${standing.title}`,
      detail: told,
      path: `/meja/instruksi/${standing.instructionId}?unit=${standing.unitId}`,
    })
    await record(tx, actor, {
      action: 'closing' in data ? 'instruction.accepted' : 'instruction.returned',
      publicEffect: 'none',
      subjectId: standing.instructionId,
      unitId: standing.unitId,
      detail: { told },
    })
  })
