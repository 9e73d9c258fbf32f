import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { Platform } from './channel'
import type { ReportState } from './check'

export type ReportRow = {
  id: string
  platform: Platform
  address: string
  handle: string
  note: string
  at: Date
  state: ReportState
  decidedBy: string | null
  decidedAt: Date | null
  answer: string
  version: number
}

const PAGE = 30

/** What residents have reported, newest first, 30 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listReports(
  actor: Actor,
  state: ReportState,
  before?: string,
): Promise<{ reports: ReportRow[]; next: string | null }> {
  authorize(actor, 'impersonation:decide')
  const position = readPosition(before)
  const rows = await db.impersonationReport.findMany({
    where: {
      state,
      ...(position && { at: { lte: position.at }, OR: [{ at: { lt: position.at } }, { id: { lt: position.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    omit: { key: true, decidedById: true },
    include: { decidedBy: { select: { name: true } } },
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    reports: page.map(({ decidedBy, ...row }) => ({ ...row, decidedBy: decidedBy?.name ?? null })),
    next: rows.length > PAGE && last ? writePosition(last) : null,
  }
}
