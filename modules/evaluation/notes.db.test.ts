import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { createUnit, createUser } from '@/prisma/factories'
import { ChangeNote, DeleteNote, MoveNote, NewNote, NOTE_STATES, type NoteMove } from './note'
import { changeNote, deleteNote, moveNote, writeNote } from './note-commands'
import { countNotes, getNote, listNotes } from './note-queries'

const now = new Date('2026-11-24T02:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
let unitId: string
let otherUnitId: string
let office: Actor
let colleague: Actor
let officer: Actor

const actorOf = async (role: Role, inUnit = unitId): Promise<Actor> => {
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  const { id, name } = await createUser(db)
  const held = { role, unitId: isCity ? null : inUnit }
  await db.roleAssignment.create({ data: { ...held, userId: id, validFrom: new Date('2020-01-01') } })
  return { id, name, sessionId: null, roles: [held] }
}
const refusedWith = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )
const write = async (
  audience: 'office' | 'unit',
  by = office,
  text = 'Segera terbitkan kabar pasar murah.',
  at = now,
) => (await writeNote(by, NewNote.parse({ unitId, text, audience }), at)).id
const versionOf = async (noteId: string) => String((await db.note.findUniqueOrThrow({ where: { id: noteId } })).version)
const move = async (by: Actor, noteId: string, name: NoteMove, text = 'Sudah kami kerjakan.', version?: string) =>
  moveNote(by, MoveNote.parse({ noteId, version: version ?? (await versionOf(noteId)), move: name, text }), minutes(1))
const change = async (by: Actor, noteId: string, audience: string, version?: string) =>
  changeNote(
    by,
    ChangeNote.parse({ noteId, version: version ?? (await versionOf(noteId)), text: 'Teks yang diganti.', audience }),
    minutes(1),
  )
const remove = async (by: Actor, noteId: string) =>
  deleteNote(by, DeleteNote.parse({ noteId, version: await versionOf(noteId) }))
const told = (userId: string) => db.notice.findMany({ where: { userId }, orderBy: { at: 'asc' } })

beforeAll(async () => {
  unitId = (await createUnit(db)).id
  otherUnitId = (await createUnit(db)).id
  office = await actorOf('evaluator')
  colleague = await actorOf('evaluator')
  officer = await actorOf('officer')
})

describe('a note that is sent', () => {
  test('is told to the unit, answered, asked again, answered and followed up', async () => {
    const id = await write('unit')
    expect((await told(officer.id)).at(-1)).toMatchObject({ kind: 'noteSent', path: `/meja/catatan/${id}` })
    await move(officer, id, 'answer', 'Kabarnya terbit\nbesok pagi.')
    expect((await told(colleague.id)).at(-1)).toMatchObject({
      kind: 'noteAnswered',
      path: `/evaluasi/catatan/${id}`,
      detail: 'Kabarnya terbit\nbesok pagi.',
    })
    await move(colleague, id, 'askAgain', 'Mana tautannya?')
    await move(officer, id, 'answer', 'Ini tautannya.')
    await move(office, id, 'followUp', '')
    expect((await told(officer.id)).slice(-2).map(({ detail }) => detail)).toEqual([
      'Mana tautannya?',
      'Catatan ini sudah ditindaklanjuti.',
    ])
    const thread = await getNote(officer, id)
    expect(thread).toMatchObject({ state: 'followedUp', isEditable: false })
    expect(thread?.replies.map(({ kind }) => kind)).toEqual(['answer', 'question', 'answer', 'followUp'])
    const trail = await db.auditRecord.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(trail.map(({ action }) => action)).toEqual([
      'note.sent',
      'note.answered',
      'note.asked-again',
      'note.answered',
      'note.followed-up',
    ])
    expect(await refusedWith(move(officer, id, 'answer'))).toBe('invalid')
  })

  test('is never changed nor deleted, by its author neither', async () => {
    const id = await write('unit')
    expect(await refusedWith(change(office, id, 'office'))).toBe('invalid')
    expect(await refusedWith(remove(office, id))).toBe('invalid')
    expect(await getNote(office, id)).toMatchObject({ text: 'Segera terbitkan kabar pasar murah.' })
    await move(officer, id, 'answer')
    await expect(db.noteReply.deleteMany({ where: { noteId: id } })).rejects.toThrow(/permission denied/)
    await expect(db.noteReply.updateMany({ where: { noteId: id }, data: { text: '' } })).rejects.toThrow(
      /permission denied/,
    )
  })

  test('is answered once where two answer at the same time', async () => {
    const id = await write('unit')
    const second = await actorOf('editor')
    const version = await versionOf(id)
    const codes = await Promise.all(
      [officer, second].map((by) => refusedWith(move(by, id, 'answer', 'Satu kali.', version))),
    )
    expect(codes.sort()).toEqual(['conflict', 'done'])
    expect((await getNote(office, id))?.replies).toHaveLength(1)
  })
})

