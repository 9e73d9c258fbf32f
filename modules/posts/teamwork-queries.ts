import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { can, canAnywhere } from '@/modules/accounts/permissions'

export type PostRemark = {
  id: string
  text: string
  at: Date
  author: { name: string }
  resolvedAt: Date | null
  resolvedBy: { name: string } | null
}

const MOST_REMARKS = 100

/** What was said about a post by those who work on it, open ones first, then newest first, 100 at most; none for who may not write it. */
export async function listRemarks(actor: Actor, post: { id: string; unitId: string }): Promise<PostRemark[]> {
  if (!can(actor, 'post:write', post)) return []
  return db.remark.findMany({
    where: { postId: post.id },
    orderBy: [{ resolvedAt: { sort: 'asc', nulls: 'first' } }, { at: 'desc' }, { id: 'desc' }],
    take: MOST_REMARKS,
    select: {
      id: true,
      text: true,
      at: true,
      author: { select: { name: true } },
      resolvedAt: true,
      resolvedBy: { select: { name: true } },
    },
  })
}

export type Bypass = {
  id: string
  at: Date
  actorName: string
  postId: string
  title: string
  unitName: string
  reason: string
}

const PAGE = 30

/**
 * Who published without a second person and why, from the audit, newest first, 30 a page: of the units whose posts the
 * actor may review, of every unit for who may in the whole city. `before` is the `next` of the page before.
 */
export async function listBypasses(
  actor: Actor,
  before?: string,
): Promise<{ bypasses: Bypass[]; next: string | null }> {
  if (!canAnywhere(actor, 'post:review')) return { bypasses: [], next: null }
  const units = can(actor, 'post:review') ? null : actor.roles.flatMap(({ unitId }) => unitId ?? [])
  const position = readPosition(before)
  const rows = await db.auditRecord.findMany({
    where: {
      action: 'post.published-alone',
      ...(units && { unitId: { in: units } }),
      ...(position && { OR: [{ at: { lt: position.at } }, { at: position.at, id: { lt: position.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const names = new Map(
    (
      await db.unit.findMany({
        where: { id: { in: shown.flatMap(({ unitId }) => unitId ?? []) } },
        select: { id: true, name: true },
      })
    ).map((unit) => [unit.id, unit.name]),
  )
  const last = shown.at(-1)
  return {
    bypasses: shown.map(({ id, at, actorName, subjectId, unitId, detail }) => {
      const { title, reason } = detail as { title?: string; reason?: string }
      return {
        id,
        at,
        actorName,
        postId: subjectId ?? '',
        title: title ?? '',
        reason: reason ?? '',
        unitName: names.get(unitId ?? '') ?? '',
      }
    }),
    next: rows.length > PAGE && last ? writePosition(last) : null,
  }
}
