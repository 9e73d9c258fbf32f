import { expect, test } from 'vitest'
import type { Actor } from '@/modules/accounts/actor'
import { listRuns } from '@/modules/jobs/queries'
import type { ScheduledJob } from './schedule'
import { workAt } from './work'

const administrator: Actor = {
  id: '0199f000-0000-7000-8000-000000000001',
  name: 'Administrator',
  sessionId: null,
  roles: [{ role: 'administrator', unitId: null }],
}
const jobOf = (name: string, run: ScheduledJob['run']): ScheduledJob => ({
  name,
  cron: '15 3 * * *',
  title: name,
  purpose: 'Uji.',
  resultNoun: 'hal',
  run,
})
const runsOf = async (job: string) =>
  (await listRuns(administrator, { job, onlyFailed: false }, new Date())).runs.map(
    ({ state, trigger, result, error }) => ({ state, trigger, result, error }),
  )

test('a job that came out of the queue leaves what it counted, and by what it was called', async () => {
  const job = jobOf('count-things', async () => 7)
  await workAt(job, null, 0)
  await workAt(job, { trigger: 'waiting' }, 0)
  expect(await runsOf(job.name)).toEqual([
    { state: 'done', trigger: 'waiting', result: 7, error: '' },
    { state: 'done', trigger: 'clock', result: 7, error: '' },
  ])
})

test('what fails is thrown on for the queue, and another try is a run of its own', async () => {
  let tries = 0
  const job = jobOf('fail-once', async () => {
    tries += 1
    if (tries === 1) throw new Error('postgresql://warta:rahasia@db/warta does not answer')
    return 0
  })
  await expect(workAt(job, null, 0)).rejects.toThrow('does not answer')
  await workAt(job, null, 1)
  expect(await runsOf(job.name)).toEqual([
    { state: 'done', trigger: 'again', result: 0, error: '' },
    { state: 'failed', trigger: 'clock', result: null, error: '[sambungan] does not answer' },
  ])
})

test('a job that fails before it has promised anything is a failed run too', async () => {
  const job = jobOf('fail-at-once', () => {
    throw new Error('EEXIST: file already exists')
  })
  await expect(workAt(job, null, 0)).rejects.toThrow('EEXIST')
  expect(await runsOf(job.name)).toMatchObject([{ state: 'failed', error: 'EEXIST: file already exists' }])
})

test('what a person asked for and is not there any more is not done', async () => {
  let isDone = false
  const job = jobOf('do-things', async () => {
    isDone = true
    return 1
  })
  await workAt(job, { runId: '0199f000-0000-7000-8000-000000000002' }, 0)
  expect(isDone).toBe(false)
  expect(await runsOf(job.name)).toEqual([])
})
