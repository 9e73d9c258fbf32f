import { dateOf, dayOf, formatPlainDay } from '@/lib/dates'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { listPeopleInUnits } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { platformWord } from '@/modules/channels/channel'
import { notify } from '@/modules/notices/commands'
import { shortNameOf } from '@/modules/units/unit'
import { type Addressable, listAddressable } from './candidate-queries'
import { closeShown } from './close-commands'
import { type Demand, demandIn, demandKeyOf, writeDemand } from './demand'
import { dueDayBlockers, type IssueInstruction, numberOf, type RevokeInstruction } from './instruction'
import { writeRule } from './rule'
import { openUnitIds } from './standing-queries'

const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })
const notFound = () => new DomainError('not-found', 'Instruksi itu tidak ditemukan.')

/**
 * Issues an instruction in the mayor's name and tells each unit that it is for. Whoever has the demanded channel already
 * is no addressee; what repeats another is for units that have not done that one. Throws `forbidden`, `invalid`,
 * `not-found`, `conflict`.
 */
export const issueInstruction = (actor: Actor, input: IssueInstruction, now: Date): Promise<{ id: string }> =>
  transaction(async (tx) => {
    authorize(actor, 'instruction:issue')
    const { title, text, dueDay, rule, repeatsId, unitIds } = input
    const [blocker] = dueDayBlockers(dueDay, now)
    if (blocker) throw refusal('dueDay', blocker)
    const repeated = repeatsId ? await findRepeated(tx, repeatsId, unitIds) : null
    const demand = repeated ? demandIn(repeated) : input.demand
    const year = Number(dayOf(now).slice(0, 4))
    const latest = await tx.instruction.aggregate({ where: { year }, _max: { number: true } })
    const number = (latest._max.number ?? 0) + 1
    const demandKey = repeated?.demandKey ?? demandKeyOf(demand, numberOf({ number, year }))
    const addressees = await listAddressable(tx, unitIds, demand, demandKey, dayOf(now))
    refuseServed(addressees, unitIds, demand)
    const { id } = await tx.instruction.create({
      data: {
        year,
        number,
        issuedById: actor.id,
        issuedAt: now,
        title,
        text,
        kind: demand.kind,
        platform: demand.kind === 'channel' ? demand.platform : null,
        demandKey,
        rule: repeated?.rule ?? writeRule(rule),
        dueDay: dateOf(dueDay),
        repeatsId,
      },
      select: { id: true },
    })
    await tx.instructionAddressee.createMany({
      data: addressees.map(({ id: unitId, servedById, turn }) => ({ instructionId: id, unitId, servedById, turn })),
    })
    await notify(tx, {
      kind: 'instructionGiven',
      key: `instructionGiven:${id}`,
      userIds: await listPeopleInUnits(tx, 'instruction:answer', unitIds, now),
      title,
      detail: `Instruksi ${numberOf({ number, year })}, batas waktu ${formatPlainDay(dueDay)}.`,
      path: `/meja/instruksi/${id}`,
    })
    await record(tx, actor, {
      action: 'instruction.issued',
      publicEffect: demand.kind === 'channel' ? 'changed' : 'none',
      subjectId: id,
      detail: { number: numberOf({ number, year }), demand: writeDemand(demand), dueDay, unitIds },
    })
    return { id }
  })

/** The instruction that is to be repeated; refused where it was revoked or one of the units has done it. */
async function findRepeated(tx: Transaction, id: string, unitIds: readonly string[]) {
  const repeated = await tx.instruction.findUnique({
    where: { id },
    select: { kind: true, platform: true, demandKey: true, rule: true, revokedAt: true },
  })
  if (!repeated) throw notFound()
  if (repeated.revokedAt) throw new DomainError('conflict', 'Instruksi yang sudah dicabut tidak dapat diulangi.')
  const open = await openUnitIds(tx, id)
  if (unitIds.some((unitId) => !open.has(unitId)))
    throw refusal('addressees', 'Sebagian unit sudah menyelesaikan instruksi itu. Periksa lagi daftarnya.')
  return repeated
}

function refuseServed(found: readonly Addressable[], unitIds: readonly string[], demand: Demand): void {
  if (found.length !== new Set(unitIds).size) throw refusal('addressees', 'Ada unit yang tidak ditemukan.')
  const served = found.filter(({ isServed }) => isServed).map(({ unit }) => shortNameOf(unit))
  if (served.length === 0 || demand.kind === 'free') return
  throw refusal('addressees', `Sudah punya ${platformWord(demand.platform)}: ${served.join(', ')}.`)
}

/**
 * Takes an instruction back, with a reason that its units read. What was done before stays done. Throws `not-found`,
 * `forbidden`, `conflict`.
 */
export const revokeInstruction = (
  actor: Actor,
  { instructionId, version, reason }: RevokeInstruction,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'instruction:issue')
    const instruction = await tx.instruction.findUnique({
      where: { id: instructionId },
      select: { year: true, number: true, title: true, kind: true, revokedAt: true },
    })
    if (!instruction) throw notFound()
    if (instruction.revokedAt) throw new DomainError('conflict', 'Instruksi ini sudah dicabut.')
    await closeShown(tx, instructionId)
    const open = [...(await openUnitIds(tx, instructionId))]
    if (open.length === 0) throw new DomainError('conflict', 'Instruksi ini sudah selesai bagi semua unit.')
    const { count } = await tx.instruction.updateMany({
      where: { id: instructionId, version, revokedAt: null },
      data: { revokedAt: now, revokedById: actor.id, revokeReason: reason, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('conflict', 'Instruksi ini baru saja berubah. Muat ulang halaman ini.')
    await tx.instructionAddressee.updateMany({
      where: { instructionId, closedAt: null },
      data: { closedAt: now, closing: 'revoked', closedById: actor.id, version: { increment: 1 } },
    })
    await notify(tx, {
      kind: 'instructionGiven',
      key: `instructionRevoked:${instructionId}`,
      userIds: await listPeopleInUnits(tx, 'instruction:answer', open, now),
      title: `${instruction.title} (dicabut)`,
      detail: `Instruksi ${numberOf(instruction)} dicabut: ${reason}`,
      path: `/meja/instruksi/${instructionId}`,
    })
    await record(tx, actor, {
      action: 'instruction.revoked',
      publicEffect: instruction.kind === 'channel' ? 'changed' : 'none',
      subjectId: instructionId,
      detail: { reason, unitIds: open },
    })
  })
