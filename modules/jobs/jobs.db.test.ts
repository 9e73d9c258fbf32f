import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, ROLES } from '@/modules/accounts/actor'
import { createUnit, createUser } from '@/prisma/factories'
import { requestRun } from './commands'
import type { Job } from './job'
import { getJob, isWorkerAlive, listJobs, listRuns } from './queries'
import { BROKEN_OFF } from './run'
import { beginRun, deleteOldRuns, endRun, keepRunsAlive, registerJobs, takeRequests } from './run-commands'

const now = new Date('2026-11-24T02:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const jobOf = (name: string, cron: string): Job => ({ name, cron, title: name, purpose: 'Uji.', resultNoun: 'hal' })
const daily = jobOf('delete-things', '15 3 * * *')
const minutely = jobOf('send-things', '* * * * *')

let administrator: Actor
const actorOf = async (role: Actor['roles'][number]['role'], unitId: string | null): Promise<Actor> => {
  const { id, name } = await createUser(db)
  return { id, name, sessionId: null, roles: [{ role, unitId }] }
}
const runOf = async (job: Job, at: Date, outcome: { result: number } | { failure: unknown }) => {
  const run = await beginRun(job, { trigger: 'clock' }, at)
  if (!run) throw new Error('not begun')
  await endRun(run, outcome, new Date(at.getTime() + 1_000))
}

beforeAll(async () => {
  administrator = await actorOf('administrator', null)
})
beforeEach(async () => {
  await db.jobRun.deleteMany()
  await registerJobs([daily, minutely], now)
})

test('what the schedule says is what is shown, in its order, and what left it is forgotten', async () => {
  await registerJobs([{ ...minutely, title: 'Lain' }], later(1))
  expect(await listJobs(administrator, now)).toMatchObject([{ name: 'send-things', title: 'Lain', last: null }])
  await registerJobs([daily, minutely], later(2))
  expect((await listJobs(administrator, now)).map(({ name }) => name)).toEqual(['delete-things', 'send-things'])
  await expect(requestRun(administrator, { job: 'no-such' }, now)).rejects.toMatchObject({ code: 'not-found' })
  expect(await getJob(administrator, 'no-such', now)).toBeNull()
})

test('each job shows its last run and what runs now', async () => {
  await runOf(daily, now, { result: 3 })
  await runOf(daily, later(60), { failure: new Error('postgresql://a:b@c/d is gone') })
  await beginRun(minutely, { trigger: 'waiting' }, later(70))
  const [first, second] = await listJobs(administrator, later(80))
  expect(first).toMatchObject({
    nextAt: new Date('2026-11-24T19:15:00Z'),
    open: null,
    last: { state: 'failed', error: '[sambungan] is gone', result: null },
  })
  expect(second).toMatchObject({ open: { state: 'running', trigger: 'waiting' }, last: null })
})

test('two wishes are one run, in the queue once, done once, audited once', async () => {
  const wishes = await Promise.all([1, 2, 3].map(() => requestRun(administrator, { job: daily.name }, now)))
  const { runId } = wishes[0] ?? { runId: '' }
  expect(new Set(wishes.map((wish) => wish.runId)).size).toBe(1)
  expect(await db.auditRecord.count({ where: { action: 'job.requested', subjectId: runId } })).toBe(1)
  const taken = await Promise.all([takeRequests(later(2)), takeRequests(later(2))])
  expect(taken.flat()).toEqual([{ runId, job: daily.name }])
  expect(await takeRequests(later(30))).toEqual([])
  // Whoever took it may have died before it stood in the queue.
  expect(await takeRequests(later(63))).toHaveLength(1)
  const run = await beginRun(daily, { runId }, later(64))
  expect(await beginRun(daily, { runId }, later(65))).toBeNull()
  expect((await getJob(administrator, daily.name, later(65)))?.open).toMatchObject({
    state: 'running',
    trigger: 'person',
    by: administrator.name,
  })
  expect((await requestRun(administrator, { job: daily.name }, later(66))).runId).toBe(runId)
  if (run) await endRun(run, { result: 2 }, later(67))
  expect((await requestRun(administrator, { job: daily.name }, later(68))).runId).not.toBe(runId)
})

test('a run of which its worker says nothing any more has broken off, and another can be asked for', async () => {
  const { runId } = await requestRun(administrator, { job: daily.name }, now)
  await beginRun(daily, { runId }, now)
  await keepRunsAlive([runId], later(40))
  await keepRunsAlive([], later(80))
  expect((await getJob(administrator, daily.name, later(80)))?.open?.state).toBe('running')
  expect((await getJob(administrator, daily.name, later(86)))?.open?.state).toBe('broken')
  await keepRunsAlive([], later(86))
  expect((await listRuns(administrator, { job: daily.name, onlyFailed: true }, later(90))).runs).toMatchObject([
    { id: runId, state: 'failed', error: BROKEN_OFF },
  ])
  expect((await requestRun(administrator, { job: daily.name }, later(90))).runId).not.toBe(runId)
})

test('of a job that runs every minute the last run is kept, and those that did or failed something', async () => {
  await runOf(minutely, now, { result: 0 })
  await runOf(minutely, later(60), { failure: new Error('a') })
  await runOf(minutely, later(120), { result: 4 })
  await runOf(minutely, later(180), { result: 0 })
  const asked = await requestRun(administrator, { job: minutely.name }, later(190))
  const run = await beginRun(minutely, asked, later(190))
  if (run) await endRun(run, { result: 0 }, later(191))
  await runOf(minutely, later(240), { result: 0 })
  const { runs } = await listRuns(administrator, { job: minutely.name, onlyFailed: false }, later(300))
  expect(runs.map(({ at, result }) => [(at.getTime() - now.getTime()) / 1_000, result])).toEqual([
    [240, 0],
    [190, 0],
    [120, 4],
    [60, null],
  ])
})

test('the history is read page by page, and forgotten after 30 days', async () => {
  for (let second = 0; second < 33; second++)
    await runOf(daily, later(second), second % 11 === 0 ? { failure: 'x' } : { result: second })
  const first = await listRuns(administrator, { job: daily.name, onlyFailed: false }, later(99))
  expect(first.runs).toHaveLength(30)
  const second = await listRuns(
    administrator,
    { job: daily.name, onlyFailed: false, before: first.next ?? '' },
    later(99),
  )
  expect(second.runs.map(({ result }) => result)).toEqual([2, 1, null])
  expect(second.next).toBeNull()
  expect((await listRuns(administrator, { job: daily.name, onlyFailed: true }, later(99))).runs).toHaveLength(3)
  expect(await deleteOldRuns(later(30 * 86_400 + 10))).toBe(10)
})

test('administrators alone see and ask', async () => {
  const unit = await createUnit(db)
  for (const role of ROLES.filter((one) => one !== 'administrator')) {
    const actor = await actorOf(role, ['evaluator', 'jury'].includes(role) ? null : unit.id)
    const refused = { code: 'forbidden' }
    await expect((async () => requestRun(actor, { job: daily.name }, now))(), role).rejects.toMatchObject(refused)
    await expect(listJobs(actor, now), role).rejects.toMatchObject(refused)
    await expect(getJob(actor, daily.name, now), role).rejects.toMatchObject(refused)
    await expect(listRuns(actor, { job: daily.name, onlyFailed: false }, now), role).rejects.toMatchObject(refused)
    await expect(isWorkerAlive(actor), role).rejects.toMatchObject(refused)
  }
  expect(await db.jobRun.count()).toBe(0)
  expect(await isWorkerAlive(administrator)).toBe(false)
})
