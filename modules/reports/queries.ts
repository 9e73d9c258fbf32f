import { createHash } from 'node:crypto'
import { db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { currentMonth, type Month, shiftMonth } from '@/modules/evaluation/period'
import type { Span } from '@/modules/evaluation/span'
import { storage } from '@/modules/media/storage'
import type { Prisma } from '@/prisma/generated/client'
import { type ReportFormat, type ReportState, readReportSpan, reportFile, spansToAsk } from './report'

/** A file of a report: its bytes in all, and their SHA-256 in hexadecimal. */
export type ReportFile = { format: ReportFormat; bytes: number; sha256: string }
/** A report as a list shows it. */
export type ReportCard = {
  id: string
  span: Span
  state: ReportState
  askedAt: Date
  askedBy: string
  /** How many of its steps are done. */
  progress: number
  failure: string
  isProvisional: boolean
  seal: string | null
  madeAt: Date | null
  files: ReportFile[]
}

const SHOWN = {
  id: true,
  span: true,
  state: true,
  askedAt: true,
  askedBy: { select: { name: true } },
  progress: true,
  failure: true,
  isProvisional: true,
  seal: true,
  madeAt: true,
  pdfBytes: true,
  pdfSha256: true,
  xlsxBytes: true,
  xlsxSha256: true,
} as const satisfies Prisma.EvaluationReportSelect

const PAGE = 10

function cardOf(row: Prisma.EvaluationReportGetPayload<{ select: typeof SHOWN }>): ReportCard[] {
  const { span: key, askedBy, isProvisional, pdfBytes, pdfSha256, xlsxBytes, xlsxSha256, ...rest } = row
  const span = readReportSpan(key)
  if (!span) return []
  const file = (format: ReportFormat, bytes: number | null, sha256: string | null): ReportFile[] =>
    bytes === null || sha256 === null ? [] : [{ format, bytes, sha256 }]
  const files = [...file('pdf', pdfBytes, pdfSha256), ...file('xlsx', xlsxBytes, xlsxSha256)]
  return [{ ...rest, span, askedBy: askedBy.name, isProvisional: isProvisional === true, files }]
}

/** The reports that were asked for, newest first, 10 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listReports(
  actor: Actor,
  before?: string,
): Promise<{ reports: ReportCard[]; next: string | null }> {
  authorize(actor, 'report:make')
  const position = readPosition(before)
  const rows = await db.evaluationReport.findMany({
    ...(position && {
      where: { OR: [{ askedAt: { lt: position.at } }, { askedAt: position.at, id: { lt: position.id } }] },
    }),
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: SHOWN,
  })
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    reports: shown.flatMap(cardOf),
    next: rows.length > PAGE && last ? writePosition({ at: last.askedAt, id: last.id }) : null,
  }
}

const MONTHS = 24

/** The months and quarters of which a report can be asked for, newest first. Throws `forbidden`. */
export async function listReportSpans(actor: Actor, now: Date): Promise<{ months: Span[]; quarters: Span[] }> {
  authorize(actor, 'report:make')
  const month = currentMonth(now)
  return spansToAsk(
    await getFirstMonth(),
    Array.from({ length: MONTHS }, (_, at) => shiftMonth(month, at + 1 - MONTHS)),
  )
}

/** The month of Asia/Makassar in which the first unit began; null where there is none. */
export async function getFirstMonth(): Promise<Month | null> {
  const first = await db.unit.findFirst({ orderBy: { startedAt: 'asc' }, select: { startedAt: true } })
  return first && currentMonth(first.startedAt)
}

/**
 * A file of a report with the name under which it is handed out; null where there is none. Throws `forbidden`, and
 * `unavailable` where the stored file is gone or is not the one that was made.
 */
export async function getReportFile(
  actor: Actor,
  id: string,
  format: ReportFormat,
): Promise<{ bytes: Buffer; name: string; sha256: string } | null> {
  authorize(actor, 'report:make')
  const row = await db.evaluationReport.findFirst({
    where: { id, state: 'done' },
    select: { span: true, isProvisional: true, pdfKey: true, pdfSha256: true, xlsxKey: true, xlsxSha256: true },
  })
  const span = row && readReportSpan(row.span)
  const [key, sha256] = format === 'pdf' ? [row?.pdfKey, row?.pdfSha256] : [row?.xlsxKey, row?.xlsxSha256]
  if (!span || !key || !sha256) return null
  const bytes = await storage().get(key)
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new DomainError('unavailable', 'Berkas laporan ini hilang atau rusak di penyimpanan. Mintalah laporan baru.')
  return { bytes, name: `${reportFile(span, row.isProvisional === true)}.${format}`, sha256 }
}
