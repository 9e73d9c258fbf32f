import { db, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { getFirstMonth } from './queries'
import { type AskReport, type RetryReport, readReportSpan, spanBlockers } from './report'

/**
 * Asks for a report of a month or a quarter, which the worker makes. While one of the same span is under way, that is the
 * one. Returns its id. Throws `forbidden`, `invalid`.
 */
export async function askForReport(actor: Actor, { span }: AskReport, now: Date): Promise<{ id: string }> {
  authorize(actor, 'report:make')
  const [blocker] = spanBlockers(span, await getFirstMonth(), now)
  if (blocker) throw new DomainError('invalid', blocker, { span: [blocker] })
  return transaction(async (tx) => {
    const openKey = span.key
    const open = await tx.evaluationReport.findUnique({ where: { openKey }, select: { id: true } })
    if (open) return open
    const report = await tx.evaluationReport.create({
      data: { span: span.key, openKey, askedById: actor.id, askedAt: now },
      select: { id: true },
    })
    await record(tx, actor, {
      action: 'report.requested',
      publicEffect: 'none',
      subjectId: report.id,
      detail: { span: span.key },
    })
    return report
  })
}

/** Has a report that failed made again. Throws `forbidden`, `not-found`, `conflict` where it has not failed. */
export async function retryReport(actor: Actor, { reportId }: RetryReport): Promise<void> {
  authorize(actor, 'report:make')
  const row = await db.evaluationReport.findUnique({ where: { id: reportId }, select: { span: true } })
  const span = row && readReportSpan(row.span)
  if (!span) throw new DomainError('not-found', 'Laporan itu tidak ditemukan.')
  await transaction(async (tx) => {
    const open = await tx.evaluationReport.findUnique({ where: { openKey: span.key }, select: { id: true } })
    if (open) throw new DomainError('conflict', `Laporan ${span.name} sudah sedang disusun.`)
    const { count } = await tx.evaluationReport.updateMany({
      where: { id: reportId, state: 'failed' },
      data: { state: 'waiting', openKey: span.key, attempts: 0, progress: 0, failure: '' },
    })
    if (count === 0) throw new DomainError('conflict', 'Laporan ini tidak gagal. Muat ulang halaman ini.')
    await record(tx, actor, { action: 'report.retried', publicEffect: 'none', subjectId: reportId })
  })
}
