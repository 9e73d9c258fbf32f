import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { listPeopleAnywhere, listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { Prisma } from '@/prisma/generated/client'
import { applyCorrection, type Correction, correctionsFor, type ObjectionTarget } from './correction'
import {
  MOST_OBJECTIONS,
  type NewObjection,
  type ObjectionVersion,
  objectionBlockers,
  type ProposeGrant,
  type ProposeRejection,
  type ReturnOutcome,
  targetsOf,
} from './objection'
import { getPeriod } from './period-queries'
import { policyFor } from './policy-queries'
import { holdPeriod, rescore } from './rescore-commands'
import { readBody } from './score-body'

const conflict = () => new DomainError('conflict', 'Sanggahan ini baru saja berubah. Muat ulang halaman ini.')
const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })

/**
 * Objects to a part, a post, a cap or a deduction of the unit's score in a month that has closed. Returns its id. Throws
 * `forbidden`, and `invalid` outside the days for it or where nothing of the kind stands in the score.
 */
export const submitObjection = (actor: Actor, typed: NewObjection, now: Date): Promise<string> =>
  transaction(async (tx) => {
    const { unitId, month, target, postId } = typed
    authorize(actor, 'objection:write', { unitId })
    await holdPeriod(tx, month)
    const [blocker] = objectionBlockers(await getPeriod(month), now)
    if (blocker) throw refusal('month', blocker)
    const row = await tx.monthlyScore.findUnique({
      where: { month_unitId: { month, unitId } },
      select: { unitId: true, rank: true, body: true },
    })
    if (!row) throw refusal('month', 'Unit ini tidak mempunyai skor pada bulan itu.')
    const unit = readBody(row)
    if (!targetsOf(unit.score, await policyFor(month)).some((one) => one.target === target))
      throw refusal('target', 'Bagian itu tidak ada dalam skor bulan ini. Pilih yang lain.')
    if (postId !== null && !unit.facts.posts.some(({ id }) => id === postId))
      throw refusal('postId', 'Berita itu bukan berita unit ini pada bulan itu.')
    const waiting = await tx.objection.count({ where: { unitId, month, state: { in: ['submitted', 'proposed'] } } })
    if (waiting >= MOST_OBJECTIONS)
      throw new DomainError('invalid', `Paling banyak ${MOST_OBJECTIONS} sanggahan menunggu sekaligus.`)
    const { id } = await tx.objection.create({
      data: { ...typed, submittedById: actor.id, submittedAt: now },
      select: { id: true },
    })
    await notify(tx, {
      kind: 'objectionSubmitted',
      key: `objectionSubmitted:${id}`,
      userIds: (await listPeopleAnywhere(tx, 'objection:decide', now)).filter((userId) => userId !== actor.id),
      title: `Sanggahan ${unit.mark.name}`,
      detail: typed.text,
      path: `/kelola/sanggahan/${id}`,
    })
    await record(tx, actor, {
      action: 'objection.submitted',
      publicEffect: 'none',
      subjectId: id,
      unitId,
      detail: { month, target, text: typed.text },
    })
    return id
  })

/** Takes an objection back that nobody has decided. Throws `not-found`, `forbidden`, `conflict`. */
export const retractObjection = (actor: Actor, { objectionId, version }: ObjectionVersion): Promise<void> =>
  transaction(async (tx) => {
    const objection = await find(tx, objectionId)
    authorize(actor, 'objection:write', objection)
    if (objection.state !== 'submitted') throw conflict()
    await move(tx, { objectionId, version }, 'submitted', { state: 'retracted' })
    await record(tx, actor, {
      action: 'objection.retracted',
      publicEffect: 'none',
      subjectId: objectionId,
      unitId: objection.unitId,
    })
  })

/** The first person proposes to grant an objection, and how the facts are to be corrected. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const proposeGrant = (actor: Actor, { correction, ...seen }: ProposeGrant, now: Date): Promise<void> =>
  propose(actor, seen, now, async (tx, objection) => {
    if (!correctionsFor(objection.target as ObjectionTarget).includes(correction.kind))
      throw refusal('kind', 'Perbaikan itu tidak menjawab sanggahan ini.')
    if (!('postId' in correction)) return correction
    const row = await tx.monthlyScore.findUnique({
      where: { month_unitId: { month: objection.month, unitId: objection.unitId } },
      select: { unitId: true, rank: true, body: true },
    })
    if (!row || !readBody(row).facts.posts.some(({ id }) => id === correction.postId))
      throw refusal('postId', 'Berita itu bukan berita unit ini pada bulan itu.')
    return correction
  })

/** The first person proposes to reject an objection. Throws as `proposeGrant`. */
export const proposeRejection = (actor: Actor, seen: ProposeRejection, now: Date): Promise<void> =>
  propose(actor, seen, now, () => Promise.resolve(null))

