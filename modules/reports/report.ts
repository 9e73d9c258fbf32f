import { z } from 'zod'
import { isFuture, type Month } from '@/modules/evaluation/period'
import { readSpan, type Span, spanWith } from '@/modules/evaluation/span'

export type ReportState = 'waiting' | 'making' | 'done' | 'failed'

export const REPORT_FORMATS = ['pdf', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
export const isReportFormat = (text: string): text is ReportFormat =>
  (REPORT_FORMATS as readonly string[]).includes(text)

/** What a browser is told that a file is. */
export const CONTENT_TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const CHOOSE = 'Pilih bulan atau triwulan dari daftar.'

/** The month or the quarter that a report can be about; null for anything else. */
export function readReportSpan(key: string): Span | null {
  const span = readSpan(key)
  return span && span.kind !== 'year' ? span : null
}

/** What is asked for: a report of a month or a quarter, by its key. */
export const AskReport = z.object({
  span: z
    .string(CHOOSE)
    .max(20, CHOOSE)
    .transform((key, context) => {
      const span = readReportSpan(key)
      if (span) return span
      context.addIssue({ code: 'custom', message: CHOOSE })
      return z.NEVER
    }),
})
export type AskReport = z.output<typeof AskReport>

export const RetryReport = z.object({ reportId: z.uuid('Laporan itu tidak ditemukan.') })
export type RetryReport = z.output<typeof RetryReport>

/** The months of a span that have begun. */
export const begunMonths = ({ months }: Span, now: Date): Month[] => months.filter((month) => !isFuture(month, now))

/** Why there can be no report of a span; none where there can. `firstMonth`: in which the first unit began. */
export function spanBlockers(span: Span, firstMonth: Month | null, now: Date): string[] {
  if (begunMonths(span, now).length === 0) return [`${span.name} belum mulai.`]
  const last = span.months.at(-1) ?? ''
  return firstMonth === null || last < firstMonth ? [`Pada ${span.name} belum ada unit di portal ini.`] : []
}

const MOST_MONTHS = 24

/** The months and quarters that can be asked for, newest first; two years at most. */
export function spansToAsk(firstMonth: Month | null, months: readonly Month[]): { months: Span[]; quarters: Span[] } {
  const known = firstMonth === null ? [] : months.filter((month) => month >= firstMonth).slice(-MOST_MONTHS)
  const newest = known.toReversed()
  const quarters = new Map(newest.map((month) => [spanWith('quarter', month).key, spanWith('quarter', month)]))
  return { months: newest.map((month) => spanWith('month', month)), quarters: [...quarters.values()] }
}

/** The file name of a report, without its ending. */
export const reportFile = ({ key }: Pick<Span, 'key'>, isProvisional: boolean): string =>
  `laporan-keaktifan-${key}${isProvisional ? '-sementara' : ''}`
