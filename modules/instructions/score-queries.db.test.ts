import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createUnit } from '@/prisma/factories'
import { actorOf, issueTo, moveTo, verifyChannel } from './instruction.fixture'
import { revokeInstruction } from './issue-commands'
import { listMissedDuties } from './score-queries'

const issued = new Date('2026-10-05T02:00:00Z')
const DUE = '2026-10-20'
const CLOSES = new Date('2026-11-10T00:00:00Z')
const newUnit = async () => (await createUnit(db)).id
const missed = async (unitId: string, until: string, closedAt = CLOSES) =>
  (await listMissedDuties([unitId], until, closedAt)).get(unitId) ?? []

test('a duty is missed from the day after the due day on, by its number and day', async () => {
  const unitId = await newUnit()
  const id = await issueTo([unitId], issued, { dueDay: DUE })
  expect(await missed(unitId, '2026-10-04')).toEqual([])
  expect(await missed(unitId, DUE)).toEqual([])
  const { number, year } = await db.instruction.findUniqueOrThrow({ where: { id } })
  expect(await missed(unitId, '2026-10-21')).toEqual([
    { instructionId: id, number: `${number}/${year}`, platform: 'instagram', dueDay: DUE },
  ])
})

test('what is verified, lost or revoked later changes nothing of a past month', async () => {
  const [late, losing] = [await newUnit(), await newUnit()]
  const id = await issueTo([late, losing], issued, { dueDay: DUE })
  const channel = await verifyChannel(losing, new Date('2026-10-25T02:00:00Z'))
  const before = await missed(late, '2026-10-31')
  expect(before).toHaveLength(1)
  expect(await missed(losing, '2026-10-24')).toHaveLength(1)
  expect(await missed(losing, '2026-10-31')).toEqual([])
  await moveTo(channel, 'lose', new Date('2026-11-03T02:00:00Z'))
  await verifyChannel(late, new Date('2026-11-03T02:00:00Z'))
  expect(await missed(late, '2026-10-31')).toEqual(before)
  expect(await missed(late, '2026-11-30')).toEqual([])
  expect(await missed(losing, '2026-11-30')).toEqual([])
  expect(id).not.toBe('')
})

test('what was revoked before the month closes counts no more, what is revoked after it does', async () => {
  const unitId = await newUnit()
  const id = await issueTo([unitId], issued, { dueDay: DUE })
  const evaluator = await actorOf('evaluator', '')
  const at = new Date('2026-11-05T02:00:00Z')
  await revokeInstruction(evaluator, { instructionId: id, version: 1, reason: 'Salah memilih unit.' }, at)
  expect(await missed(unitId, '2026-10-31', CLOSES)).toEqual([])
  expect(await missed(unitId, '2026-10-31', new Date('2026-11-04T00:00:00Z'))).toHaveLength(1)
})

test('only channels that are mandatory for the league; a parent’s channel serves its Bagian', async () => {
  const setda = await createUnit(db, { kind: 'skpd', league: 'skpd-lain' })
  const bagian = await createUnit(db, { kind: 'bagian', league: 'bagian-setda', parentId: setda.id })
  const unitId = await newUnit()
  await issueTo([unitId], issued, { dueDay: DUE, demand: { kind: 'channel', platform: 'tiktok' } })
  await issueTo([unitId], issued, { dueDay: DUE, demand: { kind: 'free' } })
  await issueTo([bagian.id], issued, { dueDay: DUE })
  expect(await missed(unitId, '2026-10-31')).toEqual([])
  expect(await missed(bagian.id, '2026-10-31')).toHaveLength(1)
  await verifyChannel(setda.id, new Date('2026-10-30T02:00:00Z'))
  expect(await missed(bagian.id, '2026-10-31')).toEqual([])
})

test('all units at once, each with its own, due first before the rest', async () => {
  const [first, second, none] = [await newUnit(), await newUnit(), await newUnit()]
  await issueTo([first], issued, { dueDay: DUE })
  await issueTo([first, second], issued, { dueDay: '2026-10-15', demand: { kind: 'channel', platform: 'website' } })
  const found = await listMissedDuties([first, second, none], '2026-10-31', CLOSES)
  expect([...found.keys()].sort()).toEqual([first, second].sort())
  expect(found.get(first)?.map(({ platform }) => platform)).toEqual(['website', 'instagram'])
  expect(await listMissedDuties([], '2026-10-31', CLOSES)).toEqual(new Map())
})
