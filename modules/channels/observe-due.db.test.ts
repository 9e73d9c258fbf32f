import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { unique } from '@/prisma/factories'
import { TSX } from '@/scripts/prepare.mjs'
import { createMonitored } from './channel.fixture'
import { startFakeSites } from './probes/fake-sites/server'

const CHANNELS = 24
const WORKERS = 2
const MORNING = new Date('2026-11-25T00:00:00Z')
/** Longer than a claim. */
const LATER_MS = 4 * 60_000

let sites: Awaited<ReturnType<typeof startFakeSites>>
beforeAll(async () => {
  sites = await startFakeSites(0, () => MORNING)
  await db.monitor.deleteMany()
  await db.hostClaim.deleteMany()
})
afterAll(() => sites.stop())

/** Two workers at once on what is due, each killed without a word so many milliseconds after it has begun. */
async function workAndDie(now: Date, afterMs: number): Promise<void> {
  const workers = Array.from({ length: WORKERS }, () =>
    spawn(process.execPath, [...TSX, 'modules/channels/observe-due.fixture.ts', now.toISOString()], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, FAKE_SITES: `127.0.0.1:${sites.port}`, PUBLIC_URL: 'http://localhost:3000' },
    }),
  )
  await Promise.all(
    workers.map(async (worker) => {
      worker.stdout.once('data', () => setTimeout(() => worker.kill('SIGKILL'), afterMs))
      await once(worker, 'exit')
    }),
  )
}

test('whatever is killed in between, each channel is looked at on its day, and once', {
  timeout: 180_000,
}, async () => {
  const channels = await Promise.all(
    Array.from({ length: CHANNELS }, () =>
      createMonitored(db, MORNING, { address: `http://${unique('rss')}.example/` }),
    ),
  )
  const ids = channels.map(({ id }) => id)
  const seen = () => db.observation.count({ where: { channelId: { in: ids } } })
  let now = MORNING
  let deathsHalfway = 0
  for (let turn = 0; (await seen()) < CHANNELS; turn++) {
    await workAndDie(now, 300 + ((turn * 97) % 300) + turn * turn * 80)
    if ((await db.monitor.count({ where: { channelId: { in: ids }, claimedUntil: { not: null } } })) > 0)
      deathsHalfway += 1
    now = new Date(now.getTime() + LATER_MS)
    expect(turn, 'some wait still').toBeLessThan(40)
  }
  expect(deathsHalfway, 'some worker died with a look under way').toBeGreaterThan(0)
  const records = await db.auditRecord.groupBy({
    by: ['subjectId'],
    where: { subjectId: { in: ids }, action: 'channel.observed' },
    _count: true,
  })
  expect(records).toHaveLength(CHANNELS)
  expect(records.every(({ _count }) => _count === 1)).toBe(true)
  const stored = await db.channel.findMany({
    where: { id: { in: ids } },
    select: { verdict: true, monitor: true, _count: { select: { observations: true, externalPosts: true } } },
  })
  for (const { verdict, monitor, _count } of stored) {
    expect([verdict, _count]).toEqual(['healthy', { observations: 1, externalPosts: 12 }])
    expect(dayOf(monitor?.dueAt ?? now)).toBe(addDays(dayOf(MORNING), 1))
    expect(monitor?.claimedUntil).toBeNull()
  }
})
