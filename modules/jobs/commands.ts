import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { JobChoice } from './job'

/**
 * Asks the worker to run a job now; while what somebody asked for is not done, another wish is the same run. Returns the
 * run. Throws `forbidden`, `not-found`.
 */
export function requestRun(actor: Actor, { job }: JobChoice, now: Date): Promise<{ runId: string }> {
  authorize(actor, 'jobs:manage')
  return transaction(async (tx) => {
    const known = await tx.job.findUnique({ where: { name: job }, select: { name: true } })
    if (!known) throw new DomainError('not-found', 'Pekerjaan itu tidak ditemukan.')
    const open = await tx.jobRun.findUnique({ where: { openKey: job }, select: { id: true } })
    if (open) return { runId: open.id }
    const { id } = await tx.jobRun.create({
      data: { job, trigger: 'person', byId: actor.id, at: now, openKey: job },
      select: { id: true },
    })
    await record(tx, actor, { action: 'job.requested', publicEffect: 'none', subjectId: id, detail: { job } })
    return { runId: id }
  })
}
