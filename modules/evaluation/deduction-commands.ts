import { dayOf } from '@/lib/dates'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { keepPeopleWith, listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import {
  type AnswerDeduction,
  type DecideDeduction,
  type DeductionKind,
  decisionBlockers,
  type NewDeduction,
} from './deduction'
import type { ScoreFacts } from './facts'
import { currentMonth, firstDay } from './period'
import { POLICY_V1 } from './policy'
import { holdPeriod, rescore } from './rescore-commands'

const conflict = () => new DomainError('conflict', 'Usul ini baru saja berubah. Muat ulang halaman ini.')
const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })
const nameOf = (kind: string) => POLICY_V1.deductions[kind as DeductionKind].name

/** Proposes to take points off a unit's score of a month that is not frozen; the unit is told at once. Returns the id. Throws `forbidden`, `invalid`. */
export const proposeDeduction = (actor: Actor, { unitSlug, ...typed }: NewDeduction, now: Date): Promise<string> =>
  transaction(async (tx) => {
    authorize(actor, 'deduction:propose')
    const unit = await tx.unit.findUnique({ where: { slug: unitSlug }, select: { id: true, startedAt: true } })
    if (!unit) throw refusal('unitSlug', 'Pilih unit.')
    const { month } = typed
    if (month > currentMonth(now) || firstDay(month) < firstDay(currentMonth(unit.startedAt)))
      throw refusal('month', 'Unit ini tidak mempunyai skor pada bulan itu.')
    if ((await holdPeriod(tx, month)) === 'frozen') throw refusal('month', 'Bulan itu sudah ditetapkan.')
    const { id } = await tx.deduction.create({
      data: { ...typed, unitId: unit.id, proposedById: actor.id, proposedAt: now },
      select: { id: true },
    })
    await notify(tx, {
      kind: 'deductionProposed',
      key: `deductionProposed:${id}`,
      userIds: await listPeopleWith(tx, 'deduction:answer', unit.id, now),
      title: nameOf(typed.kind),
      detail: typed.text,
      path: '/meja/sanggahan',
    })
    await record(tx, actor, {
      action: 'deduction.proposed',
      publicEffect: 'none',
      subjectId: id,
      unitId: unit.id,
      detail: typed,
    })
    return id
  })

/** What the unit says of a proposed deduction, before it is decided. Throws `not-found`, `forbidden`, `conflict`. */
export const answerDeduction = (
  actor: Actor,
  { deductionId, version, answer }: AnswerDeduction,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    const { unitId } = await find(tx, deductionId)
    authorize(actor, 'deduction:answer', { unitId })
    const { count } = await tx.deduction.updateMany({
      where: { id: deductionId, version, state: 'proposed' },
      data: { answer, answeredById: actor.id, answeredAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'deduction.answered',
      publicEffect: 'none',
      subjectId: deductionId,
      unitId,
      detail: { answer },
    })
  })

/**
 * The second person upholds or dismisses a deduction; the score of a month that has closed is computed again. Throws
 * `not-found`, `forbidden`, `invalid` for who proposed it and before the unit was heard, `conflict`.
 */
export const decideDeduction = (
  actor: Actor,
  { deductionId, version, decision, reason }: DecideDeduction,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'deduction:decide')
    const deduction = await find(tx, deductionId)
    const { unitId, month } = deduction
    const kind = deduction.kind as DeductionKind
    if (deduction.state !== 'proposed') throw conflict()
    if (deduction.proposedById === actor.id)
      throw new DomainError('invalid', 'Anda yang mengusulkan; orang kedua yang memutuskannya.')
    const [blocker] = decisionBlockers(deduction, now)
    if (blocker) throw new DomainError('invalid', blocker)
    const state = await holdPeriod(tx, month)
    if (state === 'frozen') throw conflict()
    const isUpheld = decision === 'uphold'
    const { count } = await tx.deduction.updateMany({
      where: { id: deductionId, version, state: 'proposed' },
      data: {
        state: isUpheld ? 'upheld' : 'dismissed',
        reason,
        decidedById: actor.id,
        decidedAt: now,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw conflict()
    if (isUpheld && state === 'objection') await rescore(tx, month, unitId, (facts) => withDeduction(facts, kind), now)
    await notify(tx, {
      kind: 'deductionDecided',
      key: `deductionDecided:${deductionId}`,
      userIds: [
        ...(await listPeopleWith(tx, 'deduction:answer', unitId, now)),
        ...(await keepPeopleWith(tx, 'deduction:propose', unitId, [deduction.proposedById], now)),
      ],
      title: isUpheld ? `${nameOf(kind)}: dikenakan` : `${nameOf(kind)}: tidak dikenakan`,
      detail: reason,
      path: '/meja/sanggahan',
    })
    await record(tx, actor, {
      action: isUpheld ? 'deduction.upheld' : 'deduction.dismissed',
      publicEffect: isUpheld ? 'changed' : 'none',
      subjectId: deductionId,
      unitId,
      detail: { month, kind, reason, day: dayOf(now) },
    })
  })

function withDeduction(facts: ScoreFacts, kind: DeductionKind): ScoreFacts {
  const others = facts.deductions.filter((one) => one.kind !== kind)
  const count = facts.deductions.find((one) => one.kind === kind)?.count ?? 0
  return { ...facts, deductions: [...others, { kind, count: count + 1 }] }
}

async function find(tx: Transaction, id: string) {
  const found = await tx.deduction.findUnique({ where: { id } })
  if (!found) throw new DomainError('not-found', 'Usul pengurangan itu tidak ditemukan.')
  return found
}
