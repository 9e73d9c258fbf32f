import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import { listPeopleAnywhere, listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { shortNameOf } from '@/modules/units/unit'
import {
  type ChangeNote,
  type DeleteNote,
  isEditable,
  type MoveNote,
  moveBlockers,
  type NewNote,
  NOTE_RULES,
} from './note'

const NOT_FOUND = 'Catatan itu tidak ditemukan.'
const conflict = () =>
  new DomainError('conflict', 'Catatan ini baru saja diubah orang lain. Muat ulang halaman, lalu lihat lagi.')

const SHOWN = {
  id: true,
  unitId: true,
  authorId: true,
  text: true,
  state: true,
  version: true,
  unit: { select: { name: true, shortName: true } },
} as const
type Told = { id: string; unitId: string; version: number; unit: { name: string; shortName: string | null } }

/** Writes a note on a unit, for the office alone or sent to the unit at once. Throws `forbidden`, `invalid`. */
export async function writeNote(actor: Actor, { unitId, text, audience }: NewNote, now: Date): Promise<{ id: string }> {
  authorize(actor, 'note:write', { unitId })
  return transaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { id: true } })
    if (!unit) throw new DomainError('not-found', 'Unit itu tidak ditemukan.')
    const isSent = audience === 'unit'
    const note = await tx.note.create({
      data: { unitId, authorId: actor.id, text, state: isSent ? 'waiting' : 'private', at: now },
      select: SHOWN,
    })
    if (isSent) await tellUnit(tx, actor, note, text, now)
    await record(tx, actor, {
      action: isSent ? 'note.sent' : 'note.written',
      publicEffect: 'none',
      subjectId: note.id,
      // Of whom a private note is, the audit does not tell either.
      ...(isSent && { unitId }),
    })
    return { id: note.id }
  })
}

/** Changes a private note of the actor's own, and sends it where the form says so. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const changeNote = (
  actor: Actor,
  { noteId, version, text, audience }: ChangeNote,
  now: Date,
): Promise<{ unitId: string }> =>
  transaction(async (tx) => {
    const note = await findOwn(tx, actor, noteId)
    const isSent = audience === 'unit'
    const { count } = await tx.note.updateMany({
      where: { id: noteId, version, state: 'private' },
      data: { text, version: { increment: 1 }, ...(isSent && { state: 'waiting' as const, at: now }) },
    })
    if (count === 0) throw conflict()
    if (isSent) await tellUnit(tx, actor, note, text, now)
    await record(tx, actor, {
      action: isSent ? 'note.sent' : 'note.changed',
      publicEffect: 'none',
      subjectId: noteId,
      ...(isSent && { unitId: note.unitId }),
    })
    return { unitId: note.unitId }
  })

/** Deletes a private note of the actor's own. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const deleteNote = (actor: Actor, { noteId, version }: DeleteNote): Promise<void> =>
  transaction(async (tx) => {
    await findOwn(tx, actor, noteId)
    const { count } = await tx.note.deleteMany({ where: { id: noteId, version, state: 'private' } })
    if (count === 0) throw conflict()
    await record(tx, actor, { action: 'note.deleted', publicEffect: 'none', subjectId: noteId })
  })

/** Answers a note in the name of its unit, asks the unit again, or says that it was seen to. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const moveNote = (actor: Actor, { noteId, version, move, text }: MoveNote, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const note = await tx.note.findUnique({ where: { id: noteId }, select: SHOWN })
    // Whoever may not read private notes is not told that this one exists.
    if (!note || (note.state === 'private' && !can(actor, 'note:write'))) throw new DomainError('not-found', NOT_FOUND)
    const { to, by, kind } = NOTE_RULES[move]
    authorize(actor, by === 'unit' ? 'note:answer' : 'note:write', note)
    if (note.version !== version) throw conflict()
    const blockers = moveBlockers(note.state, move, text)
    if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    const { count } = await tx.note.updateMany({
      where: { id: noteId, version },
      data: { state: to, version: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await tx.noteReply.create({ data: { noteId, kind, authorId: actor.id, text, at: now } })
    if (by === 'unit') await tellOffice(tx, actor, note, text, now)
    else await tellUnit(tx, actor, note, text || 'Catatan ini sudah ditindaklanjuti.', now)
    await record(tx, actor, {
      action: AUDIT_ACTIONS[move],
      publicEffect: 'none',
      subjectId: noteId,
      unitId: note.unitId,
    })
  })

const AUDIT_ACTIONS = { answer: 'note.answered', askAgain: 'note.asked-again', followUp: 'note.followed-up' } as const

/** The note as its author may still change it. */
async function findOwn(tx: Transaction, actor: Actor, noteId: string) {
  const note = await tx.note.findUnique({ where: { id: noteId }, select: SHOWN })
  if (!note || (note.state === 'private' && !can(actor, 'note:write'))) throw new DomainError('not-found', NOT_FOUND)
  authorize(actor, 'note:write', note)
  if (note.state !== 'private') throw new DomainError('invalid', 'Catatan yang sudah dikirim tidak dapat diubah.')
  if (!isEditable(note, actor.id))
    throw new DomainError('forbidden', 'Hanya penulisnya yang dapat mengubah catatan ini.')
  return note
}

const keyOf = ({ id, version }: Told): string => `note:${id}:${version}`

async function tellUnit(tx: Transaction, actor: Actor, note: Told, detail: string, now: Date): Promise<void> {
  const people = await listPeopleWith(tx, 'note:answer', note.unitId, now)
  await notify(tx, {
    kind: 'noteSent',
    key: keyOf(note),
    userIds: people.filter((id) => id !== actor.id),
    title: shortNameOf(note.unit),
    detail,
    path: `/meja/catatan/${note.id}`,
  })
}

async function tellOffice(tx: Transaction, actor: Actor, note: Told, detail: string, now: Date): Promise<void> {
  const people = await listPeopleAnywhere(tx, 'note:write', now)
  await notify(tx, {
    kind: 'noteAnswered',
    key: keyOf(note),
    userIds: people.filter((id) => id !== actor.id),
    title: shortNameOf(note.unit),
    detail,
    path: `/evaluasi/catatan/${note.id}`,
  })
}
