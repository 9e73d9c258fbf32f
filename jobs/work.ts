import { z } from 'zod'
import { log } from '@/lib/log'
import { beginRun, endRun, keepRunsAlive } from '@/modules/jobs/run-commands'
import type { ScheduledJob } from './schedule'

const Sent = z.union([z.object({ runId: z.uuid() }), z.object({ trigger: z.literal('waiting') })])

/** The runs of this process that have not ended. */
const running = new Set<string>()

/**
 * Runs a job that came out of the queue and writes down how it went. What fails is thrown on, for the queue to try it
 * again where it shall.
 */
export async function workAt(job: ScheduledJob, data: unknown, retryCount: number): Promise<void> {
  const sent = Sent.safeParse(data)
  const byClock = { trigger: retryCount > 0 ? ('again' as const) : ('clock' as const) }
  const run = await beginRun(job, sent.success && retryCount === 0 ? sent.data : byClock, new Date())
  if (!run) return
  running.add(run.id)
  try {
    const outcome = await outcomeOf(job)
    if ('failure' in outcome) log.error({ err: outcome.failure, job: job.name }, 'job failed')
    else log.info({ job: job.name, ...outcome }, 'job done')
    await endRun(run, outcome, new Date())
    if ('failure' in outcome) throw outcome.failure
  } finally {
    running.delete(run.id)
  }
}

/** What a job counted, or what it threw, at once or later. */
async function outcomeOf(job: ScheduledJob): Promise<{ result: number } | { failure: unknown }> {
  try {
    return { result: await job.run(new Date()) }
  } catch (failure) {
    return { failure }
  }
}

/** Says that what this process runs goes on. */
export const sayRunsAlive = (): Promise<void> => keepRunsAlive([...running], new Date())
