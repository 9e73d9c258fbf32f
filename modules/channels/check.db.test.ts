import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, ROLES } from '@/modules/accounts/actor'
import { createUnit, createUser, unique } from '@/prisma/factories'
import type { Prisma, Unit } from '@/prisma/generated/client'
import { readChannelAddress } from './address'
import { checkAccount } from './check-queries'
import { type DecideReport, ReportImpersonation } from './report'
import { decideReport, reportImpersonation } from './report-commands'
import { listReports } from './report-queries'
import { verificationOf } from './verification'

const now = new Date('2026-11-24T02:00:00Z')
const verifiedAt = new Date('2026-10-01T02:00:00Z')

let unit: Unit
let administrator: Actor
const actorOf = async (role: Actor['roles'][number]['role'], unitId: string | null): Promise<Actor> => {
  const { id, name } = await createUser(db)
  return { id, name, sessionId: null, roles: [{ role, unitId }] }
}
const register = (address: string, more: Partial<Prisma.ChannelUncheckedCreateInput> = {}) => {
  const read = readChannelAddress(address)
  if (!read) throw new Error(address)
  const data = { ...read, slug: unique('kanal'), unitId: unit.id, state: 'verified' as const, stateAt: verifiedAt }
  return db.channel.create({ data: { ...data, ...more } })
}
const reportOf = (alamat: string, catatan = '') => ReportImpersonation.parse({ alamat, catatan })
const report = (alamat: string, catatan?: string) => reportImpersonation(reportOf(alamat, catatan), unique('ip'), now)
const waiting = async () => (await listReports(administrator, 'waiting')).reports[0]
const decide = async (decision: DecideReport['decision'], actor = administrator) => {
  const { id = '', version = 1 } = (await waiting()) ?? {}
  await decideReport(actor, { reportId: id, version, decision, answer: 'Meminta transfer atas nama dinas.' }, now)
  return { id, version }
}

beforeEach(async () => {
  await db.impersonationReport.deleteMany()
  // Steps of channels cannot be deleted: what other tests left behind is nobody's.
  await db.$executeRaw`UPDATE "Channel" SET key = id::text, "liveKey" = NULL, state = 'rejected'`
  await db.unit.updateMany({ where: { slug: 'dinkes' }, data: { slug: unique('lama'), name: 'Lama', shortName: null } })
  unit = await createUnit(db, { slug: 'dinkes', name: 'Dinas Kesehatan', shortName: 'Dinkes', kind: 'skpd' })
  administrator ??= await actorOf('administrator', null)
})

test('an account is official in whatever spelling it is asked for', async () => {
  await register('https://www.instagram.com/dinkes.bjm/')
  for (const text of [
    '@dinkes.bjm',
    'dinkes.bjm',
    'INSTAGRAM.com/Dinkes.bjm?igsh=x',
    ' https://m.instagram.com/dinkes.bjm/ ',
  ]) {
    const check = await checkAccount(text)
    expect(check, text).toMatchObject({ isReadable: true, verdict: 'official', alike: [], unit: null })
    expect(check.accounts[0]?.registered, text).toEqual({
      unit: { slug: 'dinkes', name: 'Dinas Kesehatan' },
      since: verifiedAt,
    })
  }
})

test('a page of an official site is official, a site beside it is not', async () => {
  await register('https://dinkes.banjarmasinkota.go.id/')
  expect((await checkAccount('https://dinkes.banjarmasinkota.go.id/berita/1?x=2')).verdict).toBe('official')
  const other = await checkAccount('https://dinkes.banjarmasinkota.go.id.contoh.com/')
  expect(other.verdict).toBe('unknown')
  expect((await checkAccount('dinkes-banjarmasinkota.com')).alike).toMatchObject([
    { handle: 'dinkes.banjarmasinkota.go.id', unit: { name: 'Dinas Kesehatan' } },
  ])
})

test.each([
  ['declared', 'declared'],
  ['lost', 'former'],
  ['archived', 'former'],
  ['rejected', 'unknown'],
] as const)('what is %s is told as %s', async (state, verdict) => {
  await register('https://www.instagram.com/dinkes.bjm/', { state })
  const check = await checkAccount('instagram.com/dinkes.bjm')
  expect(check.verdict).toBe(verdict)
  expect(check.accounts).toHaveLength(verdict === 'unknown' ? 0 : 1)
})

test('an account that another unit has by now is official, whoever had it before', async () => {
  await register('https://www.instagram.com/dinkes.bjm/', { state: 'archived', stateAt: now })
  await register('https://www.instagram.com/dinkes.bjm/')
  expect((await checkAccount('@dinkes.bjm')).verdict).toBe('official')
})

test('what is unknown leads to the unit that it calls to mind, and to what it looks like', async () => {
  await register('https://www.instagram.com/dinkesbanjarmasin/')
  await register('https://www.facebook.com/dinkesbjm', { state: 'declared' })
  const check = await checkAccount('@dinkes_banjarmas1n')
  expect(check).toMatchObject({ verdict: 'unknown', accounts: [], isUnderReview: false })
  expect(check.alike.map(({ handle }) => handle)).toEqual(['@dinkesbanjarmasin'])
  expect(check.unit).toMatchObject({ slug: 'dinkes', channels: [{ handle: '@dinkesbanjarmasin' }] })
  expect(await checkAccount('dinas kesehatan')).toMatchObject({ isReadable: false, unit: { slug: 'dinkes' } })
  expect(await checkAccount('')).toMatchObject({ isReadable: false, alike: [], unit: null })
})

