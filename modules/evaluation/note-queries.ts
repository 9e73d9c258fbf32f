import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import type { League, UnitMark } from '@/modules/units/unit'
import type { Prisma } from '@/prisma/generated/client'
import { isEditable, type NoteReplyKind, type NoteState } from './note'

/** A note in a list. */
export type NoteRow = {
  id: string
  unit: UnitMark
  author: string
  text: string
  state: NoteState
  at: Date
  version: number
  /** Whether the actor may still change it. */
  isEditable: boolean
}
/** A note with all that was said to it, oldest first. */
export type NoteThread = NoteRow & {
  unitId: string
  replies: { id: string; kind: NoteReplyKind; author: string; text: string; at: Date }[]
}

const PAGE = 30
const MOST_REPLIES = 200
const MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const
const ROW = {
  id: true,
  text: true,
  state: true,
  at: true,
  version: true,
  authorId: true,
  author: { select: { name: true } },
  unit: { select: MARK },
} as const

const SENT: NoteState[] = ['waiting', 'answered', 'followedUp']

/** The notes that the actor may read: the office all, whoever else opens the evaluation those that were sent, a unit's people those sent to it. */
function readableBy(actor: Actor): Prisma.NoteWhereInput {
  if (can(actor, 'note:write')) return {}
  if (can(actor, 'evaluation:open')) return { state: { in: SENT } }
  const unitIds = actor.roles.flatMap(({ unitId }) => (unitId && can(actor, 'note:answer', { unitId }) ? [unitId] : []))
  return { unitId: { in: unitIds }, state: { in: SENT } }
}

type Row = Prisma.NoteGetPayload<{ select: typeof ROW }>

const rowOf = ({ author, authorId, unit, ...row }: Row, actor: Actor): NoteRow => ({
  ...row,
  author: author.name,
  unit: { ...unit, league: unit.league as League },
  isEditable: can(actor, 'note:write') && isEditable({ ...row, authorId }, actor.id),
})

/** The notes in these states that the actor may read, newest first, 30 a page; `before` is the `next` of the page before. */
export async function listNotes(
  actor: Actor,
  { states, unitId }: { states: readonly NoteState[]; unitId?: string },
  before?: string,
): Promise<{ notes: NoteRow[]; next: string | null }> {
  const position = readPosition(before)
  const rows = await db.note.findMany({
    where: {
      AND: [readableBy(actor), { state: { in: [...states] } }, unitId ? { unitId } : {}],
      ...(position && { at: { lte: position.at }, OR: [{ at: { lt: position.at } }, { id: { lt: position.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: ROW,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    notes: page.map((row) => rowOf(row, actor)),
    next: rows.length > PAGE && last ? writePosition(last) : null,
  }
}

const MOST_COUNTED = 99

/** How many notes in these states the actor may read, 99 at most. */
export const countNotes = (actor: Actor, states: readonly NoteState[]): Promise<number> =>
  db.note.count({ where: { AND: [readableBy(actor), { state: { in: [...states] } }] }, take: MOST_COUNTED })

/** A note with its replies; null where there is none that the actor may read. */
export async function getNote(actor: Actor, id: string): Promise<NoteThread | null> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const found = await db.note.findFirst({
    where: { AND: [readableBy(actor), { id }] },
    select: {
      ...ROW,
      unitId: true,
      replies: {
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take: MOST_REPLIES,
        select: { id: true, kind: true, text: true, at: true, author: { select: { name: true } } },
      },
    },
  })
  if (!found) return null
  const { replies, unitId, ...row } = found
  return {
    ...rowOf(row, actor),
    unitId,
    replies: replies.map(({ author, ...reply }) => ({ ...reply, author: author.name })),
  }
}
