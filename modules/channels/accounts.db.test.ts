import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { createPost, createUnit, createUser, postOf, unique } from '@/prisma/factories'
import { observeAccounts } from './account-commands'
import { createMonitored } from './channel.fixture'
import { observeDueChannels } from './monitor-commands'
import { SetPlatformToken } from './platform-token'
import { forgetPlatformToken, setPlatformToken } from './platform-token-commands'
import { listPlatformTokens } from './platform-token-queries'
import { startFakeSites } from './probes/fake-sites/server'
import { DecideWarning } from './warning'
import { decideWarning, watchOwnPages } from './warning-commands'
import { listUnitWarnings, listWarnings } from './warning-queries'

const MORNING = new Date('2026-11-25T09:00:00+08:00')
const onDay = (days: number) => new Date(MORNING.getTime() + days * 86_400_000)
const TOKEN = 'kunci-uji-yang-cukup-panjang'
let clock = MORNING
let sites: Awaited<ReturnType<typeof startFakeSites>>
let administrator: Actor

const actorOf = async (role: Role, unitId: string | null): Promise<Actor> => {
  const { id, name } = await createUser(db)
  await db.roleAssignment.create({ data: { userId: id, role, unitId, validFrom: new Date('2020-01-01') } })
  return { id, name, sessionId: null, roles: [{ role, unitId }] }
}
const tokenOf = (over: Partial<Record<string, string>> = {}) =>
  SetPlatformToken.parse({ platform: 'instagram', token: TOKEN, accountId: '17841400000000000', ...over })

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'rahasia-untuk-uji-yang-cukup-panjang'
  sites = await startFakeSites(0, () => clock)
  process.env.FAKE_SITES = `127.0.0.1:${sites.port}`
  administrator = await actorOf('administrator', null)
})
afterAll(() => sites.stop())
beforeEach(async () => {
  clock = MORNING
  await db.monitor.deleteMany()
  await db.hostClaim.deleteMany()
  await db.platformToken.deleteMany()
  await db.channel.updateMany({ where: { state: { in: ['declared', 'verified'] } }, data: { state: 'archived' } })
})

const accountOf = async (name: string, league: 'kelurahan' | 'skpd-lain' = 'kelurahan') => {
  const address = `https://www.instagram.com/${unique(name).replaceAll('-', '').slice(0, 30)}/`
  return createMonitored(db, MORNING, { platform: 'instagram', address, league })
}
const stored = (id: string) =>
  db.channel.findUniqueOrThrow({ where: { id }, include: { observations: true, warnings: true } })

