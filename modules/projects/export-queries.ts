import { db } from '@/lib/db'
import { type ProjectCursor, type ProjectFilter, type ProjectOrder, projectCursorOf } from './filter'
import { conditionsOf, listProjectIds, PROJECT_FACTS, projectFactsOf } from './list-queries'
import type { ProjectCard, ProjectFacts } from './project'

const EXPORT_BATCH = 500

/** Every work that a list shows, in its order, 500 at a time, so that no list is too long for the memory. */
export async function* exportProjects(
  filter: ProjectFilter,
  now: Date,
  order: ProjectOrder = 'terbaru',
): AsyncGenerator<(ProjectCard & ProjectFacts)[]> {
  const conditions = await conditionsOf(filter, now)
  let cursor: ProjectCursor | null = null
  while (conditions) {
    const ids = await listProjectIds(conditions, order, cursor, false, EXPORT_BATCH)
    const rows = await db.project.findMany({ where: { id: { in: ids }, isPublic: true }, select: PROJECT_FACTS })
    const byId = new Map(rows.map((row) => [row.id, projectFactsOf(row)]))
    const batch = ids.flatMap((id) => byId.get(id) ?? [])
    const last = batch.at(-1)
    if (last) yield batch
    if (!last || ids.length < EXPORT_BATCH) return
    cursor = projectCursorOf(order, last)
  }
}