const propose = (
  actor: Actor,
  { reason, ...seen }: ProposeRejection,
  now: Date,
  correctionOf: (tx: Transaction, objection: Found) => Promise<Correction | null>,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'objection:decide')
    const objection = await find(tx, seen.objectionId)
    if (objection.state !== 'submitted') throw conflict()
    if (objection.submittedById === actor.id)
      throw new DomainError('invalid', 'Anda yang mengajukan sanggahan ini; orang lain yang memeriksanya.')
    const correction = await correctionOf(tx, objection)
    await move(tx, seen, 'submitted', {
      state: 'proposed',
      correction: correction ?? Prisma.DbNull,
      reason,
      proposedById: actor.id,
      proposedAt: now,
    })
    await record(tx, actor, {
      action: 'objection.proposed',
      publicEffect: 'none',
      subjectId: seen.objectionId,
      unitId: objection.unitId,
      detail: { correction, reason },
    })
  })

/** The second person does not agree: the objection waits for a first person again. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const returnOutcome = (actor: Actor, { reason, ...seen }: ReturnOutcome): Promise<void> =>
  transaction(async (tx) => {
    const objection = await findForSecond(tx, actor, seen)
    await move(tx, seen, 'proposed', {
      state: 'submitted',
      correction: Prisma.DbNull,
      reason: '',
      proposedById: null,
      proposedAt: null,
    })
    await record(tx, actor, {
      action: 'objection.returned',
      publicEffect: 'none',
      subjectId: seen.objectionId,
      unitId: objection.unitId,
      detail: { reason },
    })
  })

/**
 * The second person confirms what the first has proposed: a granted objection changes the facts of the month, from which
 * the score and the ranks of the league are computed again. Throws `not-found`, `forbidden`, `invalid`, `conflict`.
 */
export const confirmOutcome = (actor: Actor, seen: ObjectionVersion, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const objection = await findForSecond(tx, actor, seen)
    const { unitId, month, reason } = objection
    if ((await holdPeriod(tx, month)) !== 'objection') throw conflict()
    // What stands there was checked when it was proposed.
    const correction = objection.correction as unknown as Correction | null
    const scores = correction
      ? await rescore(tx, month, unitId, (facts) => applyCorrection(facts, correction), now)
      : await rescore(tx, month, unitId, (facts) => facts, now)
    await move(tx, seen, 'proposed', {
      state: correction ? 'granted' : 'rejected',
      decidedById: actor.id,
      decidedAt: now,
      scoreBefore: scores.before,
      scoreAfter: scores.after,
    })
    const difference = `Skor ${decimal(scores.before)} menjadi ${decimal(scores.after)}.`
    await notify(tx, {
      kind: 'objectionDecided',
      key: `objectionDecided:${seen.objectionId}`,
      userIds: await listPeopleWith(tx, 'objection:write', unitId, now),
      title: correction ? 'Sanggahan dikabulkan' : 'Sanggahan ditolak',
      detail: correction ? `${reason} ${difference}` : reason,
      path: '/meja/sanggahan',
    })
    await record(tx, actor, {
      action: correction ? 'objection.granted' : 'objection.rejected',
      publicEffect: correction ? 'changed' : 'none',
      subjectId: seen.objectionId,
      unitId,
      detail: { month, correction, reason, ...scores },
    })
  })

const decimal = (value: number) => value.toFixed(1).replace('.', ',')

const FOUND = {
  unitId: true,
  month: true,
  target: true,
  state: true,
  reason: true,
  correction: true,
  submittedById: true,
  proposedById: true,
} as const
type Found = Prisma.ObjectionGetPayload<{ select: typeof FOUND }>

async function find(tx: Transaction, id: string): Promise<Found> {
  const found = await tx.objection.findUnique({ where: { id }, select: FOUND })
  if (!found) throw new DomainError('not-found', 'Sanggahan itu tidak ditemukan.')
  return found
}

async function findForSecond(tx: Transaction, actor: Actor, { objectionId }: ObjectionVersion): Promise<Found> {
  authorize(actor, 'objection:decide')
  const objection = await find(tx, objectionId)
  if (objection.state !== 'proposed') throw conflict()
  if ([objection.submittedById, objection.proposedById].includes(actor.id))
    throw new DomainError('invalid', 'Anda sudah memeriksa sanggahan ini; orang kedua yang memutuskannya.')
  return objection
}

async function move(
  tx: Transaction,
  { objectionId, version }: ObjectionVersion,
  from: 'submitted' | 'proposed',
  data: Prisma.ObjectionUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.objection.updateMany({
    where: { id: objectionId, version, state: from },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw conflict()
}
