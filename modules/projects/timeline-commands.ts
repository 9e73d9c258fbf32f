import type { Transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import type { ProjectReport } from './report'
import { neighboursOf, replay, type Update, type UpdateBlocker, updateBlockers } from './timeline'
import { dateOf, listReportBlockers, listUpdates, type ReportingPost, toldDay, UPDATE } from './timeline-queries'

/** Works that this transaction moves; whoever else moves one waits until it ends. In one order, so that two never wait for each other. */
const hold = (tx: Transaction, projectIds: string[]) =>
  tx.$queryRaw`SELECT id FROM "Project" WHERE id = ANY(${[...new Set(projectIds)].sort()}::uuid[]) ORDER BY id FOR UPDATE`

/** Writes what the timeline of a work says into the work itself. In the caller's transaction, which has held the work. */
async function restand(tx: Transaction, projectId: string): Promise<void> {
  const { stateSince, startedOn, finishedOn, ...standing } = replay(await listUpdates(projectId, tx))
  await tx.project.update({
    where: { id: projectId },
    data: {
      ...standing,
      stateSince: dateOf(stateSince),
      startedOn: dateOf(startedOn),
      finishedOn: dateOf(finishedOn),
      updatedAt: new Date(),
    },
  })
}

const refuse = (blockers: readonly UpdateBlocker[]): void => {
  if (blockers.length === 0) return
  const fields: Record<string, string[]> = {}
  for (const { field, sentence } of blockers) fields[field] = [...(fields[field] ?? []), sentence]
  throw new DomainError('invalid', blockers.map(({ sentence }) => sentence).join(' '), fields)
}

type Teller = ReportingPost & { unitId: string }

/**
 * Keeps what a post says of a work as a part of saving the post, in its transaction. Of a post that is public the work
 * moves at once. Throws `invalid` for a work of another unit and for what cannot stand in its timeline.
 */
export async function keepReport(
  tx: Transaction,
  actor: Pick<Actor, 'id'>,
  post: Teller & { isPublic: boolean },
  report: ProjectReport | null,
  now: Date,
): Promise<void> {
  const stored = await tx.projectUpdate.findUnique({
    where: { postId: post.id },
    select: { ...UPDATE, projectId: true, isPublic: true },
  })
  if (!stored && !report) return
  await hold(
    tx,
    [stored?.projectId, report?.projectId].filter((id) => id !== undefined),
  )
  if (report) {
    const { projectId, ...text } = report
    await mustBeOwn(tx, projectId, post.unitId)
    const data = { ...text, projectId, day: dateOf(toldDay(post.eventDay, stored?.toldAt ?? now)) ?? now }
    await tx.projectUpdate.upsert({
      where: { postId: post.id },
      create: {
        ...data,
        postId: post.id,
        authorId: actor.id,
        ...(post.isPublic && { isPublic: true, toldAt: now }),
      },
      update: data,
    })
    if (post.isPublic) refuse(await listReportBlockers(post, now, tx))
  } else await tx.projectUpdate.delete({ where: { postId: post.id } })
  if (!post.isPublic) return
  const moved = new Set([stored?.projectId, report?.projectId].filter((id) => id !== undefined))
  for (const projectId of moved) await restand(tx, projectId)
}

async function mustBeOwn(tx: Transaction, projectId: string, unitId: string): Promise<void> {
  const project = await tx.project.findFirst({ where: { id: projectId, unitId }, select: { id: true } })
  if (project) return
  const message = 'Pembangunan itu tidak ditemukan di unit ini. Pilih dari daftar.'
  throw new DomainError('invalid', message, { projectId: [message] })
}

/** Why what a post says of a work could not become public now, as sentences, with the work held until the transaction ends. */
export async function findReportBlockers(tx: Transaction, post: ReportingPost, now: Date): Promise<UpdateBlocker[]> {
  const row = await tx.projectUpdate.findUnique({ where: { postId: post.id }, select: { projectId: true } })
  if (!row) return []
  await hold(tx, [row.projectId])
  return listReportBlockers(post, now, tx)
}

/**
 * Moves the work with the post that tells of it, in the post's transaction and before the post itself is written: forward
 * where it becomes public, back where it is not any more. A deleted post tells nothing.
 */
export async function followPost(
  tx: Transaction,
  post: ReportingPost,
  to: 'public' | 'hidden' | 'deleted',
  now: Date,
): Promise<void> {
  const row = await tx.projectUpdate.findUnique({
    where: { postId: post.id },
    select: { id: true, projectId: true, isPublic: true, toldAt: true },
  })
  if (!row) return
  await hold(tx, [row.projectId])
  if (to === 'deleted') await tx.projectUpdate.delete({ where: { id: row.id } })
  else if (to === 'public') {
    const toldAt = row.toldAt ?? now
    const day = dateOf(toldDay(post.eventDay, toldAt)) ?? toldAt
    await tx.projectUpdate.update({ where: { id: row.id }, data: { isPublic: true, toldAt, day } })
  } else if (row.isPublic) await tx.projectUpdate.update({ where: { id: row.id }, data: { isPublic: false } })
  else return
  await restand(tx, row.projectId)
}

/** An update that is entered in the register and told at once. */
export type RegisterUpdate = Omit<Update, 'id' | 'toldAt'>

/**
 * Adds an entry of the register to a work's timeline, in the caller's transaction, which has authorized. False where the
 * timeline says the same of that day already, as after a form that was sent twice. Throws `invalid` with its fields for what
 * cannot stand there.
 */
export async function addUpdate(
  tx: Transaction,
  actor: Pick<Actor, 'id'>,
  projectId: string,
  { day, ...text }: RegisterUpdate,
  now: Date,
): Promise<boolean> {
  await hold(tx, [projectId])
  const place = { id: 'ffffffff-ffff-ffff-ffff-ffffffffffff', day, toldAt: now }
  const neighbours = neighboursOf(await listUpdates(projectId, tx), place)
  const { before } = neighbours
  const isSaid = before?.day === day && before.state === text.state && before.percent === text.percent
  if (isSaid && before.reason === text.reason) return false
  refuse(updateBlockers(text, neighbours))
  await tx.projectUpdate.create({
    data: { ...text, projectId, authorId: actor.id, day: dateOf(day) ?? now, toldAt: now, isPublic: true },
  })
  await restand(tx, projectId)
  return true
}

/** Takes an entry of the register out of the timeline again, in the caller's transaction. False where there is none. */
export async function removeUpdate(tx: Transaction, projectId: string, updateId: string): Promise<boolean> {
  await hold(tx, [projectId])
  const { count } = await tx.projectUpdate.deleteMany({ where: { id: updateId, projectId, postId: null } })
  if (count === 0) return false
  await restand(tx, projectId)
  return true
}
