import { db, transaction } from '@/lib/db'
import { failureOf } from './failure'
import { isFrequent, type Job } from './job'
import { BROKEN_OFF, type JobTrigger, silentSince } from './run'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000
const RESEND_MS = 60_000
const AT_ONCE = 50
const UNEVENTFUL = { trigger: { not: 'person' }, isFailed: false, result: 0, endedAt: { not: null } } as const

/** Writes down what runs when, as the worker begins; what left the schedule is forgotten. */
export const registerJobs = (jobs: readonly Job[], now: Date): Promise<void> =>
  transaction(async (tx) => {
    await tx.job.deleteMany({ where: { name: { notIn: jobs.map(({ name }) => name) } } })
    for (const [position, { name, cron, title, purpose, resultNoun }] of jobs.entries()) {
      const told = { cron, title, purpose, resultNoun, position, registeredAt: now }
      await tx.job.upsert({ where: { name }, create: { name, ...told }, update: told })
    }
  })

export type Request = { runId: string; job: string }

/** What people asked for and no worker has put into the queue yet, or not with success; each to one worker alone. */
export async function takeRequests(now: Date): Promise<Request[]> {
  const unsent = {
    openKey: { not: null },
    startedAt: null,
    OR: [{ queuedAt: null }, { queuedAt: { lt: new Date(now.getTime() - RESEND_MS) } }],
  }
  const waiting = await db.jobRun.findMany({ where: unsent, take: AT_ONCE, select: { id: true, job: true } })
  const taken: Request[] = []
  for (const { id, job } of waiting) {
    const { count } = await db.jobRun.updateMany({ where: { id, ...unsent }, data: { queuedAt: now } })
    if (count > 0) taken.push({ runId: id, job })
  }
  return taken
}

export type BegunRun = { id: string; at: Date; job: Job }

/** Writes down that a job begins; null where it is what a person asked for and has begun before. */
export async function beginRun(
  job: Job,
  cause: { trigger: Exclude<JobTrigger, 'person'> } | { runId: string },
  now: Date,
): Promise<BegunRun | null> {
  const begun = { startedAt: now, aliveAt: now }
  if ('runId' in cause) {
    const { count } = await db.jobRun.updateMany({ where: { id: cause.runId, startedAt: null }, data: begun })
    return count === 0 ? null : { id: cause.runId, at: now, job }
  }
  const data = { job: job.name, trigger: cause.trigger, at: now, ...begun }
  const { id } = await db.jobRun.create({ data, select: { id: true } })
  return { id, at: now, job }
}

/**
 * Writes down how a run ended: what it counted, or why it failed. Of a job that runs every few minutes, earlier runs that
 * found nothing to do are forgotten then, so that the last one alone is left.
 */
export async function endRun(
  { id, at, job }: BegunRun,
  outcome: { result: number } | { failure: unknown },
  now: Date,
): Promise<void> {
  const ending = 'failure' in outcome ? { isFailed: true, error: failureOf(outcome.failure) } : outcome
  await db.jobRun.updateMany({ where: { id, endedAt: null }, data: { ...ending, endedAt: now, openKey: null } })
  if (!isFrequent(job.cron)) return
  await db.jobRun.deleteMany({ where: { job: job.name, at: { lt: at }, id: { not: id }, ...UNEVENTFUL } })
}

/** Says that these runs go on, and that those of whom nobody says so have broken off. */
export async function keepRunsAlive(ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await db.jobRun.updateMany({ where: { id: { in: [...ids] } }, data: { aliveAt: now } })
  await db.jobRun.updateMany({
    where: { endedAt: null, startedAt: { not: null }, aliveAt: { lt: silentSince(now) } },
    data: { endedAt: now, isFailed: true, error: BROKEN_OFF, openKey: null },
  })
}

/** Deletes runs older than 30 days. Returns how many. */
export async function deleteOldRuns(now: Date): Promise<number> {
  const { count } = await db.jobRun.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_DAYS * DAY_MS) } } })
  return count
}
