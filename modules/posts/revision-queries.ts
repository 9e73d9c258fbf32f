import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { getDeskPost } from './desk-queries'
import { type Difference, differencesOf, RevisionContent } from './revision'

export type RevisionRow = { number: number; at: Date; author: string; changeNote: string }

const MOST_SHOWN = 100

/** The saves of a post, newest first, 100 at most; null where the actor may not write the post. */
export async function listRevisions(actor: Actor, postId: string): Promise<RevisionRow[] | null> {
  if (!(await getDeskPost(actor, postId))) return null
  const rows = await db.revision.findMany({
    where: { postId },
    orderBy: { number: 'desc' },
    take: MOST_SHOWN,
    select: { number: true, at: true, changeNote: true, author: { select: { name: true } } },
  })
  return rows.map(({ author, ...row }) => ({ ...row, author: author.name }))
}

/** What one save changed against the save before it; null where there is no such save. */
export async function getRevisionChanges(
  actor: Actor,
  postId: string,
  number: number,
): Promise<{ differences: Difference[]; isFirst: boolean } | null> {
  if (!(await getDeskPost(actor, postId))) return null
  const [after, before] = await db.revision.findMany({
    where: { postId, number: { lte: number } },
    orderBy: { number: 'desc' },
    take: 2,
    select: { number: true, content: true },
  })
  if (after?.number !== number) return null
  const content = RevisionContent.parse(after.content)
  if (!before) return { differences: [], isFirst: true }
  const previous = RevisionContent.parse(before.content)
  const ids = [content.placeId, previous.placeId].filter((id) => id !== null)
  const places = new Map(
    (await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      name,
    ]),
  )
  const projects = new Map(
    (
      await db.project.findMany({
        where: { id: { in: [content, previous].flatMap(({ report }) => (report ? [report.projectId] : [])) } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  )
  const names = {
    placeName: (id: string) => places.get(id) ?? '',
    projectName: (id: string) => projects.get(id) ?? 'Pembangunan yang sudah dihapus',
  }
  return { differences: differencesOf(previous, content, names), isFirst: false }
}
