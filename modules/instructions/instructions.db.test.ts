import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { createPost, createUnit, unique } from '@/prisma/factories'
import { acceptAnswer, acknowledgeInstruction, answerInstruction, returnAnswer } from './answer-commands'
import { listCandidates } from './candidate-queries'
import { closeInstructions, isInstructionDone } from './close-commands'
import { followUpCsv } from './csv'
import { getDeskInstruction, listClosedInstructions, listInstructionTasks, listOpenInstructions } from './desk-queries'
import { actorOf, issueTo, moveTo, refusedWith, typedFor, verifyChannel } from './instruction.fixture'
import { issueInstruction, revokeInstruction } from './issue-commands'
import { getLetter } from './letter-queries'
import { getFollowUp, getRepetition, listInstructions } from './queries'
import { remindOfInstructions } from './reminder-commands'

const now = new Date('2026-11-24T02:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const FREE = { demand: { kind: 'free' } } as const
const REASON = 'Alasan yang cukup panjang.'
let evaluator: Actor
beforeAll(async () => {
  evaluator = await actorOf('evaluator', '')
})

const newUnit = async () => (await createUnit(db)).id
const addresseeOf = (instructionId: string, unitId: string) =>
  db.instructionAddressee.findUniqueOrThrow({ where: { instructionId_unitId: { instructionId, unitId } } })
const seenOf = async (instructionId: string, unitId: string) => {
  const { id, version } = await addresseeOf(instructionId, unitId)
  return { addresseeId: id, version }
}
const report = async (by: Actor, instructionId: string, unitId: string, at: Date) =>
  answerInstruction(
    by,
    { ...(await seenOf(instructionId, unitId)), answer: 'Sudah kami kerjakan.', evidenceUrl: 'https://contoh.id/' },
    at,
  )
const revoke = async (by: Actor, instructionId: string, at: Date) => {
  const { version } = await db.instruction.findUniqueOrThrow({ where: { id: instructionId } })
  await revokeInstruction(by, { instructionId, version, reason: REASON }, at)
}
const followUp = async (id: string, at = now) => {
  const found = await getFollowUp(evaluator, id, at)
  if (!found) throw new Error('no instruction')
  return found
}
const standingOf = async (id: string, unitId: string, at = now) =>
  (await followUp(id, at)).addressees.find((one) => one.unitId === unitId)

describe('who may do what', () => {
  type Work = (actor: Actor, instructionId: string, unitId: string) => Promise<unknown>
  const commands: Record<string, { work: Work; isAnswered?: true; may: (role: Role, isOwn: boolean) => boolean }> = {
    issue: {
      work: (actor, _, unitId) => issueInstruction(actor, typedFor([unitId], FREE), now),
      may: (role) => role === 'administrator' || role === 'evaluator',
    },
    revoke: {
      work: (actor, id) => revoke(actor, id, now),
      may: (role) => role === 'administrator' || role === 'evaluator',
    },
    acknowledge: {
      work: async (actor, id, unitId) => acknowledgeInstruction(actor, await seenOf(id, unitId), now),
      may: (role, isOwn) => role === 'administrator' || (isOwn && ['officer', 'editor', 'head'].includes(role)),
    },
    answer: {
      work: (actor, id, unitId) => report(actor, id, unitId, now),
      may: (role, isOwn) => role === 'administrator' || (isOwn && ['officer', 'editor', 'head'].includes(role)),
    },
    accept: {
      work: async (actor, id, unitId) => acceptAnswer(actor, await seenOf(id, unitId), now),
      isAnswered: true,
      may: (role) => role === 'administrator' || role === 'evaluator',
    },
    return: {
      work: async (actor, id, unitId) => returnAnswer(actor, { ...(await seenOf(id, unitId)), reason: REASON }, now),
      isAnswered: true,
      may: (role) => role === 'administrator' || role === 'evaluator',
    },
  }
  const table = Object.keys(commands).flatMap((name) =>
    ROLES.flatMap((role) => [true, false].map((isOwn) => [name, role, isOwn] as const)),
  )
  test.each(table)('%s, %s, own unit: %s', async (name, role, isOwn) => {
    const command = commands[name]
    const unitId = await newUnit()
    const id = await issueTo([unitId], now, FREE)
    if (command?.isAnswered) await report(await actorOf('officer', unitId), id, unitId, now)
    const actor = await actorOf(role, isOwn ? unitId : await newUnit())
    const before = await db.auditRecord.count()
    expect(await refusedWith(command?.work(actor, id, unitId) ?? Promise.resolve())).toBe(
      command?.may(role, isOwn) ? 'done' : 'forbidden',
    )
    expect((await db.auditRecord.count()) - before).toBe(command?.may(role, isOwn) ? 1 : 0)
  })

  test.each(ROLES)('%s reads what is theirs to read', async (role) => {
    const [unitId, strange] = [await newUnit(), await newUnit()]
    const id = await issueTo([unitId], now, FREE)
    const [own, other] = [await actorOf(role, unitId), await actorOf(role, strange)]
    const isIssuer = role === 'administrator' || role === 'evaluator'
    const mayAnswer = !['evaluator', 'jury'].includes(role)
    for (const work of [
      () => listInstructions(own, true),
      () => getFollowUp(own, id, now),
      () => getRepetition(own, id, now),
      () => listCandidates(own, { kind: 'byHand' }, { kind: 'free' }, now),
    ])
      expect(await refusedWith(work())).toBe(isIssuer ? 'done' : 'forbidden')
    expect((await getDeskInstruction(own, id)) !== null).toBe(mayAnswer)
    expect((await getDeskInstruction(other, id)) !== null).toBe(role === 'administrator')
    expect((await getLetter(own, id)) !== null).toBe(role !== 'jury')
    expect((await getLetter(other, id)) !== null).toBe(isIssuer)
    const isListed = async (actor: Actor) =>
      (await listOpenInstructions(actor)).standings.some(({ instructionId }) => instructionId === id)
    if (role !== 'administrator') expect(await isListed(own)).toBe(mayAnswer)
    expect(await isListed(other)).toBe(role === 'administrator' && (await isListed(own)))
  })
})

describe('whom a rule finds', () => {
  const idsFor = async (...given: Parameters<typeof listCandidates> extends [Actor, ...infer R] ? R : never) =>
    (await listCandidates(evaluator, ...given)).map(({ id }) => id)
  const instagram = { kind: 'channel', platform: 'instagram' } as const

  test('who lacks a channel, as the board counts it; who has got it no more', async () => {
    const [lacking, having] = [await newUnit(), await newUnit()]
    await verifyChannel(having, later(-1))
    const found = await idsFor({ kind: 'lacking', platform: 'instagram' }, instagram, now)
    expect(found).toContain(lacking)
    expect(found).not.toContain(having)
  })

  test('who was silent, also as a supporting unit', async () => {
    const [silent, telling, supporting] = [await newUnit(), await newUnit(), await newUnit()]
    const post = await createPost(db, { unitId: telling, firstPublishedAt: later(-3) })
    await createPost(db, { unitId: silent, firstPublishedAt: later(-15) })
    await createPost(db, { unitId: silent, status: 'draft' })
    const { authorId: askedById } = post
    await db.supportingUnit.create({ data: { postId: post.id, unitId: supporting, state: 'accepted', askedById } })
    const found = await idsFor({ kind: 'silent', days: 14 }, { kind: 'free' }, now)
    expect(found).toContain(silent)
    expect(found).not.toContain(telling)
    expect(found).not.toContain(supporting)
    expect(await idsFor({ kind: 'silent', days: 15 }, { kind: 'free' }, now)).not.toContain(silent)
  })

  test('a league, departments of public service, everybody', async () => {
    const department = await createUnit(db, { kind: 'skpd', league: 'skpd-lain', isPublicService: true })
    const inner = await createUnit(db, { kind: 'skpd', league: 'skpd-lain', isPublicService: false })
    const free = { kind: 'free' } as const
    const league = await idsFor({ kind: 'league', league: 'skpd-lain' }, free, now)
    expect(league).toEqual(expect.arrayContaining([department.id, inner.id]))
    const publicService = await idsFor({ kind: 'publicService' }, free, now)
    expect(publicService).toContain(department.id)
    expect(publicService).not.toContain(inner.id)
    expect(await idsFor({ kind: 'byHand' }, free, now)).toEqual(expect.arrayContaining([department.id, inner.id]))
  })

  test('a Bagian is served by its parent, and the page here does for a site of public service', async () => {
    const setda = await createUnit(db, { kind: 'skpd', league: 'skpd-lain' })
    const bagian = await createUnit(db, { kind: 'bagian', league: 'bagian-setda', parentId: setda.id })
    const service = await createUnit(db, { kind: 'skpd', league: 'skpd-layanan' })
    const site = { kind: 'channel', platform: 'website' } as const
    expect(await idsFor({ kind: 'league', league: 'skpd-layanan' }, site, now)).not.toContain(service.id)
    const id = await issueTo([bagian.id], now)
    await verifyChannel(setda.id, later(2))
    expect((await standingOf(id, bagian.id))?.closedAt).toEqual(later(2))
    expect(await idsFor({ kind: 'league', league: 'bagian-setda' }, instagram, now)).not.toContain(bagian.id)
  })
})

describe('issuing', () => {
  test('numbers go on within the year, the units are told by name, the audit knows', async () => {
    const unitId = await newUnit()
    const officer = await actorOf('officer', unitId)
    const [first, second] = [await issueTo([unitId], now), await issueTo([unitId], now)]
    const numbers = await db.instruction.findMany({
      where: { id: { in: [first, second] } },
      orderBy: { number: 'asc' },
    })
    expect(numbers.map(({ year }) => year)).toEqual([2026, 2026])
    expect(numbers[1]?.number).toBe((numbers[0]?.number ?? 0) + 1)
    const told = await db.notice.findMany({ where: { userId: officer.id, kind: 'instructionGiven' } })
    expect(told.map(({ path }) => path).sort()).toEqual([first, second].map((id) => `/meja/instruksi/${id}`).sort())
    expect(await db.auditRecord.count({ where: { subjectId: first, action: 'instruction.issued' } })).toBe(1)
    const january = await issueTo([unitId], new Date('2027-01-02T02:00:00Z'), { dueDay: '2027-02-01' })
    expect(await db.instruction.findUnique({ where: { id: january } })).toMatchObject({ year: 2027 })
  })

  test('once issued, its words and its day never change, and it is never deleted', async () => {
    const id = await issueTo([await newUnit()], now, FREE)
    for (const work of [
      db.instruction.updateMany({ where: { id }, data: { text: 'Lain.' } }),
      db.instruction.updateMany({ where: { id }, data: { dueDay: later(90) } }),
      db.instructionAddressee.deleteMany({ where: { instructionId: id } }),
      db.instruction.deleteMany({ where: { id } }),
    ])
      await expect(work).rejects.toThrow(/permission denied/)
  })

  test('of several at once each gets a number of its own', async () => {
    const unitId = await newUnit()
    const at = new Date('2031-03-03T02:00:00Z')
    await Promise.all([1, 2, 3].map(() => issueTo([unitId], at, { dueDay: '2031-04-01' })))
    const numbers = await db.instruction.findMany({ where: { year: 2031 }, orderBy: { number: 'asc' } })
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('the same demand again is the second, the third; what was revoked does not count', async () => {
    const [unitId, fresh] = [await newUnit(), await newUnit()]
    await issueTo([unitId], now)
    const revoked = await issueTo([unitId], later(1))
    expect((await addresseeOf(revoked, unitId)).turn).toBe(2)
    await revoke(evaluator, revoked, later(1))
    const third = await issueTo([unitId, fresh], later(2))
    expect((await addresseeOf(third, unitId)).turn).toBe(2)
    expect((await addresseeOf(third, fresh)).turn).toBe(1)
    const site = await issueTo([unitId], later(2), { demand: { kind: 'channel', platform: 'website' } })
    expect((await addresseeOf(site, unitId)).turn).toBe(1)
  })

  test('who has the channel already, a day that is past, and nobody at all are refused at their fields', async () => {
    const unit = await createUnit(db)
    await verifyChannel(unit.id, later(-1))
    const fields = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error) => [error.code, ...Object.keys(error.fields ?? {})],
      )
    expect(await fields(issueInstruction(evaluator, typedFor([unit.id]), now))).toEqual(['invalid', 'addressees'])
    const past = { ...FREE, dueDay: '2026-11-24' }
    expect(await fields(issueInstruction(evaluator, typedFor([unit.id], past), now))).toEqual(['invalid', 'dueDay'])
    const nobody = typedFor(['01900000-0000-7000-8000-000000000001'], FREE)
    expect(await fields(issueInstruction(evaluator, nobody, now))).toEqual(['invalid', 'addressees'])
  })
})

describe('a channel instruction', () => {
  test('is closed as soon as the registry shows it; the stamp of the job is the same instant', async () => {
    const [unitId, other] = [await newUnit(), await newUnit()]
    const id = await issueTo([unitId, other], now)
    const officer = await actorOf('officer', unitId)
    await verifyChannel(unitId, later(3))
    const derived = await standingOf(id, unitId)
    expect(derived).toMatchObject({ closedAt: later(3), closing: 'registry' })
    expect((await addresseeOf(id, unitId)).closedAt).toBeNull()
    expect((await listClosedInstructions(officer)).standings).toHaveLength(1)
    expect(await refusedWith(report(officer, id, unitId, later(4)))).toBe('conflict')
    expect(await isInstructionDone()).toBe(true)
    await closeInstructions()
    expect(await isInstructionDone()).toBe(false)
    expect(await standingOf(id, unitId)).toMatchObject({ closedAt: later(3), closing: 'registry', version: 2 })
    expect((await standingOf(id, other))?.closedAt).toBeNull()
    const audit = await db.auditRecord.findMany({ where: { subjectId: id, action: 'instruction.closed' } })
    expect(audit.map(({ actorName, unitId: of }) => [actorName, of])).toEqual([['Sistem', unitId]])
    expect(await closeInstructions()).toBe(0)
  })

  test('stays closed when the channel is lost, and what was verified before says nothing', async () => {
    const unitId = await newUnit()
    const early = await verifyChannel(unitId, later(-5))
    await moveTo(early, 'lose', later(-2))
    const id = await issueTo([unitId], now)
    expect((await standingOf(id, unitId))?.closedAt).toBeNull()
    await moveTo(early, 'verify', later(2))
    await moveTo(early, 'lose', later(3))
    expect((await standingOf(id, unitId))?.closedAt).toEqual(later(2))
    expect((await issueTo([unitId], later(4))).length).toBeGreaterThan(0)
  })

  test('is not closed by another platform, another unit, or the word of anybody', async () => {
    const [unitId, other] = [await newUnit(), await newUnit()]
    const id = await issueTo([unitId], now)
    await verifyChannel(unitId, later(1), 'tiktok')
    await verifyChannel(other, later(1))
    await report(await actorOf('officer', unitId), id, unitId, later(1))
    expect((await standingOf(id, unitId))?.closedAt).toBeNull()
    expect(await refusedWith(acceptAnswer(evaluator, await seenOf(id, unitId), later(1)))).toBe('conflict')
  })
})

describe('an instruction in words', () => {
  test('is reported, sent back with a reason, reported again and accepted; each is told', async () => {
    const unitId = await newUnit()
    const officer = await actorOf('officer', unitId)
    const { id } = await issueInstruction(evaluator, typedFor([unitId], FREE), now)
    await report(officer, id, unitId, later(1))
    expect(await standingOf(id, unitId)).toMatchObject({ acknowledgedBy: officer.name, answeredBy: officer.name })
    expect(await db.notice.count({ where: { userId: evaluator.id, path: `/evaluasi/instruksi/${id}` } })).toBe(1)
    expect(await listInstructionTasks(officer)).toEqual([])
    await returnAnswer(evaluator, { ...(await seenOf(id, unitId)), reason: REASON }, later(2))
    expect(await listInstructionTasks(officer)).toMatchObject([{ instructionId: id, returnReason: REASON }])
    await report(officer, id, unitId, later(3))
    expect(await standingOf(id, unitId)).toMatchObject({ returnedAt: null, returnReason: '' })
    await acceptAnswer(evaluator, await seenOf(id, unitId), later(20))
    expect(await standingOf(id, unitId)).toMatchObject({ closing: 'accepted', closedBy: evaluator.name })
    const told = await db.notice.findMany({ where: { userId: officer.id, kind: 'instructionReturned' } })
    expect(told.map(({ detail }) => detail).sort()).toEqual([`Dikembalikan: ${REASON}`, 'Diterima.'])
    expect(followUpCsv(await followUp(id), '2027-01-01')).toMatch(/;accepted;0;/)
  })

  test('one who acts on what has changed meanwhile is refused', async () => {
    const unitId = await newUnit()
    const officer = await actorOf('officer', unitId)
    const id = await issueTo([unitId], now, FREE)
    const seen = await seenOf(id, unitId)
    await acknowledgeInstruction(officer, seen, now)
    await acknowledgeInstruction(officer, seen, now)
    expect((await addresseeOf(id, unitId)).version).toBe(2)
    const stale = answerInstruction(officer, { ...seen, answer: 'Sudah dikerjakan.', evidenceUrl: '' }, now)
    expect(await refusedWith(stale)).toBe('conflict')
  })
})

describe('revoking and repeating', () => {
  test('what was done stays done, the rest is revoked; nothing can be done about it any more', async () => {
    const [done, open] = [await newUnit(), await newUnit()]
    const officer = await actorOf('officer', open)
    const id = await issueTo([done, open], now)
    await verifyChannel(done, later(1))
    await revoke(evaluator, id, later(2))
    expect(await standingOf(id, done)).toMatchObject({ closing: 'registry', closedAt: later(1) })
    expect(await standingOf(id, open)).toMatchObject({ closing: 'revoked', closedAt: later(2) })
    expect(await refusedWith(revoke(evaluator, id, later(2)))).toBe('conflict')
    expect(await refusedWith(report(officer, id, open, later(3)))).toBe('conflict')
    expect(await getRepetition(evaluator, id, later(3))).toBeNull()
    expect(await refusedWith(issueTo([open], later(3), { repeatsId: id }))).toBe('conflict')
    const told = await db.notice.findMany({ where: { userId: officer.id }, orderBy: { at: 'asc' } })
    expect(told.at(-1)).toMatchObject({ kind: 'instructionGiven', detail: expect.stringContaining(REASON) })
    await verifyChannel(open, later(4))
    expect(await standingOf(id, open)).toMatchObject({ closing: 'revoked', closedAt: later(2) })
  })

  test('a repetition begins with those who have not done it, keeps the demand, and takes its place at the desk', async () => {
    const [done, open] = [await newUnit(), await newUnit()]
    const officer = await actorOf('officer', open)
    const id = await issueTo([done, open], now, FREE)
    await report(await actorOf('officer', done), id, done, later(1))
    await acceptAnswer(evaluator, await seenOf(id, done), later(1))
    const repetition = await getRepetition(evaluator, id, later(2))
    expect(repetition?.candidates.map((one) => [one.id, one.turn])).toEqual([[open, 2]])
    expect(await refusedWith(issueTo([done], later(2), { repeatsId: id }))).toBe('invalid')
    const again = await issueTo([open], later(2), { repeatsId: id, dueDay: '2026-12-20' })
    expect(await addresseeOf(again, open)).toMatchObject({ turn: 2 })
    expect(await db.instruction.findUnique({ where: { id: again } })).toMatchObject({ kind: 'free', repeatsId: id })
    expect((await listInstructionTasks(officer)).map(({ instructionId }) => instructionId)).toEqual([again])
    expect((await followUp(id)).instruction.repeatedBy).toHaveLength(1)
  })
})

describe('reminders', () => {
  const told = (userId: string) =>
    db.notice.findMany({ where: { userId, kind: 'instructionDue' }, orderBy: { at: 'asc' } })

  test('before the day and after it, each occasion once, until it is done', async () => {
    const unitId = await newUnit()
    const officer = await actorOf('officer', unitId)
    await issueTo([unitId], now)
    for (const days of [1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 19, 20]) await remindOfInstructions(later(days))
    expect((await told(officer.id)).map(({ key }) => key.split(':')[2])).toEqual(['7', '3', '1', 'late-0', 'late-1'])
    expect(
      (await told(officer.id)).map(({ detail }) => /(?:tinggal|batas waktunya|terlambat)[^,]*/.exec(detail)?.[0]),
    ).toEqual(['tinggal 6 hari', 'tinggal 3 hari', 'batas waktunya besok', 'terlambat 1 hari', 'terlambat 8 hari'])
    await verifyChannel(unitId, later(21))
    await remindOfInstructions(later(28))
    expect(await told(officer.id)).toHaveLength(5)
  })

  test('not of what was repeated, revoked, or waits for the issuer', async () => {
    const [repeated, revoked, waiting] = [await newUnit(), await newUnit(), await newUnit()]
    const people = await Promise.all([repeated, revoked, waiting].map((unit) => actorOf('officer', unit)))
    const first = await issueTo([repeated], now)
    await issueTo([repeated], later(1), { repeatsId: first, dueDay: '2027-03-01' })
    await revoke(evaluator, await issueTo([revoked], now), later(1))
    const answered = await issueTo([waiting], now, FREE)
    await report(people[2] as Actor, answered, waiting, later(1))
    await remindOfInstructions(later(13))
    for (const { id } of people) expect(await told(id)).toEqual([])
  })
})

describe('the lists', () => {
  test('of the issuer: open and closed, with how far they are, page by page', async () => {
    const [unitId, other] = [await newUnit(), await newUnit()]
    const at = (index: number) => new Date(Date.parse('2032-01-01T02:00:00Z') + index * 1_000)
    const ids: string[] = []
    for (let index = 0; index < 23; index++)
      ids.push(await issueTo([unitId, other], at(index), { ...FREE, dueDay: '2032-03-01' }))
    const [latest = ''] = ids.slice(-1)
    await report(await actorOf('officer', unitId), latest, unitId, at(30))
    const first = await listInstructions(evaluator, true)
    expect(first.instructions[0]).toMatchObject({ id: latest, total: 2, done: 0, acknowledged: 1, waiting: 1 })
    expect(first.instructions).toHaveLength(20)
    const second = await listInstructions(evaluator, true, first.next ?? '')
    expect(second.instructions.slice(0, 3).map(({ id }) => id)).toEqual(ids.slice(0, 3).toReversed())
    await revoke(evaluator, latest, at(40))
    expect((await listInstructions(evaluator, false)).instructions[0]).toMatchObject({
      id: latest,
      done: 2,
      waiting: 0,
    })
    expect((await listInstructions(evaluator, true, 'bukan-penunjuk')).instructions[0]?.id).toBe(ids[21])
  })

  test('of a unit: what is due first before the rest, then what is done, page by page', async () => {
    const unitId = await newUnit()
    const officer = await actorOf('officer', unitId)
    const at = (index: number) => new Date(Date.parse('2033-01-01T02:00:00Z') + index * 1_000)
    for (let index = 0; index < 32; index++) await issueTo([unitId], at(index), { ...FREE, dueDay: '2033-03-01' })
    const soon = await issueTo([unitId], at(40), { ...FREE, dueDay: '2033-02-01' })
    const first = await listOpenInstructions(officer)
    expect(first.standings[0]?.instructionId).toBe(soon)
    const second = await listOpenInstructions(officer, first.next ?? '')
    expect(new Set([...first.standings, ...second.standings].map(({ id }) => id)).size).toBe(33)
    for (const bad of ['x', '2033-99-99_01900000-0000-7000-8000-000000000001'])
      expect((await listOpenInstructions(officer, bad)).standings).toHaveLength(30)
    for (const { instructionId } of [...first.standings, ...second.standings])
      await revoke(evaluator, instructionId, at(50))
    const done = await listClosedInstructions(officer)
    expect(done.standings).toHaveLength(30)
    expect((await listClosedInstructions(officer, done.next ?? '')).standings).toHaveLength(3)
  })

  test('of a unit that is named: its own standing', async () => {
    const units = [await createUnit(db, { name: unique('A') }), await createUnit(db, { name: unique('B') })]
    const [first, second] = units.map(({ id }) => id)
    const id = await issueTo([first ?? '', second ?? ''], now, FREE)
    const administrator = await actorOf('administrator', '')
    expect((await getDeskInstruction(administrator, id, second))?.standing.unitId).toBe(second)
    expect((await getDeskInstruction(administrator, id))?.standing.unitId).toBe(first)
  })
})
