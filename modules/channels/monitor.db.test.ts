import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, dayOf, startOfDay } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import type { Actor, Role } from '@/modules/accounts/actor'
import { unique } from '@/prisma/factories'
import { createMonitored } from './channel.fixture'
import { isChannelDue, observeDueChannels, observeNow, planMonitor } from './monitor-commands'
import { minuteOn } from './monitoring'
import { startFakeSites } from './probes/fake-sites/server'

const DAY = '2026-11-25'
const MORNING = new Date(`${DAY}T09:00:00+08:00`)
const onDay = (count: number, clock = '09:00') => new Date(`${addDays(DAY, count)}T${clock}:00+08:00`)
const later = (minutes: number, from = MORNING) => new Date(from.getTime() + minutes * 60_000)

let clock = MORNING
let sites: Awaited<ReturnType<typeof startFakeSites>>
beforeAll(async () => {
  sites = await startFakeSites(0, () => clock)
  process.env.FAKE_SITES = `127.0.0.1:${sites.port}`
})
afterAll(() => sites.stop())
beforeEach(async () => {
  clock = MORNING
  await db.monitor.deleteMany()
  await db.hostClaim.deleteMany()
})

const siteOf = (kind: string) => ({ address: `http://${unique(kind)}.example/` })
const channelOf = (id: string) =>
  db.channel.findUniqueOrThrow({
    where: { id },
    include: { monitor: true, observations: { orderBy: { day: 'asc' } }, externalPosts: true },
  })
/** Looks at the channel on a day at nine, as if it were due then. */
async function lookOn(id: string, at: Date): Promise<void> {
  clock = at
  await db.monitor.update({ where: { channelId: id }, data: { dueAt: at } })
  await observeDueChannels(at)
}

describe('one look', () => {
  test('leaves the observation, the posts, the copies of the channel and the next day behind', async () => {
    const { id } = await createMonitored(db, MORNING, siteOf('blogger'))
    expect(await observeDueChannels(MORNING)).toBe(1)
    const { observations, externalPosts, monitor, ...channel } = await channelOf(id)
    expect(observations).toMatchObject([
      { verdict: 'healthy', failure: null, method: 'blogger', status: 200, postCount: 12, attempts: 1, occasion: '' },
    ])
    expect(observations[0]?.day.toISOString()).toBe(`${DAY}T00:00:00.000Z`)
    expect(externalPosts).toHaveLength(12)
    expect(externalPosts.every(({ link, method }) => link.startsWith('http://') && method === 'blogger')).toBe(true)
    expect(channel).toMatchObject({ verdict: 'healthy', verdictSince: MORNING, observedAt: MORNING })
    expect(channel.newestAt).toEqual(observations[0]?.newestAt)
    expect(monitor).toMatchObject({ dueAt: minuteOn(id, addDays(DAY, 1)), claimedUntil: null, attempts: 0 })
    expect(monitor?.feedAddress).toMatch(/\/feeds\/posts\/default$/)
    expect(await db.hostClaim.count()).toBe(0)
    expect(await observeDueChannels(MORNING)).toBe(0)
  })

  test('changes nothing for the public where nothing is new, and then leaves no record', async () => {
    const { id } = await createMonitored(db, MORNING, siteOf('feed304'))
    await observeDueChannels(MORNING)
    const before = await db.generation.findFirstOrThrow()
    const records = () => db.auditRecord.count({ where: { subjectId: id, action: 'channel.observed' } })
    expect(await records()).toBe(1)
    await db.monitor.update({ where: { channelId: id }, data: { dueAt: onDay(1) } })
    await observeDueChannels(onDay(1))
    const { observations } = await channelOf(id)
    expect(observations).toHaveLength(2)
    expect(observations[1]).toMatchObject({ method: 'rss', newestAt: observations[0]?.newestAt, postCount: null })
    expect(await records()).toBe(1)
    expect(await db.generation.findFirstOrThrow()).toEqual(before)
  })

  test('a second one of a day writes no second observation', async () => {
    const { id } = await createMonitored(db, MORNING, siteOf('rss'))
    await observeDueChannels(MORNING)
    await lookOn(id, later(60))
    const { observations, observedAt } = await channelOf(id)
    expect(observations).toHaveLength(1)
    expect(observedAt).toEqual(later(60))
  })

  test('of YouTube finds the id by the name, once', async () => {
    const { id } = await createMonitored(db, MORNING, {
      platform: 'youtube',
      address: 'https://www.youtube.com/@mawar',
    })
    await observeDueChannels(MORNING)
    const { platformId, observations, externalPosts } = await channelOf(id)
    expect(platformId).toMatch(/^UC[\w-]{22}$/)
    expect(observations).toMatchObject([{ method: 'youtube', verdict: 'healthy' }])
    expect(externalPosts[0]?.link).toContain('youtube.com/watch')
  })
})

