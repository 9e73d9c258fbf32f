import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { createPost, createUnit, createUser } from '@/prisma/factories'
import { closeDueMonths } from './close-commands'
import { answerDeduction, decideDeduction, proposeDeduction } from './deduction-commands'
import { freezeDueMonths } from './freeze-commands'
import {
  confirmOutcome,
  proposeGrant,
  proposeRejection,
  retractObjection,
  returnOutcome,
  submitObjection,
} from './objection-commands'
import { getObjection, listOwnObjections, listPublicObjections } from './objection-queries'
import { getStanding, listRanking } from './queries'
import { verifyFrozenMonths } from './verification-queries'

const at = (text: string) => new Date(`${text}:00+08:00`)
/** August 2026 closed on 4 September; objections end with the 10th. */
const closing = at('2026-09-04T08:00')
const month = '2026-08'
let owner: pg.Client
let unit: { id: string; slug: string }
let other: { id: string; slug: string }
let duplicateId: string
const users: Record<string, string> = {}

const actorWith = (name: string, role: Role, unitId: string | null): Actor => ({
  id: users[name] ?? '',
  name,
  sessionId: null,
  roles: [{ role, unitId }],
})
const head = () => actorWith('head', 'head', unit.id)
const first = () => actorWith('first', 'administrator', null)
const second = () => actorWith('second', 'administrator', null)

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  for (const name of ['head', 'first', 'second', 'anybody']) users[name] = (await createUser(db)).id
  return () => owner.end()
})

beforeEach(async () => {
  await owner.query(
    'TRUNCATE "Unit", "Period", "MonthlyScore", "FrozenScore", "FrozenPeriod", "CalendarDay", "Recomputation" CASCADE',
  )
  await owner.query(`DELETE FROM "AuditRecord" WHERE action LIKE 'period.%'`)
  const startedAt = at('2026-05-01T00:00')
  unit = await createUnit(db, { league: 'kecamatan', startedAt })
  other = await createUnit(db, { league: 'kecamatan', startedAt })
  const authorId = users.anybody ?? ''
  for (const day of ['03', '10', '17']) {
    await createPost(db, { unitId: unit.id, authorId, firstPublishedAt: at(`2026-08-${day}T09:00`) })
  }
  const original = await createPost(db, {
    unitId: other.id,
    authorId,
    firstPublishedAt: at('2026-08-12T09:00'),
  })
  duplicateId = (
    await createPost(db, {
      unitId: unit.id,
      authorId,
      firstPublishedAt: at('2026-08-24T09:00'),
      nearDuplicateOfId: original.id,
    })
  ).id
  await closeDueMonths(closing)
})

const objection = (overrides: Partial<Parameters<typeof submitObjection>[1]> = {}) => ({
  unitId: unit.id,
  month,
  target: 'post' as const,
  postId: duplicateId,
  text: 'Berita ini tentang kegiatan lain, bukan salinan.',
  evidenceUrl: '',
  ...overrides,
})
const reason = 'Isi kedua berita memang berlainan.'
const grant = (objectionId: string, version = 1) =>
  proposeGrant(
    first(),
    { objectionId, version, reason, correction: { kind: 'not-duplicate', postId: duplicateId } },
    closing,
  )
const scoreNow = async () => (await getStanding(unit.slug, month, closing))?.score.score ?? 0

test('two persons decide; a granted objection changes the facts, the score and the ranks, and is public once frozen', async () => {
  const before = await scoreNow()
  const id = await submitObjection(head(), objection(), closing)
  await grant(id)
  expect((await getObjection(second(), id))?.scoreAfter).toBeGreaterThan(before)
  expect(await scoreNow()).toBe(before)
  await expect(confirmOutcome(first(), { objectionId: id, version: 2 }, closing)).rejects.toMatchObject({
    code: 'invalid',
  })
  await confirmOutcome(second(), { objectionId: id, version: 2 }, closing)
  const after = await scoreNow()
  expect(after).toBeGreaterThan(before)
  const [own] = await listOwnObjections(head(), unit.id)
  expect(own).toMatchObject({ state: 'granted', scoreBefore: before, scoreAfter: after })
  expect((await listRanking('kecamatan', month, closing)).active[0]?.unit.slug).toBe(unit.slug)
  expect(await listPublicObjections(unit.id, month)).toEqual([])
  await freezeDueMonths(at('2026-09-11T00:00'))
  expect(await listPublicObjections(unit.id, month)).toMatchObject([{ state: 'granted', reason }])
  expect(await scoreNow()).toBe(after)
  expect((await verifyFrozenMonths()).tampering).toBeNull()
})