describe('accounts by the own interface of their platform', () => {
  test('without a key nobody is asked', async () => {
    await accountOf('mawar')
    sites.asked.length = 0
    expect(await observeAccounts(MORNING)).toBe(0)
    expect(sites.asked).toEqual([])
  })

  test('once a day, with the number of posts, the newest and the id', async () => {
    const [active, silent, empty] = [await accountOf('mawar'), await accountOf('lama'), await accountOf('kosong')]
    await setPlatformToken(administrator, tokenOf(), MORNING)
    expect(await observeAccounts(MORNING)).toBe(3)
    expect(await observeAccounts(MORNING)).toBe(0)
    const seen = await stored(active.id)
    expect(seen).toMatchObject({ verdict: 'healthy', newestAt: onDay(-2), platformId: expect.stringMatching(/^\d+$/) })
    expect(seen.observations).toMatchObject([
      { method: 'api', occasion: '', postCount: expect.any(Number), verdict: 'healthy' },
    ])
    expect((await stored(silent.id)).verdict).toBe('stale')
    expect((await stored(empty.id)).verdict).toBe('unknown')
    expect(await observeAccounts(onDay(1))).toBe(3)
  })

  test('pages of Facebook as well', async () => {
    const page = await createMonitored(db, MORNING, {
      platform: 'facebook',
      address: `https://www.facebook.com/${unique('mawar')}`,
    })
    await setPlatformToken(administrator, tokenOf({ platform: 'facebook' }), MORNING)
    expect(await observeAccounts(MORNING)).toBe(1)
    expect(await stored(page.id)).toMatchObject({ verdict: 'healthy', newestAt: onDay(-2) })
  })

  test('one that is not there or not open is not read, which is no word about it', async () => {
    const absent = await accountOf('tidakada')
    await setPlatformToken(administrator, tokenOf(), MORNING)
    expect(await observeAccounts(MORNING)).toBe(0)
    expect(await stored(absent.id)).toMatchObject({
      verdict: 'unknown',
      observations: [{ failure: 'http4xx', method: null, detail: expect.stringContaining('bukan akun bisnis') }],
    })
  })

  test('one of which something strange is said keeps nobody from asking of the others', async () => {
    const strange = [await accountOf('aneh'), await accountOf('ganjil')]
    const usual = await accountOf('mawar')
    await setPlatformToken(administrator, tokenOf(), MORNING)
    expect(await observeAccounts(MORNING)).toBe(1)
    expect((await stored(usual.id)).verdict).toBe('healthy')
    for (const { id } of strange)
      expect(await stored(id)).toMatchObject({
        verdict: 'unknown',
        observations: [{ method: null, verdict: 'unknown' }],
      })
    expect((await listPlatformTokens(administrator))[0]?.lastError).toBe('')
  })

  test('where nothing else is said of any, the administrator is told', async () => {
    await accountOf('aneh')
    await setPlatformToken(administrator, tokenOf(), MORNING)
    expect(await observeAccounts(MORNING)).toBe(0)
    expect((await listPlatformTokens(administrator))[0]?.lastError).toContain('tidak dikenal')
  })

  test.each([
    ['kedaluwarsa', 'pasang kunci baru'],
    ['habis', 'Batas permintaan'],
    ['rusak', 'tidak memberikan jawaban'],
  ])(
    'a key that is refused (%s) is told to the administrator, and nothing is written about accounts',
    async (kind, told) => {
      const { id } = await accountOf('mawar')
      await setPlatformToken(administrator, tokenOf({ token: `${kind}-${TOKEN}` }), MORNING)
      expect(await observeAccounts(MORNING)).toBe(0)
      expect((await stored(id)).observations).toEqual([])
      const [token] = await listPlatformTokens(administrator)
      expect(token?.lastError).toContain(told)
      expect(JSON.stringify(token)).not.toContain(TOKEN)
    },
  )

  test('the key is sealed, never in the audit, and forgotten on request', async () => {
    await setPlatformToken(administrator, tokenOf(), MORNING)
    const { sealed } = await db.platformToken.findUniqueOrThrow({ where: { platform: 'instagram' } })
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(TOKEN)
    const records = await db.auditRecord.findMany({ where: { action: { startsWith: 'platform-token' } } })
    expect(JSON.stringify(records)).not.toContain(TOKEN)
    await forgetPlatformToken(administrator, { platform: 'instagram' })
    expect(await db.platformToken.count()).toBe(0)
    await expect(forgetPlatformToken(administrator, { platform: 'instagram' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('one that changes hands is a warning to the administrators and the unit', async () => {
    const { id, unitId } = await accountOf('mawar')
    const officer = await actorOf('officer', unitId)
    await db.channel.update({ where: { id }, data: { platformId: '123' } })
    await setPlatformToken(administrator, tokenOf(), MORNING)
    await observeAccounts(MORNING)
    await observeAccounts(onDay(1))
    const { warnings, platformId, state } = await stored(id)
    expect(warnings).toMatchObject([{ kind: 'platformId', passage: expect.stringContaining('semula 123, sekarang') }])
    expect([platformId, state]).toEqual(['123', 'verified'])
    const told = await db.notice.findMany({
      where: { kind: 'channelWarning', userId: { in: [officer.id, administrator.id] } },
    })
    expect(told.map(({ path }) => path).sort()).toEqual(['/kelola/peringatan-kanal', `/meja/kanal/${id}`])
  })
})

describe('sites that somebody has taken over', () => {
  const lookOn = async (id: string, days: number) => {
    clock = onDay(days)
    await db.monitor.update({ where: { channelId: id }, data: { dueAt: clock } })
    await observeDueChannels(clock)
  }
  const kindsOf = async (id: string) =>
    (await stored(id)).warnings.filter(({ state }) => state === 'open').map(({ kind }) => kind)

  test('words of gambling warn once, with the passage; what is no matter is not said again', async () => {
    const { id } = await createMonitored(db, MORNING, { address: `http://${unique('diretas')}.example/` })
    await lookOn(id, 0)
    await lookOn(id, 1)
    expect(await kindsOf(id)).toEqual(['gambling'])
    const { warnings } = await listWarnings(administrator, 'open')
    const warning = warnings.find(({ channel }) => channel?.id === id)
    expect(warning?.passage).toContain('slot gacor')
    if (!warning) return
    const decision = DecideWarning.parse({
      warningId: warning.id,
      version: '1',
      decision: 'dismissed',
      note: 'Halaman uji.',
    })
    await decideWarning(administrator, decision, MORNING)
    await expect(decideWarning(administrator, decision, MORNING)).rejects.toMatchObject({ code: 'conflict' })
    await lookOn(id, 2)
    expect(await kindsOf(id)).toEqual([])
  })

  test('another language and other links warn beside what the site was like before', async () => {
    const { id } = await createMonitored(db, MORNING, { address: `http://${unique('tanggal')}.example/` })
    await lookOn(id, 0)
    expect(await kindsOf(id)).toEqual([])
    await db.channel.update({ where: { id }, data: { address: `http://${unique('bahasa')}.example/` } })
    await lookOn(id, 1)
    expect(await kindsOf(id)).toContain('language')
    expect((await stored(id)).state).toBe('verified')
  })
})

describe("the portal's own pages", () => {
  const GAMBLING = 'Daftar di situs slot gacor, maxwin setiap hari, deposit pulsa tanpa potongan.'
  test('are watched for the same words, whoever wrote them', async () => {
    const bad = await createPost(db, { bodyText: GAMBLING, changedAt: MORNING })
    const old = await createPost(db, { bodyText: GAMBLING, changedAt: onDay(-1) })
    const draft = await createPost(db, { bodyText: GAMBLING, status: 'draft' })
    const against = await createPost(db, {
      bodyText: 'Polisi memblokir situs slot gacor dan togel online.',
      changedAt: MORNING,
    })
    expect(await watchOwnPages(new Date(MORNING.getTime() + 60_000))).toBe(1)
    expect(await watchOwnPages(new Date(MORNING.getTime() + 120_000))).toBe(0)
    const found = await db.channelWarning.findMany({
      where: { postId: { in: [bad.id, old.id, draft.id, against.id] } },
    })
    expect(found).toMatchObject([{ postId: bad.id, kind: 'gambling', address: `/berita/${bad.slug}` }])
    expect((await db.post.findUniqueOrThrow({ where: { id: bad.id } })).status).toBe('published')
  })

  test('all of them, however many an import has brought, each once', async () => {
    const [unit, at] = [await createUnit(db), onDay(20)]
    const author = await createUser(db)
    const given = { unitId: unit.id, authorId: author.id, bodyText: GAMBLING, changedAt: at }
    await db.post.createMany({ data: Array.from({ length: 205 }, () => postOf(given)) })
    expect(await watchOwnPages(at)).toBe(205)
    expect(await watchOwnPages(at)).toBe(0)
    expect(await db.channelWarning.count({ where: { unitId: unit.id, kind: 'gambling' } })).toBe(205)
  }, 30_000)
})

test.each(ROLES)('%s: keys and warnings', async (role) => {
  const unit = await createUnit(db)
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  const actor = await actorOf(role, isCity ? null : unit.id)
  const may = role === 'administrator'
  const { id: warningId } = await db.channelWarning.create({
    data: { unitId: unit.id, kind: 'gambling', address: '/x', passage: unique('slot') },
  })
  const decision = DecideWarning.parse({ warningId, version: '1', decision: 'handled', note: 'Sudah dipulihkan.' })
  const works = [
    () => setPlatformToken(actor, tokenOf(), MORNING),
    () => listPlatformTokens(actor),
    () => forgetPlatformToken(actor, { platform: 'instagram' }),
    () => listWarnings(actor, 'open'),
  ]
  for (const work of works) {
    if (may) await work()
    else await expect(work()).rejects.toMatchObject({ code: 'forbidden' })
  }
  const isShown = may || ['officer', 'editor', 'head'].includes(role)
  expect((await listUnitWarnings(actor, unit.id)).length).toBe(isShown ? 1 : 0)
  expect(await listUnitWarnings(await actorOf('officer', (await createUnit(db)).id), unit.id)).toEqual([])
  if (may) await decideWarning(actor, decision, MORNING)
  else await expect(decideWarning(actor, decision, MORNING)).rejects.toMatchObject({ code: 'forbidden' })
})