describe('what fails', () => {
  test('for a reason that may pass is tried after 10, 30 and 90 minutes, then written', async () => {
    const { id } = await createMonitored(db, MORNING, siteOf('mati'))
    let at = MORNING
    for (const minutes of [10, 30, 90]) {
      await observeDueChannels(at)
      const { observations, monitor } = await channelOf(id)
      expect(observations).toEqual([])
      expect(monitor?.dueAt).toEqual(later(minutes, at))
      at = later(minutes, at)
    }
    await observeDueChannels(at)
    const { observations, monitor } = await channelOf(id)
    expect(observations).toMatchObject([{ verdict: 'unknown', failure: 'refused', attempts: 4, method: null }])
    expect(monitor).toMatchObject({ attempts: 0, dueAt: minuteOn(id, addDays(DAY, 1)) })
  })

  test('and then works is read', async () => {
    const { id } = await createMonitored(db, MORNING, siteOf('flaky'))
    await observeDueChannels(MORNING)
    await observeDueChannels(later(10))
    expect((await channelOf(id)).observations).toMatchObject([{ verdict: 'healthy', failure: null, attempts: 2 }])
  })

  test('is never put off past midnight', async () => {
    const { id } = await createMonitored(db, onDay(0, '23:55'), siteOf('failing'))
    await observeDueChannels(onDay(0, '23:55'))
    expect((await channelOf(id)).observations).toMatchObject([{ failure: 'http5xx', status: 500, attempts: 1 }])
  })

  test('for good is written at once', async () => {
    const { id } = await createMonitored(db, MORNING, siteOf('gone'))
    await observeDueChannels(MORNING)
    expect((await channelOf(id)).observations).toMatchObject([{ verdict: 'unknown', failure: 'http4xx', status: 404 }])
  })
})

test('a site is down on the third day in a row, not before, and well again at the first good look', async () => {
  const { id } = await createMonitored(db, MORNING, siteOf('tanggal'))
  await observeDueChannels(MORNING)
  const { address } = await channelOf(id)
  const verdicts: string[] = []
  await db.channel.update({ where: { id }, data: { address: siteOf('gone').address } })
  for (const day of [1, 2, 3]) {
    await lookOn(id, onDay(day))
    verdicts.push((await channelOf(id)).verdict)
  }
  await db.channel.update({ where: { id }, data: { address } })
  await lookOn(id, onDay(4))
  verdicts.push((await channelOf(id)).verdict)
  expect(verdicts).toEqual(['healthy', 'healthy', 'down', 'healthy'])
  expect((await channelOf(id)).verdictSince).toEqual(onDay(4))
})

test('the days on which another address failed do not count for the one that took its place', async () => {
  const { id } = await createMonitored(db, MORNING, siteOf('gone'))
  await observeDueChannels(MORNING)
  await lookOn(id, onDay(1))
  await db.channelStep.create({ data: { channelId: id, state: 'declared', byName: 'Uji', at: onDay(1, '10:00') } })
  const verdicts: string[] = []
  for (const day of [2, 3, 4]) {
    await lookOn(id, onDay(day))
    verdicts.push((await channelOf(id)).verdict)
  }
  expect(verdicts).toEqual(['unknown', 'unknown', 'down'])
})

test.each([
  ['lama', 'kelurahan', 'stale'],
  ['closed', 'kelurahan', 'unknown'],
  ['undated', 'kelurahan', 'unknown'],
] as const)('%s is %s: %s', async (kind, league, verdict) => {
  const { id } = await createMonitored(db, MORNING, { ...siteOf(kind), league })
  await observeDueChannels(MORNING)
  expect((await channelOf(id)).observations[0]?.verdict).toBe(verdict)
})

describe('who is looked at', () => {
  test.each(['rejected', 'lost', 'archived'] as const)('none that is %s', async (state) => {
    await createMonitored(db, MORNING, { ...siteOf('rss'), state })
    expect(await observeDueChannels(MORNING)).toBe(0)
    expect(await isChannelDue()).toBe(false)
  })

  test('those that wait to be verified too', async () => {
    await createMonitored(db, MORNING, { ...siteOf('rss'), state: 'declared' })
    expect(await observeDueChannels(MORNING)).toBe(1)
  })

  test('none of a platform that cannot be read', async () => {
    const { id } = await createMonitored(db, MORNING, {
      platform: 'instagram',
      address: 'https://www.instagram.com/mawar/',
    })
    expect((await channelOf(id)).monitor).toBeNull()
  })

  test('one whose claim is another worker’s only once that has run out', async () => {
    const { id } = await createMonitored(db, MORNING, siteOf('rss'))
    await db.monitor.update({ where: { channelId: id }, data: { claimedUntil: later(3) } })
    expect(await observeDueChannels(MORNING)).toBe(0)
    expect(await observeDueChannels(later(3))).toBe(1)
  })
})