test('what a unit has entered on another platform under the same name is no impersonation of it', async () => {
  await register('https://www.instagram.com/dinkesbjm/')
  await register('https://www.facebook.com/dinkesbjm', { state: 'declared' })
  expect(await checkAccount('facebook.com/dinkesbjm')).toMatchObject({ verdict: 'declared', alike: [] })
  expect((await checkAccount('tiktok.com/@dinkesbjm')).alike).toMatchObject([{ platform: 'instagram' }])
})

test('a report waits once, is confirmed with its ground, and can be taken back', async () => {
  await report('https://www.instagram.com/dinkes_asli/', 'Meminta transfer.')
  await report('instagram.com/Dinkes_Asli', 'Lagi.')
  expect((await listReports(administrator, 'waiting')).reports).toMatchObject([{ note: 'Meminta transfer.' }])
  expect(await checkAccount('@dinkes_asli')).toMatchObject({ verdict: 'unknown', isUnderReview: true })
  const { id, version } = await decide('confirmed')
  const check = await checkAccount('@dinkes_asli')
  expect(check).toMatchObject({
    verdict: 'reported',
    isUnderReview: false,
    accounts: [{ platform: 'instagram', reported: { answer: 'Meminta transfer atas nama dinas.', at: now } }],
  })
  const again = { reportId: id, answer: 'Ternyata akun pribadi warga.', decision: 'dismissed' as const }
  await expect(decideReport(administrator, { ...again, version }, now)).rejects.toMatchObject({ code: 'conflict' })
  await decideReport(administrator, { ...again, version: version + 1 }, now)
  expect((await checkAccount('@dinkes_asli')).verdict).toBe('unknown')
  expect(
    (await db.auditRecord.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action),
  ).toEqual(['impersonation.reported', 'impersonation.confirmed', 'impersonation.dismissed'])
})

test('a site that was called an impersonation is one on each of its pages', async () => {
  await report('dinkes-bjm.com')
  await decide('confirmed')
  expect((await checkAccount('https://www.dinkes-bjm.com/login?x=1')).verdict).toBe('reported')
  expect((await checkAccount('https://dinkes-bjm.com.contoh.id')).verdict).toBe('unknown')
})

test('what is decided is public at once, what is reported is not', async () => {
  const generation = async () => (await db.generation.findFirst())?.number
  const before = await generation()
  await report('https://www.instagram.com/dinkes_asli/')
  expect(await generation()).toBe(before)
  await decide('confirmed')
  expect(await generation()).not.toBe(before)
})

test('an official account is neither reported nor called an impersonation', async () => {
  await report('https://www.instagram.com/dinkes.bjm/')
  await register('https://www.instagram.com/dinkes.bjm/')
  await expect(report('https://www.instagram.com/dinkes.bjm/reels/')).rejects.toMatchObject({ code: 'conflict' })
  await expect(decide('confirmed')).rejects.toMatchObject({ code: 'invalid' })
  await decide('dismissed')
  await expect(
    decideReport(
      administrator,
      { reportId: administrator.id, version: 1, decision: 'dismissed', answer: 'Tidak ada.' },
      now,
    ),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('one address reports ten times in an hour', async () => {
  const address = unique('ip')
  const send = (index: number) => reportImpersonation(reportOf(`x.com/dinkes${index}_x`), address, now)
  for (let index = 0; index < 10; index++) await send(index)
  await expect(send(10)).rejects.toMatchObject({ code: 'unavailable' })
  expect(await db.impersonationReport.count()).toBe(10)
})

test('the queue is read page by page', async () => {
  for (let index = 0; index < 32; index++) await report(`x.com/palsu_${index}`)
  const first = await listReports(administrator, 'waiting')
  const second = await listReports(administrator, 'waiting', first.next ?? '')
  expect([first.reports.length, second.reports.length, second.next]).toEqual([30, 2, null])
  expect(new Set([...first.reports, ...second.reports].map(({ id }) => id)).size).toBe(32)
})

test('administrators alone read and decide', async () => {
  await report('x.com/palsu')
  for (const role of ROLES.filter((one) => one !== 'administrator')) {
    const actor = await actorOf(role, ['evaluator', 'jury'].includes(role) ? null : unit.id)
    await expect(listReports(actor, 'waiting'), role).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide('confirmed', actor), role).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await listReports(administrator, 'waiting')).reports).toHaveLength(1)
})

test('scripts are told the same as people', async () => {
  await register('https://www.instagram.com/dinkes.bjm/')
  expect(verificationOf(await checkAccount('@dinkes.bjm'), 'https://warta.test')).toEqual({
    query: '@dinkes.bjm',
    verdict: 'official',
    channel: expect.objectContaining({
      platform: 'instagram',
      handle: '@dinkes.bjm',
      unit: { slug: 'dinkes', name: 'Dinas Kesehatan' },
      verifiedSince: '2026-10-01T02:00:00.000Z',
    }),
    accounts: [expect.objectContaining({ verdict: 'official' })],
    isUnderReview: false,
    similarTo: [],
    page: 'https://warta.test/kanal/periksa?alamat=%40dinkes.bjm',
  })
  const unknown = verificationOf(await checkAccount('@dinkes_bjm'), 'https://warta.test')
  expect(unknown).toMatchObject({ verdict: 'unknown', accounts: [], similarTo: [{ handle: '@dinkes.bjm' }] })
  expect(unknown).not.toHaveProperty('channel')
})
