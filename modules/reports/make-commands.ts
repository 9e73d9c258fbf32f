import { createHash } from 'node:crypto'
import { db, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import { pdfOf } from '@/lib/pdf'
import { xlsxOf } from '@/lib/xlsx'
import { authorize } from '@/modules/accounts/permissions'
import { getActorOfUser } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { storage } from '@/modules/media/storage'
import type { ReportContent } from './content'
import { gatherReport } from './gather-queries'
import { documentFacts, documentOf } from './pdf/document'
import { CONTENT_TYPES, REPORT_FORMATS, type ReportFormat, readReportSpan } from './report'
import { workbookOf } from './xlsx/workbook'

/** Much longer than the drawing of a document, during which nothing can be said. */
const LEASE_SECONDS = 120
const MOST_ATTEMPTS = 3
const BROKE_OFF = 'Penyusunannya berkali-kali terputus. Coba lagi; bila terulang, hubungi pengelola server.'
const TROUBLE = 'Ada gangguan di server ketika laporan disusun. Coba lagi sesudah gangguannya hilang.'

/** Another worker has it by now. */
class Lost extends Error {}

type Claimed = { id: string; span: string; askedById: string; attempts: number; turn: number }

/** Whether a report waits for a worker. */
export async function isReportWaiting(): Promise<boolean> {
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "EvaluationReport"
    WHERE state IN ('waiting', 'making') AND ("leasedUntil" IS NULL OR "leasedUntil" < now()) LIMIT 1`
  return row !== undefined
}

/** The report that waits longest, for this worker alone until the lease ends. By the database's clock. */
async function claim(): Promise<Claimed | null> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    UPDATE "EvaluationReport" SET state = 'making', "leasedUntil" = now() + make_interval(secs => ${LEASE_SECONDS}),
      progress = 0, attempts = attempts + 1, turn = turn + 1
    WHERE id = (
      SELECT id FROM "EvaluationReport"
      WHERE state IN ('waiting', 'making') AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
      ORDER BY "askedAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id, span, "askedById", attempts, turn`
  return claimed ?? null
}

/**
 * Makes every report that waits, one after the other. One that a worker left in the middle is begun anew once nobody holds
 * it any more; three times at most. Returns how many were made.
 */
export async function makeReports(now: Date): Promise<number> {
  let made = 0
  for (;;) {
    const claimed = await claim()
    if (!claimed) return made
    try {
      await make(claimed, now)
      made += 1
    } catch (error) {
      await fail(claimed, error)
    }
  }
}

async function make(claimed: Claimed, now: Date): Promise<void> {
  const { id, askedById, attempts, turn } = claimed
  if (attempts > MOST_ATTEMPTS) throw new DomainError('invalid', BROKE_OFF)
  // What somebody may no longer see is not made in their name.
  const actor = await getActorOfUser(askedById, now)
  authorize(actor, 'report:make')
  const span = readReportSpan(claimed.span)
  if (!span) throw new Error(`No span of a report: ${claimed.span}`)
  const tell = async (progress: number): Promise<void> => {
    const held = await db.$executeRaw`
      UPDATE "EvaluationReport"
      SET progress = ${progress}, "leasedUntil" = now() + make_interval(secs => ${LEASE_SECONDS})
      WHERE id = ${id}::uuid AND state = 'making' AND turn = ${turn}`
    if (held === 0) throw new Lost()
  }
  const content = await gatherReport(actor, span, actor.name, now, tell)
  const pdf = await pdfOf(documentOf(content), documentFacts(content))
  await tell(4)
  const xlsx = await xlsxOf(workbookOf(content))
  await tell(5)
  await store(claimed, content, { pdf, xlsx })
}

const keyOf = ({ id, turn }: Pick<Claimed, 'id' | 'turn'>, format: ReportFormat): string =>
  `laporan/${id}-${turn}.${format}`

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Each beginning has files of its own, so that no late worker can write over what was handed out. */
async function store(
  claimed: Claimed,
  { isProvisional, seal, madeAt }: ReportContent,
  files: Record<ReportFormat, Buffer>,
): Promise<void> {
  const { id, turn, span } = claimed
  for (const format of REPORT_FORMATS) await storage().put(keyOf(claimed, format), files[format], CONTENT_TYPES[format])
  const checksums = { pdf: sha256(files.pdf), xlsx: sha256(files.xlsx) }
  await transaction(async (tx) => {
    const { count } = await tx.evaluationReport.updateMany({
      where: { id, state: 'making', turn },
      data: {
        state: 'done',
        progress: 6,
        leasedUntil: null,
        openKey: null,
        failure: '',
        isProvisional,
        seal,
        madeAt,
        pdfKey: keyOf(claimed, 'pdf'),
        pdfBytes: files.pdf.length,
        pdfSha256: checksums.pdf,
        xlsxKey: keyOf(claimed, 'xlsx'),
        xlsxBytes: files.xlsx.length,
        xlsxSha256: checksums.xlsx,
      },
    })
    if (count === 0) throw new Lost()
    await record(tx, null, {
      action: 'report.made',
      publicEffect: 'none',
      subjectId: id,
      detail: { span, isProvisional, seal, ...checksums },
    })
  })
  await forget(claimed, turn - 1)
}

/** Deletes the files of earlier beginnings, which nobody was told of. */
async function forget({ id }: Pick<Claimed, 'id'>, upTo: number): Promise<void> {
  for (let turn = 1; turn <= upTo; turn += 1)
    for (const format of REPORT_FORMATS) await storage().delete(keyOf({ id, turn }, format))
}

/** What went wrong is told to a person, who can have it tried again. */
async function fail(claimed: Claimed, error: unknown): Promise<void> {
  const { id, turn } = claimed
  if (error instanceof Lost) return
  if (!(error instanceof DomainError)) log.error({ err: error, reportId: id }, 'report not made')
  const failure = error instanceof DomainError ? error.message : TROUBLE
  await transaction(async (tx) => {
    const { count } = await tx.evaluationReport.updateMany({
      where: { id, state: 'making', turn },
      data: { state: 'failed', failure, leasedUntil: null, openKey: null },
    })
    if (count > 0)
      await record(tx, null, { action: 'report.failed', publicEffect: 'none', subjectId: id, detail: { failure } })
  })
}
