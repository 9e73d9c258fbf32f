import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { type ProjectCursor, type ProjectFilter, type ProjectOrder, projectCursorOf } from './filter'
import { conditionsOf, listProjectIds, PROJECT_CARD, projectCardOf } from './list-queries'
import { dayIn } from './timeline-queries'

const EXPORTED = {
  ...PROJECT_CARD,
  contractor: true,
  volume: true,
  benefit: true,
  startedOn: true,
  finishedOn: true,
  placeDetail: true,
  latitude: true,
  longitude: true,
} as const satisfies Prisma.ProjectSelect
const EXPORT_BATCH = 500

/** A work with all that its line in an export says. */
export type ExportedProject = ReturnType<typeof exportedOf>

const exportedOf = ({ startedOn, finishedOn, ...row }: Prisma.ProjectGetPayload<{ select: typeof EXPORTED }>) => {
  const { contractor, volume, benefit, placeDetail, latitude, longitude, ...card } = row
  return {
    ...projectCardOf(card),
    contractor,
    volume,
    benefit,
    placeDetail,
    latitude,
    longitude,
    startedOn: dayIn(startedOn),
    finishedOn: dayIn(finishedOn),
  }
}

/** Every work that a list shows, in its order, 500 at a time, so that no list is too long for the memory. */
export async function* exportProjects(
  filter: ProjectFilter,
  now: Date,
  order: ProjectOrder = 'terbaru',
): AsyncGenerator<ExportedProject[]> {
  const conditions = await conditionsOf(filter, now)
  let cursor: ProjectCursor | null = null
  while (conditions) {
    const ids = await listProjectIds(conditions, order, cursor, false, EXPORT_BATCH)
    const rows = await db.project.findMany({ where: { id: { in: ids }, isPublic: true }, select: EXPORTED })
    const byId = new Map(rows.map((row) => [row.id, exportedOf(row)]))
    const batch = ids.flatMap((id) => byId.get(id) ?? [])
    const last = batch.at(-1)
    if (last) yield batch
    if (!last || ids.length < EXPORT_BATCH) return
    cursor = projectCursorOf(order, last)
  }
}