describe('a private note', () => {
  test('is changed, sent and deleted by its author alone, at the version that was seen', async () => {
    const id = await write('office')
    expect(await refusedWith(change(colleague, id, 'office'))).toBe('forbidden')
    expect(await refusedWith(remove(colleague, id))).toBe('forbidden')
    expect(await refusedWith(change(office, id, 'office', '7'))).toBe('conflict')
    await change(office, id, 'office')
    expect(await getNote(colleague, id)).toMatchObject({ text: 'Teks yang diganti.', isEditable: false })
    expect(await getNote(officer, id)).toBeNull()
    await change(office, id, 'unit')
    expect(await getNote(officer, id)).toMatchObject({ state: 'waiting', at: minutes(1) })
    const second = await write('office')
    await remove(office, second)
    expect(await getNote(office, second)).toBeNull()
  })

  test('tells the audit neither its words nor its unit', async () => {
    const id = await write('office', office, 'Rahasia kantor.')
    const [entry] = await db.auditRecord.findMany({ where: { subjectId: id } })
    expect(entry).toMatchObject({ action: 'note.written', unitId: null, detail: {} })
    expect(await db.notice.count({ where: { key: { startsWith: `note:${id}` } } })).toBe(0)
  })

  test('has no way to be answered or followed up', async () => {
    const id = await write('office')
    expect(await refusedWith(move(office, id, 'followUp'))).toBe('invalid')
    expect(await refusedWith(move(officer, id, 'answer'))).toBe('not-found')
  })
})

test('what is not there is not found', async () => {
  const id = '0197c1d2-0000-7000-8000-000000000001'
  expect(await getNote(office, id)).toBeNull()
  expect(await getNote(office, "x' OR 1=1")).toBeNull()
  expect(await refusedWith(moveNote(office, MoveNote.parse({ noteId: id, version: 1, move: 'followUp' }), now))).toBe(
    'not-found',
  )
  const gone = NewNote.parse({ unitId: id, text: 'Catatan.', audience: 'unit' })
  expect(await refusedWith(writeNote(office, gone, now))).toBe('not-found')
})

test('the list goes on from where it ended, each note once', async () => {
  const unit = await createUnit(db)
  const own = await actorOf('officer', unit.id)
  const ids: string[] = []
  for (let index = 0; index < 33; index++)
    ids.push(
      (await writeNote(office, { unitId: unit.id, text: `Catatan ${index}.`, audience: 'unit' }, minutes(index >> 1)))
        .id,
    )
  const first = await listNotes(own, { states: ['waiting'] })
  const rest = await listNotes(own, { states: ['waiting'] }, first.next ?? undefined)
  expect([first.notes.length, rest.notes.length, rest.next]).toEqual([30, 3, null])
  expect(new Set([...first.notes, ...rest.notes].map(({ id }) => id))).toEqual(new Set(ids))
  expect(await countNotes(own, ['waiting'])).toBe(33)
})

const CITY_READERS: Role[] = ['administrator', 'evaluator']
const DESK: Role[] = ['officer', 'editor', 'head']

describe.each(ROLES.flatMap((role) => [true, false].map((isOwn) => ({ role, isOwn }))))(
  '$role, own unit: $isOwn',
  ({ role, isOwn }) => {
    let actor: Actor
    const isOffice = role === 'evaluator'
    const answers = role === 'administrator' || (DESK.includes(role) && isOwn)
    const reads = CITY_READERS.includes(role) || answers
    beforeAll(async () => {
      actor = await actorOf(role, isOwn ? unitId : otherUnitId)
    })

    test('writes', async () => {
      for (const audience of ['office', 'unit'] as const)
        expect(await refusedWith(write(audience, actor))).toBe(isOffice ? 'done' : 'forbidden')
    })
    test('changes and deletes', async () => {
      const [own, others] = [isOffice ? await write('office', actor) : null, await write('office')]
      const refusal = isOffice ? 'forbidden' : 'not-found'
      expect(await refusedWith(change(actor, others, 'unit'))).toBe(refusal)
      expect(await refusedWith(remove(actor, others))).toBe(refusal)
      if (own)
        expect([await refusedWith(change(actor, own, 'office')), await refusedWith(remove(actor, own))]).toEqual([
          'done',
          'done',
        ])
    })
    test('answers', async () => {
      const id = await write('unit')
      expect(await refusedWith(move(actor, id, 'answer'))).toBe(answers ? 'done' : 'forbidden')
    })
    test('asks again and follows up', async () => {
      const [asked, seenTo] = [await write('unit'), await write('unit')]
      await move(officer, asked, 'answer')
      expect(await refusedWith(move(actor, asked, 'askAgain'))).toBe(isOffice ? 'done' : 'forbidden')
      expect(await refusedWith(move(actor, seenTo, 'followUp'))).toBe(isOffice ? 'done' : 'forbidden')
    })
    test('reads', async () => {
      const [hidden, sent] = [await write('office'), await write('unit')]
      expect([(await getNote(actor, hidden)) !== null, (await getNote(actor, sent)) !== null]).toEqual([
        isOffice,
        reads,
      ])
      const listed = (await listNotes(actor, { states: NOTE_STATES, unitId })).notes
      expect(listed.some(({ state }) => state === 'private')).toBe(isOffice)
      expect(listed.length > 0).toBe(reads)
    })
  },
)
