import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dateOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { createPost, createUnit, createUser, unique } from '@/prisma/factories'
import { closeDueMonths, isClosingDue } from './close-commands'
import { freezeDueMonths, isFreezingDue } from './freeze-commands'
import { mismatchesIn } from './open-data'
import { getPeriod } from './period-queries'
import { getStanding, listPublishedScores, listRanking } from './queries'
import { isRecomputationDue, recomputeOpenMonths } from './recompute-commands'
import { verifyFrozenMonths } from './verification-queries'

const at = (text: string) => new Date(`${text}:00+08:00`)
let owner: pg.Client
let authorId: string
let unit: { id: string; slug: string }

const run = async (now: Date) => [await recomputeOpenMonths(now), await closeDueMonths(now), await freezeDueMonths(now)]

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  authorId = (await createUser(db)).id
  return () => owner.end()
})

// Months begin with the first unit: each test has its own history.
beforeEach(async () => {
  await owner.query(
    'TRUNCATE "Unit", "Period", "MonthlyScore", "FrozenScore", "FrozenPeriod", "CalendarDay", "Recomputation" CASCADE',
  )
  await owner.query(`DELETE FROM "AuditRecord" WHERE action LIKE 'period.%'`)
  unit = await createUnit(db, { league: 'kelurahan', startedAt: at('2026-05-01T00:00') })
  await createUnit(db, { league: 'kelurahan', startedAt: at('2026-05-01T00:00'), name: unique('Kelurahan lain') })
  await createPost(db, { unitId: unit.id, authorId, firstPublishedAt: at('2026-08-03T09:00') })
  await createPost(db, { unitId: unit.id, authorId, firstPublishedAt: at('2026-08-31T23:30') })
})

test('a month is provisional until the end of its third working day, then in objection, then frozen', async () => {
  // August 2026 ends on a Monday: it closes with Thursday, objections end with Thursday a week later.
  await closeDueMonths(at('2026-08-31T12:00'))
  expect(await db.period.findMany({ orderBy: { month: 'asc' }, select: { month: true } })).toEqual(
    ['2026-05', '2026-06', '2026-07'].map((month) => ({ month })),
  )
  await run(at('2026-09-03T23:59'))
  expect((await getPeriod('2026-08')).state).toBe('open')
  expect(await isClosingDue(at('2026-09-03T23:59'))).toBe(false)
  expect(await isClosingDue(at('2026-09-04T00:00'))).toBe(true)
  await run(at('2026-09-04T00:00'))
  expect(await getPeriod('2026-08')).toMatchObject({
    state: 'objection',
    closesAt: at('2026-09-04T00:00'),
    objectionsUntil: at('2026-09-11T00:00'),
  })
  await run(at('2026-09-10T23:59'))
  expect((await getPeriod('2026-08')).state).toBe('objection')
  await run(at('2026-09-11T00:00'))
  expect((await getPeriod('2026-08')).state).toBe('frozen')
  expect(await db.monthlyScore.count({ where: { month: '2026-08' } })).toBe(0)
})

