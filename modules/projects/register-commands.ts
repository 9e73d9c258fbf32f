import { randomBytes } from 'node:crypto'
import { type Day, dayOf } from '@/lib/dates'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { Point } from '@/modules/boundaries/point'
import { getKelurahanAt } from '@/modules/boundaries/queries'
import { Prisma } from '@/prisma/generated/client'
import { middleOf } from './line'
import { projectSlugOf } from './project'
import type {
  ChangedProject,
  NewProject,
  NewUpdate,
  PlannedProject,
  ProjectFacts,
  ProjectVersion,
  TakenUpdate,
} from './register'
import { addUpdate, removeUpdate } from './timeline-commands'
import { dateOf, dayIn } from './timeline-queries'

type Kept = { id: string; slug: string }

const notFound = () => new DomainError('not-found', 'Pembangunan itu tidak ditemukan.')
const conflict = () =>
  new DomainError(
    'conflict',
    'Pembangunan ini diubah orang lain sejak Anda membukanya. Muat ulang halaman, lalu ubah lagi.',
  )

/**
 * Enters a work in the register and tells the public its state; one that was sent twice, by its `draftId`, once. Throws `forbidden`, and `invalid` for what cannot begin a
 * timeline, a day that has not come, and a kelurahan that is none.
 */
export async function createProject(actor: Actor, { entry, draftId, ...facts }: NewProject, now: Date): Promise<Kept> {
  authorize(actor, 'project:write', facts)
  return transaction(async (tx) => {
    const stored = draftId
      ? await tx.project.findUnique({ where: { id: draftId }, select: { id: true, slug: true, createdById: true } })
      : null
    if (stored?.createdById === actor.id) return stored
    if (stored) throw new DomainError('invalid', 'Muat ulang halaman ini, lalu catat lagi.')
    const project = await storeNew(tx, actor, { ...facts, ...(draftId && { id: draftId }) }, now)
    await addUpdate(tx, actor, project.id, updateIn(entry, now), now)
    await record(tx, actor, {
      action: 'project.created',
      publicEffect: 'changed',
      subjectId: project.id,
      unitId: facts.unitId,
      detail: { name: facts.name, state: entry.state },
    })
    return project
  })
}

const NO_FACTS = {
  budget: null,
  fund: null,
  contractor: '',
  volume: '',
  benefit: '',
  plannedStart: null,
  plannedFinish: null,
  placeDetail: '',
  point: null,
  line: null,
  places: [],
} satisfies Omit<ProjectFacts, 'name' | 'year'>

/** Makes a work that a post will tell of; the public knows nothing of it before. Throws `forbidden`. */
export async function planProject(actor: Actor, input: PlannedProject, now: Date): Promise<Kept> {
  authorize(actor, 'project:write', input)
  return transaction(async (tx) => {
    const project = await storeNew(tx, actor, { ...NO_FACTS, ...input }, now)
    await record(tx, actor, {
      action: 'project.created',
      publicEffect: 'none',
      subjectId: project.id,
      unitId: input.unitId,
      detail: { name: input.name },
    })
    return project
  })
}

async function storeNew(
  tx: Transaction,
  actor: Pick<Actor, 'id'>,
  { places, ...facts }: ProjectFacts & { unitId: string; id?: string },
  now: Date,
): Promise<Kept> {
  const { plannedStart, plannedFinish } = datesOf(facts)
  return tx.project.create({
    data: {
      ...columnsOf(facts),
      createdById: actor.id,
      slug: projectSlugOf(facts.name, randomBytes(4).toString('hex')),
      createdAt: now,
      updatedAt: now,
      places: { create: (await placesOf(tx, places, facts.point)).map((unitId) => ({ unitId })) },
      ...((plannedStart || plannedFinish) && { plans: { create: { plannedStart, plannedFinish, at: now } } }),
    },
    select: { id: true, slug: true },
  })
}

/** What is typed as the database keeps it; a line without a point stands on the map at its middle. */
function columnsOf<F extends Omit<ProjectFacts, 'places'>>({ point, line, ...facts }: F) {
  const { latitude = null, longitude = null } = point ?? (line && middleOf(line)) ?? {}
  return { ...facts, ...datesOf(facts), latitude, longitude, line: line ?? Prisma.DbNull }
}

const datesOf = ({ plannedStart, plannedFinish }: { plannedStart: Day | null; plannedFinish: Day | null }) => ({
  plannedStart: dateOf(plannedStart),
  plannedFinish: dateOf(plannedFinish),
})

/** The ids of the chosen kelurahan; where none was chosen, of the one in which the point lies, as far as boundaries tell. */
async function placesOf(tx: Transaction, slugs: string[], point: Point | null): Promise<string[]> {
  const found = slugs.length === 0 && point ? await getKelurahanAt(point, tx) : null
  if (found) return [found.id]
  const units = await tx.unit.findMany({ where: { slug: { in: slugs }, kind: 'kelurahan' }, select: { id: true } })
  if (units.length === new Set(slugs).size) return units.map(({ id }) => id)
  const message = 'Pilih kelurahan dari daftar.'
  throw new DomainError('invalid', message, { places: [message] })
}