test('a host is asked by one look at a time, however many workers and channels', async () => {
  let open = 0
  let most = 0
  const server = createServer((_request, response) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open -= 1
      response.setHeader('content-type', 'text/html').end('<title>x</title>2 November 2026')
    }, 15)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `${unique('blog')}.example`
  for (let number = 0; number < 6; number++)
    await createMonitored(db, MORNING, { address: `http://${host}/unit-${number}` })
  const { env } = await import('@/lib/env')
  const { port } = server.address() as { port: number }
  Object.assign(env(), { FAKE_SITES: port })
  const looks = await Promise.all([observeDueChannels(MORNING), observeDueChannels(MORNING)])
  Object.assign(env(), { FAKE_SITES: sites.port })
  server.close()
  server.closeAllConnections()
  expect(most).toBe(1)
  expect(looks[0] + looks[1]).toBe(6)
})

test('what was seen of an address that has changed meanwhile is not kept', async () => {
  const { id } = await createMonitored(db, MORNING, siteOf('late'))
  const looking = observeDueChannels(MORNING)
  await expect.poll(async () => (await channelOf(id)).monitor?.claimedUntil).toBeTruthy()
  const moved = siteOf('tanggal')
  await db.channel.update({ where: { id }, data: moved })
  await transaction((tx) => planMonitor(tx, id, { platform: 'website', ...moved }, later(1)))
  await looking
  expect((await channelOf(id)).observations).toEqual([])
  expect(await observeDueChannels(later(1))).toBe(1)
  expect((await channelOf(id)).observations).toMatchObject([{ method: 'page' }])
})

describe('asking for a look now', () => {
  const actorAs = (role: Role, unitId: string | null): Actor => ({
    id: '00000000-0000-7000-8000-000000000001',
    name: 'Petugas',
    sessionId: null,
    roles: [{ role, unitId }],
  })

  test('puts the channel before its minute, once in five minutes', async () => {
    const { id, unitId } = await createMonitored(db, MORNING, siteOf('rss'))
    await observeDueChannels(MORNING)
    const officer = actorAs('officer', unitId)
    await expect(observeNow(officer, { channelId: id }, later(4))).rejects.toMatchObject({ code: 'conflict' })
    await observeNow(officer, { channelId: id }, later(6))
    expect(await observeDueChannels(later(6))).toBe(1)
  })

  test('is for the unit itself, and for channels that are monitored', async () => {
    const { id, unitId } = await createMonitored(db, MORNING, siteOf('rss'))
    const stranger = actorAs('officer', '00000000-0000-7000-8000-000000000002')
    await expect(observeNow(stranger, { channelId: id }, MORNING)).rejects.toMatchObject({ code: 'forbidden' })
    const account = await createMonitored(db, MORNING, { platform: 'instagram', unitId })
    const officer = actorAs('officer', unitId)
    await expect(observeNow(officer, { channelId: account.id }, MORNING)).rejects.toMatchObject({ code: 'invalid' })
    const nobody = { channelId: '00000000-0000-7000-8000-000000000003' }
    await expect(observeNow(officer, nobody, MORNING)).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('only the newest 50 posts of a channel are kept', async () => {
  const { id } = await createMonitored(db, MORNING, siteOf('rss'))
  const old = (number: number) => new Date(startOfDay(dayOf(MORNING)).getTime() - (100 + number) * 86_400_000)
  await db.externalPost.createMany({
    data: Array.from({ length: 50 }, (_, number) => ({
      channelId: id,
      key: `lama-${number}`,
      title: 'Lama',
      link: 'http://lama.example/',
      publishedAt: old(number),
      method: 'rss' as const,
    })),
  })
  await observeDueChannels(MORNING)
  const { externalPosts } = await channelOf(id)
  expect(externalPosts).toHaveLength(50)
  expect(externalPosts.filter(({ key }) => key.startsWith('lama-'))).toHaveLength(38)
  expect(externalPosts.map(({ key }) => key)).not.toContain('lama-49')
})