test('what is changed after the close changes no score of the month, nor its ranking or open data', async () => {
  const now = at('2026-09-04T08:00')
  await run(now)
  const before = await getStanding(unit.slug, '2026-08', now)
  expect(before?.score.posts).toHaveLength(2)
  await db.post.updateMany({ where: { unitId: unit.id }, data: { completeness: 0.1, status: 'deleted' } })
  for (const later of [now, at('2026-09-12T08:00')]) {
    await run(later)
    const after = await getStanding(unit.slug, '2026-08', later)
    expect(after?.score).toEqual(before?.score)
    expect(after?.facts).toEqual(before?.facts)
    expect((await listRanking('kelurahan', '2026-08', later)).active).toMatchObject([{ unit: { slug: unit.slug } }])
    const published = await listPublishedScores('2026-08', later)
    expect(mismatchesIn(JSON.parse(JSON.stringify(published)))).toEqual([])
  }
  expect((await listPublishedScores('2026-08', at('2026-09-12T08:00'))).seal?.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('what is withdrawn before the close counts for nothing, even after the month is over', async () => {
  await db.post.updateMany({
    where: { unitId: unit.id, firstPublishedAt: at('2026-08-31T23:30') },
    data: { status: 'withdrawn', withdrawnAt: at('2026-09-03T23:00') },
  })
  await run(at('2026-09-04T00:00'))
  const standing = await getStanding(unit.slug, '2026-08', at('2026-09-04T00:00'))
  expect(standing?.score.posts.map(({ status }) => status)).toEqual(['counted', 'not-counted'])
})

test('a holiday moves the close of an open month and of none that is closed', async () => {
  await db.calendarDay.create({ data: { day: dateOf('2026-09-02'), kind: 'holiday', name: 'Libur' } })
  await run(at('2026-09-04T00:00'))
  expect((await getPeriod('2026-08')).state).toBe('open')
  await run(at('2026-09-05T00:00'))
  expect((await getPeriod('2026-08')).closesAt).toEqual(at('2026-09-05T00:00'))
  await db.calendarDay.create({ data: { day: dateOf('2026-09-03'), kind: 'holiday', name: 'Libur' } })
  expect((await getPeriod('2026-08')).closesAt).toEqual(at('2026-09-05T00:00'))
})

test('who closes late gives units their five working days all the same', async () => {
  await run(at('2026-08-10T00:00'))
  await run(at('2026-09-21T10:00'))
  expect(await getPeriod('2026-08')).toMatchObject({ state: 'objection', objectionsUntil: at('2026-09-26T00:00') })
})

test('a day on which the portal was down is left out of freshness', async () => {
  await db.calendarDay.create({ data: { day: dateOf('2026-08-20'), kind: 'outage', name: 'Listrik padam' } })
  expect((await getStanding(unit.slug, '2026-08', at('2026-08-30T00:00')))?.facts.downDays).toEqual(['2026-08-20'])
})

test('an undecided objection keeps a month from being frozen', async () => {
  await run(at('2026-09-04T00:00'))
  const objection = await db.objection.create({
    data: {
      unitId: unit.id,
      month: '2026-08',
      target: 'C',
      text: 'Portal padam dua hari.',
      submittedById: authorId,
      submittedAt: at('2026-09-05T09:00'),
    },
  })
  expect(await isFreezingDue(at('2026-09-20T00:00'))).toBe(false)
  await db.objection.update({ where: { id: objection.id }, data: { state: 'rejected' } })
  expect(await isFreezingDue(at('2026-09-20T00:00'))).toBe(true)
})

test('the open month is computed again after a change, once, and not when nothing changed', async () => {
  const now = at('2026-08-15T10:00')
  expect(await isRecomputationDue(now)).toBe(true)
  expect(await recomputeOpenMonths(now)).toBeGreaterThan(0)
  const later = at('2026-08-15T10:01')
  expect(await isRecomputationDue(later)).toBe(false)
  await db.generation.updateMany({ data: { number: { increment: 1 } } })
  expect(await isRecomputationDue(new Date(now.getTime() + 5_000))).toBe(false)
  expect(await isRecomputationDue(later)).toBe(true)
  const { number } = await db.generation.findFirstOrThrow()
  expect(await recomputeOpenMonths(later)).toBe(0)
  expect((await db.generation.findFirstOrThrow()).number).toBe(number)
  expect(await isRecomputationDue(at('2026-08-15T10:02'))).toBe(false)
  expect(await isRecomputationDue(at('2026-08-16T00:00'))).toBe(true)
})

test('a month that closes while it is computed again keeps what it was closed with', async () => {
  const now = at('2026-09-04T00:00')
  for (let turn = 0; turn < 5; turn++) {
    await db.period.deleteMany({ where: { month: '2026-08' } })
    await Promise.all([recomputeOpenMonths(now), closeDueMonths(now), recomputeOpenMonths(now)])
    const stored = () =>
      db.monthlyScore.findMany({ where: { month: '2026-08' }, orderBy: { unitId: 'asc' }, select: { body: true } })
    const closed = await stored()
    await db.post.updateMany({ where: { unitId: unit.id }, data: { completeness: turn / 10 } })
    await db.generation.updateMany({ data: { number: { increment: 1 } } })
    await recomputeOpenMonths(now)
    expect(await stored()).toEqual(closed)
  }
})

describe('a frozen month', () => {
  const frozenAt = at('2026-09-14T08:00')
  const first = { where: { month_position: { month: '2026-07', position: 1 } } }
  beforeEach(async () => {
    await run(at('2026-09-04T00:00'))
    await run(frozenAt)
  })

  test('is whole', async () => {
    const { months, scores, tampering } = await verifyFrozenMonths()
    expect({ months, scores, tampering }).toEqual({ months: 4, scores: 8, tampering: null })
  })

  test('cannot be changed, shortened or lengthened by the application', async () => {
    const row = await db.frozenScore.findUniqueOrThrow(first)
    await expect(db.frozenScore.update({ ...first, data: { score: 100 } })).rejects.toThrow()
    await expect(db.frozenScore.delete(first)).rejects.toThrow()
    await expect(db.frozenScore.create({ data: { ...row, position: 9, hash: 'x', unitId: authorId } })).rejects.toThrow(
      /sealed/,
    )
    await expect(db.frozenPeriod.deleteMany()).rejects.toThrow()
    const seal = await db.frozenPeriod.findFirstOrThrow()
    await expect(
      db.frozenPeriod.create({ data: { ...seal, month: '2026-10', position: 9, hash: 'y' } }),
    ).rejects.toThrow(/follow/)
    expect((await verifyFrozenMonths()).tampering).toBeNull()
  })

  test.each([
    ['edited', `UPDATE "FrozenScore" SET score = 100 WHERE month = '2026-07' AND position = 2`, 2, 'diubah'],
    ['removed', `DELETE FROM "FrozenScore" WHERE month = '2026-07' AND position = 1`, 1, 'dihapus'],
    ['removed at the end', `DELETE FROM "FrozenScore" WHERE month = '2026-07' AND position = 2`, 2, 'dihapus'],
    [
      'moved',
      `UPDATE "FrozenScore" SET position = CASE position WHEN 1 THEN 12 ELSE 11 END WHERE month = '2026-07';
       UPDATE "FrozenScore" SET position = position - 10 WHERE month = '2026-07'`,
      1,
      'diubah',
    ],
    [
      'inserted',
      `ALTER TABLE "FrozenScore" DISABLE TRIGGER USER;
       INSERT INTO "FrozenScore" SELECT month, 3, gen_random_uuid(), league, rank, score, band, "policyVersion", body, "previousHash", 'x'
       FROM "FrozenScore" WHERE month = '2026-07' AND position = 1;
       ALTER TABLE "FrozenScore" ENABLE TRIGGER USER`,
      3,
      'disisipkan',
    ],
    ['unsealed', `DELETE FROM "FrozenPeriod" WHERE month = '2026-07'`, null, 'dihapus'],
    ['sealed otherwise', `UPDATE "FrozenPeriod" SET units = 1 WHERE month = '2026-07'`, null, 'diubah'],
  ])('that the owner of the database has %s is found, at the first row', async (_how, sql, position, sentence) => {
    await owner.query(sql)
    const { tampering } = await verifyFrozenMonths()
    expect(tampering).toMatchObject({ month: '2026-07', position })
    expect(tampering?.sentence).toContain(sentence)
  })

  test('that was written anew with all its hashes is betrayed by the audit, and by a hash kept elsewhere', async () => {
    const held = await db.frozenPeriod.findUniqueOrThrow({ where: { month: '2026-08' } })
    await owner.query(`DELETE FROM "FrozenPeriod"; DELETE FROM "FrozenScore"; DELETE FROM "Period"`)
    await db.post.updateMany({ where: { unitId: unit.id }, data: { completeness: 0.6 } })
    await owner.query(`DELETE FROM "AuditRecord" WHERE action = 'period.frozen'`)
    await run(at('2026-09-15T00:00'))
    await run(frozenAt)
    expect((await verifyFrozenMonths()).tampering).toBeNull()
    const { tampering } = await verifyFrozenMonths(new Map([['2026-08', held.hash]]))
    expect(tampering).toMatchObject({ month: '2026-08', position: null })
  })
})
