import { CronExpressionParser } from 'cron-parser'
import { z } from 'zod'

/** What the worker does by the clock, as people are told of it. */
export type Job = {
  /** A verb and a noun, as in "send-mail". */
  name: string
  /** When, in Asia/Makassar. */
  cron: string
  title: string
  purpose: string
  /** What its result counts, as in "surat ditangani". */
  resultNoun: string
}

export const JobChoice = z.object({
  job: z.string('Pilih pekerjaan.').regex(/^[a-z0-9-]{1,60}$/, 'Pekerjaan itu tidak ditemukan.'),
})
export type JobChoice = z.infer<typeof JobChoice>

const ZONE = 'Asia/Makassar'
const MINUTE_MS = 60_000
const FREQUENT_MS = 10 * MINUTE_MS
const NOON = new Date('2026-01-01T12:00:00+08:00')

/** When a job runs next by the clock, after the instant. */
export const nextRun = (cron: string, now: Date): Date =>
  CronExpressionParser.parse(cron, { tz: ZONE, currentDate: now }).next().toDate()

/** Whether a job runs every ten minutes or more often: of those, runs that found nothing to do are not kept. */
export function isFrequent(cron: string): boolean {
  const first = nextRun(cron, NOON)
  return nextRun(cron, first).getTime() - first.getTime() <= FREQUENT_MS
}

/** How often the queue tries once more what failed, and after how many seconds; what runs soon again is left to its clock. */
export const triesOf = (cron: string): { retryLimit: number; retryDelay: number } => ({
  retryLimit: isFrequent(cron) ? 0 : 2,
  retryDelay: 60,
})
