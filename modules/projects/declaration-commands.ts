import { dayOf } from '@/lib/dates'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { keepPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { type DeclarationVersion, type DeclareNoProject, type DeclineDeclaration, declarableYears } from './declaration'
import { hasWorks } from './declaration-queries'

const conflict = () =>
  new DomainError('conflict', 'Pernyataan ini baru saja berubah. Muat ulang halaman, lalu putuskan lagi.')

/**
 * Says that the unit has no work of development in a year. Throws `forbidden`, and `invalid` where it has one, for a year
 * that is over, and where it has said so before.
 */
export async function declareNoProject(
  actor: Actor,
  { unitId, year, reason }: DeclareNoProject,
  now: Date,
): Promise<void> {
  authorize(actor, 'project:write', { unitId })
  if (!declarableYears(dayOf(now)).includes(year)) throw refusal('year', 'Pilih tahun ini atau tahun lalu.')
  await transaction(async (tx) => {
    if (await hasWorks(unitId, year, tx))
      throw refusal('year', `Unit ini mempunyai pembangunan pada ${year}. Kabarkan keadaannya.`)
    const stored = await tx.noProjectDeclaration.findUnique({ where: { unitId_year: { unitId, year } } })
    if (stored && stored.state !== 'declined') throw refusal('year', `Untuk ${year} unit ini sudah menyatakannya.`)
    const data = {
      reason,
      state: 'declared' as const,
      declaredById: actor.id,
      declaredAt: now,
      decidedById: null,
      decidedAt: null,
      answer: '',
    }
    const { id } = await tx.noProjectDeclaration.upsert({
      where: { unitId_year: { unitId, year } },
      create: { unitId, year, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, actor, {
      action: 'declaration.made',
      publicEffect: 'none',
      subjectId: id,
      unitId,
      detail: { year, reason },
    })
  })
}

const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })

/** Accepts what a unit has said: part D of its score does not apply. Throws `forbidden`, `not-found`, `invalid`, `conflict`. */
export const acceptDeclaration = (actor: Actor, seen: DeclarationVersion, now: Date): Promise<void> =>
  decide(actor, seen, 'accepted', '', now)

/** Declines it; the unit reads why and may say it again. Throws as `acceptDeclaration`. */
export const declineDeclaration = (actor: Actor, { answer, ...seen }: DeclineDeclaration, now: Date): Promise<void> =>
  decide(actor, seen, 'declined', answer, now)

async function decide(
  actor: Actor,
  { declarationId, version }: DeclarationVersion,
  state: 'accepted' | 'declined',
  answer: string,
  now: Date,
): Promise<void> {
  authorize(actor, 'declaration:decide')
  await transaction(async (tx) => {
    const declaration = await find(tx, declarationId)
    if (declaration.state !== 'declared') throw conflict()
    if (declaration.declaredById === actor.id)
      throw new DomainError('invalid', 'Anda yang membuat pernyataan ini; orang lain yang memutuskannya.')
    if (state === 'accepted' && (await hasWorks(declaration.unitId, declaration.year, tx)))
      throw new DomainError('invalid', `Unit ini mempunyai pembangunan pada ${declaration.year}. Tolak pernyataannya.`)
    const { count } = await tx.noProjectDeclaration.updateMany({
      where: { id: declarationId, version },
      data: { state, answer, decidedById: actor.id, decidedAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await notify(tx, {
      kind: 'declarationDecided',
      key: `declarationDecided:${declarationId}:${version}`,
      userIds: await keepPeopleWith(tx, 'project:write', declaration.unitId, [declaration.declaredById], now),
      title: `Tanpa pembangunan ${declaration.year}`,
      detail: state === 'accepted' ? 'Diterima.' : `Ditolak: ${answer}`,
      path: '/meja/pembangunan',
    })
    await record(tx, actor, {
      action: `declaration.${state}`,
      publicEffect: 'changed',
      subjectId: declarationId,
      unitId: declaration.unitId,
      detail: { year: declaration.year, answer },
    })
  })
}

/** Takes a declaration back. Throws `forbidden`, `not-found`, `conflict`. */
export const withdrawDeclaration = (actor: Actor, { declarationId, version }: DeclarationVersion): Promise<void> =>
  transaction(async (tx) => {
    const { unitId, year } = await find(tx, declarationId)
    authorize(actor, 'project:write', { unitId })
    const { count } = await tx.noProjectDeclaration.deleteMany({ where: { id: declarationId, version } })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'declaration.withdrawn',
      publicEffect: 'changed',
      subjectId: declarationId,
      unitId,
      detail: { year },
    })
  })

async function find(tx: Transaction, id: string) {
  const declaration = await tx.noProjectDeclaration.findUnique({ where: { id } })
  if (!declaration) throw new DomainError('not-found', 'Pernyataan itu tidak ditemukan.')
  return declaration
}