test('a rejected objection changes nothing and says why', async () => {
  const before = await scoreNow()
  const id = await submitObjection(head(), objection({ target: 'C', postId: null }), closing)
  await proposeRejection(first(), { objectionId: id, version: 1, reason }, closing)
  await confirmOutcome(second(), { objectionId: id, version: 2 }, closing)
  expect((await listOwnObjections(head(), unit.id))[0]).toMatchObject({ state: 'rejected', scoreAfter: before })
  expect(await scoreNow()).toBe(before)
})

test('the second person may send it back, and the unit may take it back while nobody has looked', async () => {
  const id = await submitObjection(head(), objection(), closing)
  await grant(id)
  await returnOutcome(second(), { objectionId: id, version: 2, reason })
  await retractObjection(head(), { objectionId: id, version: 3 })
  expect((await listOwnObjections(head(), unit.id))[0]?.state).toBe('retracted')
})

test.each([
  ['before the close', {}, '2026-08-20T08:00', '2026-08'],
  ['after the days for it', {}, '2026-09-11T00:00', '2026-08'],
  ['to a part that does not apply', { target: 'H' as const, postId: null }, '2026-09-05T08:00', '2026-08'],
  ['to a deduction that is not there', { target: 'deduction-misleading' as const }, '2026-09-05T08:00', '2026-08'],
])('no objection %s', async (_when, overrides, now, of) => {
  if (now < '2026-09') await owner.query(`DELETE FROM "Period" WHERE month = '2026-08'`)
  await expect(submitObjection(head(), objection({ ...overrides, month: of }), at(now))).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('a post of another unit is not objected to, nor corrected', async () => {
  const foreign = await db.post.findFirstOrThrow({ where: { unitId: other.id } })
  await expect(submitObjection(head(), objection({ postId: foreign.id }), closing)).rejects.toMatchObject({
    fields: { postId: expect.anything() },
  })
  const id = await submitObjection(head(), objection(), closing)
  const correction = { kind: 'completeness' as const, postId: foreign.id, completeness: 1 }
  await expect(
    proposeGrant(first(), { objectionId: id, version: 1, reason, correction }, closing),
  ).rejects.toMatchObject({ fields: { postId: expect.anything() } })
})

test('of two persons who decide at once, one does', async () => {
  const id = await submitObjection(head(), objection(), closing)
  await grant(id)
  const results = await Promise.allSettled(
    ['second', 'anybody'].map((name) =>
      confirmOutcome(actorWith(name, 'administrator', null), { objectionId: id, version: 2 }, closing),
    ),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

describe('deductions', () => {
  const proposal = () => ({
    unitSlug: unit.slug,
    month,
    kind: 'misleading' as const,
    text: 'Berita menyebut jembatan selesai, padahal belum dibangun.',
    evidenceUrl: 'https://contoh.go.id/bukti',
  })

  test('are answered by the unit, decided by a second person, and take their points off a closed month', async () => {
    const before = await scoreNow()
    const deductionId = await proposeDeduction(first(), proposal(), closing)
    const decide = { deductionId, decision: 'uphold' as const, reason: 'Terbukti dari foto lapangan.' }
    await expect(decideDeduction(second(), { ...decide, version: 1 }, closing)).rejects.toThrow(/belum menanggapi/)
    await answerDeduction(head(), { deductionId, version: 1, answer: 'Kami keliru menulis tanggal.' }, closing)
    await expect(decideDeduction(first(), { ...decide, version: 2 }, closing)).rejects.toThrow(/orang kedua/)
    await decideDeduction(second(), { ...decide, version: 2 }, closing)
    expect(await scoreNow()).toBeCloseTo(before - 5, 5)
    const id = await submitObjection(head(), objection({ target: 'deduction-misleading', postId: null }), closing)
    await proposeGrant(
      first(),
      { objectionId: id, version: 1, reason, correction: { kind: 'lift-deduction', deduction: 'misleading' } },
      closing,
    )
    await confirmOutcome(second(), { objectionId: id, version: 2 }, closing)
    expect(await scoreNow()).toBe(before)
  })

  test('of an open month are part of its score as soon as they are upheld', async () => {
    const now = at('2026-09-20T08:00')
    const deductionId = await proposeDeduction(first(), { ...proposal(), month: '2026-09' }, at('2026-09-17T08:00'))
    await decideDeduction(
      second(),
      { deductionId, version: 1, decision: 'uphold', reason: 'Terbukti dari foto lapangan.' },
      now,
    )
    expect((await getStanding(unit.slug, '2026-09', now))?.facts.deductions).toContainEqual({
      kind: 'misleading',
      count: 1,
    })
  })

  test('keep a month from being frozen until they are decided, and reach no frozen month', async () => {
    const deductionId = await proposeDeduction(first(), proposal(), closing)
    await freezeDueMonths(at('2026-09-12T00:00'))
    expect((await db.period.findUniqueOrThrow({ where: { month } })).state).toBe('objection')
    const later = at('2026-09-12T00:00')
    await decideDeduction(
      second(),
      { deductionId, version: 1, decision: 'dismiss', reason: 'Tidak terbukti sama sekali.' },
      later,
    )
    await freezeDueMonths(later)
    await expect(proposeDeduction(first(), proposal(), later)).rejects.toMatchObject({
      fields: { month: expect.anything() },
    })
  })
})

describe('who may', () => {
  const may: Record<string, (role: Role, isOwn: boolean) => boolean> = {
    submitObjection: (role, isOwn) => isOwn && ['head', 'officer'].includes(role),
    retractObjection: (role, isOwn) => isOwn && ['head', 'officer'].includes(role),
    answerDeduction: (role, isOwn) => isOwn && ['head', 'editor', 'officer'].includes(role),
    proposeGrant: (role) => role === 'administrator',
    proposeRejection: (role) => role === 'administrator',
    returnOutcome: (role) => role === 'administrator',
    confirmOutcome: (role) => role === 'administrator',
    proposeDeduction: (role) => role === 'administrator',
    decideDeduction: (role) => role === 'administrator',
  }
  const CITY: Role[] = ['administrator', 'evaluator', 'jury']

  const prepare: Record<string, () => Promise<(actor: Actor) => Promise<unknown>>> = {
    submitObjection: async () => (actor) => submitObjection(actor, objection(), closing),
    retractObjection: async () => {
      const objectionId = await submitObjection(head(), objection(), closing)
      return (actor) => retractObjection(actor, { objectionId, version: 1 })
    },
    answerDeduction: async () => {
      const deductionId = await proposeDeduction(
        first(),
        {
          unitSlug: unit.slug,
          month,
          kind: 'fabricated',
          text: 'Foto diambil dari situs lain tanpa izin.',
          evidenceUrl: 'https://contoh.go.id/foto',
        },
        closing,
      )
      return (actor) => answerDeduction(actor, { deductionId, version: 1, answer: 'Kami tanggapi di sini.' }, closing)
    },
    proposeGrant: async () => {
      const objectionId = await submitObjection(head(), objection(), closing)
      const correction = { kind: 'not-duplicate' as const, postId: duplicateId }
      return (actor) => proposeGrant(actor, { objectionId, version: 1, reason, correction }, closing)
    },
    proposeRejection: async () => {
      const objectionId = await submitObjection(head(), objection(), closing)
      return (actor) => proposeRejection(actor, { objectionId, version: 1, reason }, closing)
    },
    returnOutcome: async () => {
      const objectionId = await submitObjection(head(), objection(), closing)
      await grant(objectionId)
      return (actor) => returnOutcome(actor, { objectionId, version: 2, reason })
    },
    confirmOutcome: async () => {
      const objectionId = await submitObjection(head(), objection(), closing)
      await grant(objectionId)
      return (actor) => confirmOutcome(actor, { objectionId, version: 2 }, closing)
    },
    proposeDeduction: async () => (actor) =>
      proposeDeduction(
        actor,
        {
          unitSlug: unit.slug,
          month,
          kind: 'misleading',
          text: 'Berita menyebut jembatan selesai.',
          evidenceUrl: 'https://contoh.go.id/bukti',
        },
        closing,
      ),
    decideDeduction: async () => {
      const act = await prepare.answerDeduction?.()
      await act?.(head())
      const { id } = await db.deduction.findFirstOrThrow({ where: { state: 'proposed' } })
      return (actor) =>
        decideDeduction(
          actor,
          { deductionId: id, version: 2, decision: 'dismiss', reason: 'Tidak terbukti sama sekali.' },
          closing,
        )
    },
  }

  const cases = Object.keys(may).flatMap((command) =>
    ROLES.flatMap((role) => (CITY.includes(role) ? [true] : [true, false]).map((isOwn) => ({ command, role, isOwn }))),
  )
  test.each(cases)('$command by $role, own unit: $isOwn', async ({ command, role, isOwn }) => {
    const run = await prepare[command]?.()
    const unitId = CITY.includes(role) ? null : isOwn ? unit.id : other.id
    const result = run?.(actorWith('anybody', role, unitId))
    if (may[command]?.(role, isOwn)) await expect(result).resolves.not.toThrow()
    else await expect(result).rejects.toMatchObject({ code: 'forbidden' })
  })
})
