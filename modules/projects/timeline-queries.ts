import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { neighboursOf, type Update, type UpdateBlocker, updateBlockers } from './timeline'

/** A day as the database keeps it, and back. */
export const dateOf = (day: Day | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))
/** The day of a date of the database; null stays null. */
export const dayIn = (date: Date | null): Day | null => date?.toISOString().slice(0, 10) ?? null

/** The columns of an update. */
export const UPDATE = {
  id: true,
  state: true,
  percent: true,
  reason: true,
  day: true,
  toldAt: true,
  beforePhotoId: true,
  afterPhotoId: true,
} as const

/** An update that has been told, of its row. */
export const updateOf = ({
  day,
  toldAt,
  ...row
}: Prisma.ProjectUpdateGetPayload<{ select: typeof UPDATE }>): Update => ({
  ...row,
  day: day.toISOString().slice(0, 10),
  toldAt: toldAt ?? day,
})

type Reader = Pick<typeof db, 'projectUpdate'>

/** What the public has been told of a work, in no order. */
export const listUpdates = async (projectId: string, reader: Reader = db): Promise<Update[]> =>
  (await reader.projectUpdate.findMany({ where: { projectId, isPublic: true }, select: UPDATE })).map(updateOf)

/** A post as a timeline knows it: which, and the day that it tells of. */
export type ReportingPost = { id: string; eventDay: Day | null }

/** The day that a post tells of: the one it names, or the one on which it was told; never a later one. */
export const toldDay = (eventDay: Day | null, told: Date): Day => {
  const day = dayOf(told)
  return eventDay !== null && eventDay < day ? eventDay : day
}

/** Why what a post says of a work could not become public now; empty where it says nothing of one. */
export async function listReportBlockers(
  post: ReportingPost,
  now: Date,
  reader: Reader = db,
): Promise<UpdateBlocker[]> {
  const row = await reader.projectUpdate.findUnique({
    where: { postId: post.id },
    select: { ...UPDATE, projectId: true },
  })
  if (!row) return []
  const toldAt = row.toldAt ?? now
  const update = { ...updateOf({ ...row, toldAt }), day: toldDay(post.eventDay, toldAt) }
  return updateBlockers(update, neighboursOf(await listUpdates(row.projectId, reader), update))
}
