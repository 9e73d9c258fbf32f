import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { keysOf } from './check'
import type { DecideReport, ReportImpersonation } from './report'
import { countReport } from './throttle'

/**
 * Takes a resident's word that an account pretends to be a unit's; `address` is where it came from, and is kept for the
 * limit alone. An account that waits for a decision is not reported twice. Throws `unavailable` where too many came from
 * there, and `conflict` for an official account.
 */
export async function reportImpersonation(
  { account, note }: ReportImpersonation,
  address: string,
  now: Date,
): Promise<void> {
  await countReport(address)
  const { platform, key, handle } = account
  await transaction(async (tx) => {
    const official = await tx.channel.findFirst({
      where: { key: { in: keysOf(account) }, state: 'verified' },
      select: { id: true },
    })
    if (official) throw new DomainError('conflict', 'Ini akun resmi.')
    const waiting = await tx.impersonationReport.findFirst({ where: { key, state: 'waiting' }, select: { id: true } })
    if (waiting) return
    const { id } = await tx.impersonationReport.create({
      data: { platform, key, address: account.address, handle, note, at: now },
      select: { id: true },
    })
    await record(tx, null, {
      action: 'impersonation.reported',
      publicEffect: 'none',
      subjectId: id,
      detail: { account: key },
    })
  })
}

/**
 * Says whether a reported account is an impersonation, and on what ground; the other word may be said later. Throws
 * `forbidden`, `not-found`, `conflict`, and `invalid` where the account is official.
 */
export async function decideReport(
  actor: Actor,
  { reportId, version, decision, answer }: DecideReport,
  now: Date,
): Promise<void> {
  authorize(actor, 'impersonation:decide')
  await transaction(async (tx) => {
    const report = await tx.impersonationReport.findUnique({
      where: { id: reportId },
      select: { platform: true, key: true, state: true },
    })
    if (!report) throw new DomainError('not-found', 'Laporan itu tidak ditemukan.')
    const official = await tx.channel.findFirst({
      where: { key: { in: keysOf(report) }, state: 'verified' },
      select: { unit: { select: { name: true } } },
    })
    if (official && decision === 'confirmed')
      throw new DomainError('invalid', `Akun ini terverifikasi sebagai milik ${official.unit.name}.`)
    const { count } = await tx.impersonationReport.updateMany({
      where: { id: reportId, version, state: { not: decision } },
      data: { state: decision, answer, decidedById: actor.id, decidedAt: now, version: { increment: 1 } },
    })
    if (count === 0)
      throw new DomainError('conflict', 'Laporan ini baru saja diputuskan. Muat ulang halaman, lalu lihat lagi.')
    await record(tx, actor, {
      action: `impersonation.${decision}`,
      publicEffect: 'changed',
      subjectId: reportId,
      detail: { account: report.key, answer },
    })
  })
}
