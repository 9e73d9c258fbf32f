import { db } from '@/lib/db'
import { sinceLastBeat } from '@/lib/heartbeat'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { type Job, nextRun } from './job'
import { type JobTrigger, type RunState, runStateOf } from './run'

export type ShownRun = {
  id: string
  job: string
  trigger: JobTrigger
  by: string | null
  at: Date
  startedAt: Date | null
  endedAt: Date | null
  state: RunState
  result: number | null
  error: string
}
export type JobRow = Job & { nextAt: Date; open: ShownRun | null; last: ShownRun | null }

const RUN = {
  id: true,
  job: true,
  trigger: true,
  by: { select: { name: true } },
  at: true,
  startedAt: true,
  aliveAt: true,
  endedAt: true,
  isFailed: true,
  result: true,
  error: true,
} as const

type Row = Omit<ShownRun, 'by' | 'state'> & { by: { name: string } | null; aliveAt: Date | null; isFailed: boolean }

const shown = ({ by, aliveAt, isFailed, ...run }: Row, now: Date): ShownRun => ({
  ...run,
  by: by?.name ?? null,
  state: runStateOf({ ...run, aliveAt, isFailed }, now),
})

/** The runs that wait or go on; there are a few for each job at most. */
const findOpen = (where: { job?: string }) =>
  db.jobRun.findMany({
    where: { ...where, endedAt: null },
    orderBy: [{ startedAt: { sort: 'asc', nulls: 'last' } }, { at: 'asc' }],
    take: 200,
    select: RUN,
  })

/** What the portal does by the clock, in the order of its schedule, each with what runs now and what ran last. Throws `forbidden`. */
export async function listJobs(actor: Actor, now: Date): Promise<JobRow[]> {
  authorize(actor, 'jobs:manage')
  const [jobs, open, ids] = await Promise.all([
    db.job.findMany({ orderBy: { position: 'asc' }, take: 200, omit: { position: true, registeredAt: true } }),
    findOpen({}),
    db.$queryRaw<{ id: string }[]>`
      SELECT run.id FROM "Job" CROSS JOIN LATERAL (
        SELECT id FROM "JobRun" WHERE job = "Job".name AND "endedAt" IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1
      ) run`,
  ])
  const last = await db.jobRun.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select: RUN })
  const find = (rows: Row[], job: string) => {
    const row = rows.find((one) => one.job === job)
    return row ? shown(row, now) : null
  }
  return jobs.map((job) => ({
    ...job,
    nextAt: nextRun(job.cron, now),
    open: find(open, job.name),
    last: find(last, job.name),
  }))
}

/** One job as in `listJobs`; null where there is none. Throws `forbidden`. */
export async function getJob(actor: Actor, name: string, now: Date): Promise<Omit<JobRow, 'last'> | null> {
  authorize(actor, 'jobs:manage')
  const [job, [open]] = await Promise.all([
    db.job.findUnique({ where: { name }, omit: { position: true, registeredAt: true } }),
    findOpen({ job: name }),
  ])
  return job && { ...job, nextAt: nextRun(job.cron, now), open: open ? shown(open, now) : null }
}

const PAGE = 30

/** The runs of a job that have ended, newest first, 30 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listRuns(
  actor: Actor,
  { job, onlyFailed, before }: { job: string; onlyFailed: boolean; before?: string },
  now: Date,
): Promise<{ runs: ShownRun[]; next: string | null }> {
  authorize(actor, 'jobs:manage')
  const position = readPosition(before)
  const rows = await db.jobRun.findMany({
    where: {
      job,
      endedAt: { not: null },
      ...(onlyFailed && { isFailed: true }),
      ...(position && { at: { lte: position.at }, OR: [{ at: { lt: position.at } }, { id: { lt: position.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: RUN,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return { runs: page.map((row) => shown(row, now)), next: rows.length > PAGE && last ? writePosition(last) : null }
}

const SILENT_WORKER_MS = 45_000

/** Whether the worker has said of late that it lives. Throws `forbidden`. */
export async function isWorkerAlive(actor: Actor): Promise<boolean> {
  authorize(actor, 'jobs:manage')
  const since = await sinceLastBeat()
  return since !== null && since < SILENT_WORKER_MS
}