function updateIn({ day, ...entry }: NewProject['entry'], now: Date) {
  const today = dayOf(now)
  if (day !== null && day > today) {
    const message = 'Tanggal keadaan belum tiba. Tuliskan tanggal hari ini atau sebelumnya.'
    throw new DomainError('invalid', message, { day: [message] })
  }
  return { ...entry, day: day ?? today, beforePhotoId: null, afterPhotoId: null }
}

const OWN = {
  id: true,
  slug: true,
  unitId: true,
  name: true,
  isPublic: true,
  plannedStart: true,
  plannedFinish: true,
} as const

async function findOwn(tx: Transaction, actor: Actor, projectId: string) {
  const project = await tx.project.findUnique({ where: { id: projectId }, select: OWN })
  if (!project) throw notFound()
  authorize(actor, 'project:write', project)
  return project
}

/**
 * Changes what the register knows of a work, over the version that was seen. A plan that changes is kept beside the
 * earlier ones. Throws `not-found`, `forbidden`, `invalid`, `conflict`.
 */
export const changeProject = (
  actor: Actor,
  { projectId, version, places, ...facts }: ChangedProject,
  now: Date,
): Promise<Kept> =>
  transaction(async (tx) => {
    const project = await findOwn(tx, actor, projectId)
    const ids = await placesOf(tx, places, facts.point)
    const { count } = await tx.project.updateMany({
      where: { id: projectId, version },
      data: { ...columnsOf(facts), version: { increment: 1 }, updatedAt: now },
    })
    if (count === 0) throw conflict()
    await tx.projectPlace.deleteMany({ where: { projectId, unitId: { notIn: ids } } })
    await tx.projectPlace.createMany({ data: ids.map((unitId) => ({ projectId, unitId })), skipDuplicates: true })
    const isReplanned =
      dayIn(project.plannedStart) !== facts.plannedStart || dayIn(project.plannedFinish) !== facts.plannedFinish
    if (isReplanned) await tx.projectPlan.create({ data: { projectId, ...datesOf(facts), at: now } })
    await record(tx, actor, {
      action: 'project.changed',
      publicEffect: project.isPublic ? 'changed' : 'none',
      subjectId: projectId,
      unitId: project.unitId,
      detail: {
        name: facts.name,
        ...(isReplanned && { plannedStart: facts.plannedStart ?? '', plannedFinish: facts.plannedFinish ?? '' }),
      },
    })
    return project
  })

/** Tells a new state of a work without a post. Throws `not-found`, `forbidden`, and `invalid` for what cannot stand in its timeline. */
export const tellUpdate = (actor: Actor, { projectId, ...entry }: NewUpdate, now: Date): Promise<Kept> =>
  transaction(async (tx) => {
    const project = await findOwn(tx, actor, projectId)
    if (!(await addUpdate(tx, actor, projectId, updateIn(entry, now), now))) return project
    await record(tx, actor, {
      action: 'project.updated',
      publicEffect: 'changed',
      subjectId: projectId,
      unitId: project.unitId,
      detail: { name: project.name, state: entry.state, percent: entry.percent, reason: entry.reason },
    })
    return project
  })

/** Takes back what was told of a work without a post; what stood before stands again. Throws `not-found`, `forbidden`. */
export const takeBackUpdate = (actor: Actor, { projectId, updateId }: TakenUpdate): Promise<Kept> =>
  transaction(async (tx) => {
    const project = await findOwn(tx, actor, projectId)
    if (!(await removeUpdate(tx, projectId, updateId)))
      throw new DomainError(
        'not-found',
        'Catatan itu sudah tidak ada, atau datang dari sebuah berita. Tarik beritanya.',
      )
    await record(tx, actor, {
      action: 'project.update-taken-back',
      publicEffect: 'withdrawn',
      subjectId: projectId,
      unitId: project.unitId,
      detail: { name: project.name },
    })
    return project
  })

/** Deletes a work of which nothing was told and nothing is written. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const deleteProject = (actor: Actor, { projectId, version }: ProjectVersion): Promise<void> =>
  transaction(async (tx) => {
    const project = await findOwn(tx, actor, projectId)
    await tx.$queryRaw`SELECT id FROM "Project" WHERE id = ${projectId}::uuid FOR UPDATE`
    if ((await tx.projectUpdate.count({ where: { projectId } })) > 0)
      throw new DomainError(
        'invalid',
        'Pembangunan ini sudah dikabarkan atau sedang ditulis beritanya. Ubah keadaannya menjadi batal, dengan alasannya.',
      )
    await tx.projectPlan.deleteMany({ where: { projectId } })
    const { count } = await tx.project.deleteMany({ where: { id: projectId, version } })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'project.deleted',
      publicEffect: 'none',
      subjectId: projectId,
      unitId: project.unitId,
      detail: { name: project.name },
    })
  })
