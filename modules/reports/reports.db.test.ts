import { createHash } from 'node:crypto'
import pg from 'pg'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { tenths } from '@/lib/numbers'
import { readXlsx } from '@/lib/xlsx.fixture'
import { type Actor, ROLES } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { closeDueMonths } from '@/modules/evaluation/close-commands'
import { freezeDueMonths } from '@/modules/evaluation/freeze-commands'
import { listRanking } from '@/modules/evaluation/queries'
import { recomputeOpenMonths } from '@/modules/evaluation/recompute-commands'
import { actorOf, issueTo, refusedWith } from '@/modules/instructions/instruction.fixture'
import { storage } from '@/modules/media/storage'
import { createPost, createProject, createUnit, createUser } from '@/prisma/factories'
import { askForReport, retryReport } from './commands'
import { isReportWaiting, makeReports } from './make-commands'
import { getReportFile, listReportSpans, listReports } from './queries'
import { AskReport } from './report'

const at = (text: string) => new Date(`${text}:00+08:00`)
const now = at('2026-11-24T10:00')
let owner: pg.Client
let evaluator: Actor
let unit: { id: string; slug: string; name: string }

const ask = (key: string, actor = evaluator) => askForReport(actor, AskReport.parse({ span: key }), now)
const rowOf = (id: string) => db.evaluationReport.findUniqueOrThrow({ where: { id } })
const pagesOf = async (bytes: Buffer) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.map((page) => page.replace(/\s+/g, ' '))
}
async function filesOf(id: string) {
  const [pdf, xlsx] = [await getReportFile(evaluator, id, 'pdf'), await getReportFile(evaluator, id, 'xlsx')]
  if (!pdf || !xlsx) throw new Error('No files')
  return { pdf, xlsx }
}

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  await owner.query(
    'TRUNCATE "Unit", "Period", "MonthlyScore", "FrozenScore", "FrozenPeriod", "CalendarDay", "Recomputation" CASCADE',
  )
  await owner.query(`DELETE FROM "AuditRecord" WHERE action LIKE 'period.%'`)
  evaluator = await actorOf('evaluator', '')
  unit = await createUnit(db, { name: '=Kelurahan Uji', startedAt: at('2026-05-01T00:00') })
  const other = await createUnit(db, { name: 'Kelurahan Lain', startedAt: at('2026-05-01T00:00') })
  const authorId = (await createUser(db)).id
  for (const day of ['2026-09-03', '2026-10-03', '2026-10-12', '2026-10-27'])
    await createPost(db, { unitId: unit.id, authorId, firstPublishedAt: at(`${day}T09:00`), title: `Berita ${day}` })
  const work = await createProject(db, { unitId: other.id, createdById: authorId, name: 'Siring yang terlambat' })
  await db.projectPlan.create({
    data: {
      projectId: work.id,
      at: at('2026-05-02T09:00'),
      plannedStart: new Date('2026-09-01'),
      plannedFinish: new Date('2026-10-15'),
    },
  })
  await issueTo([other.id], at('2026-10-02T09:00'), { dueDay: '2026-10-20' })
  for (const time of ['2026-10-31T12:00', '2026-11-06T08:00', '2026-11-24T08:00']) {
    await recomputeOpenMonths(at(time))
    await closeDueMonths(at(time))
    await freezeDueMonths(at(time))
  }
  return () => owner.end()
})
beforeEach(() => owner.query('TRUNCATE "EvaluationReport"').then(() => undefined))

describe('a report that was asked for', () => {
  test('is made by the job, with files, checksums and the seal of its frozen month', async () => {
    const { id } = await ask('2026-10')
    expect(await isReportWaiting()).toBe(true)
    expect(await makeReports(now)).toBe(1)
    expect(await isReportWaiting()).toBe(false)
    const row = await rowOf(id)
    const { hash } = await db.frozenPeriod.findUniqueOrThrow({ where: { month: '2026-10' } })
    expect(row).toMatchObject({ state: 'done', isProvisional: false, seal: hash, openKey: null, failure: '' })
    const { pdf, xlsx } = await filesOf(id)
    for (const [file, sum, bytes] of [
      [pdf, row.pdfSha256, row.pdfBytes],
      [xlsx, row.xlsxSha256, row.xlsxBytes],
    ] as const) {
      expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(sum)
      expect(file.bytes.length).toBe(bytes)
    }
    expect(pdf.name).toBe('laporan-keaktifan-2026-10.pdf')
    const audit = await db.auditRecord.findFirst({ where: { action: 'report.made', subjectId: id } })
    expect(audit?.detail).toMatchObject({ seal: hash, pdf: row.pdfSha256 })
  })

  test('says in both files what the ranking says', async () => {
    const { id } = await ask('2026-10')
    await makeReports(now)
    const { pdf, xlsx } = await filesOf(id)
    const { active, inactive } = await listRanking('kelurahan', '2026-10', now)
    const ranked = [...active, ...inactive]
    const sheets = await readXlsx(xlsx.bytes)
    const rows = (name: string) =>
      sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row.map(({ value }) => value)) ?? []
    expect(
      rows('Peringkat')
        .slice(1)
        .map(([, name, rank, , score]) => [name, rank, score]),
    ).toEqual(ranked.map((one) => [one.unit.name, one.rank, one.score.score]))
    expect(
      rows('Berita')
        .slice(1)
        .map((row) => row[3]),
    ).toEqual(['2026-10-03', '2026-10-12', '2026-10-27'].map((day) => `Berita ${day}`))
    expect(rows('Kanal').flat()).toContain('Instagram')
    expect(rows('Pembangunan')[1]).toContain('Siring yang terlambat')
    expect(rows('Instruksi')[1]).toContain(11)
    const pages = await pagesOf(pdf.bytes)
    const [first] = ranked
    expect(pages.at(-2)).toContain(first?.unit.name)
    expect(pages.at(-2)).toContain(tenths(first?.score.score ?? 0))
    const all = pages.join(' ')
    for (const words of ['Siring yang terlambat', '0 dari 1 unit selesai; 1 belum selesai dan terlambat'])
      expect(all).toContain(words)
  })

  test('of a month that can still change, or of a quarter with one, is provisional and has no seal', async () => {
    for (const [key, months] of [
      ['2026-11', 1],
      ['2026-t4', 2],
    ] as const) {
      const { id } = await ask(key)
      await makeReports(now)
      expect(await rowOf(id)).toMatchObject({ state: 'done', isProvisional: true, seal: null })
      const { pdf, xlsx } = await filesOf(id)
      expect(pdf.name).toContain('-sementara')
      expect((await pagesOf(pdf.bytes))[0]).toContain('SEMENTARA')
      const sheets = await readXlsx(xlsx.bytes)
      expect(sheets.find(({ name }) => name === 'Bagian')?.rows).toHaveLength(1 + 2 * 8 * months)
    }
    const { id } = await ask('2026-t3')
    await makeReports(now)
    const { hash } = await db.frozenPeriod.findUniqueOrThrow({ where: { month: '2026-09' } })
    expect(await rowOf(id)).toMatchObject({ isProvisional: false, seal: hash })
  })

  test('is one while it is under way, and another once it is made', async () => {
    const [first, again] = await Promise.all([ask('2026-10'), ask('2026-10')])
    expect(again).toEqual(first)
    await makeReports(now)
    expect(await ask('2026-10')).not.toEqual(first)
    expect((await listReports(evaluator)).reports.map(({ state }) => state)).toEqual(['waiting', 'done'])
  })

  test('once made is never changed or deleted, not by the role of the application', async () => {
    const { id } = await ask('2026-10')
    await makeReports(now)
    await expect(db.evaluationReport.update({ where: { id }, data: { pdfSha256: 'x' } })).rejects.toThrow(/is made/)
    await expect(db.evaluationReport.delete({ where: { id } })).rejects.toThrow()
  })

  test('is not handed out where its file was changed or is gone', async () => {
    const { id } = await ask('2026-10')
    await makeReports(now)
    const { pdfKey, xlsxKey } = await rowOf(id)
    await storage().put(pdfKey ?? '', Buffer.from('lain'), 'application/pdf')
    await storage().delete(xlsxKey ?? '')
    expect(await refusedWith(getReportFile(evaluator, id, 'pdf'))).toBe('unavailable')
    expect(await refusedWith(getReportFile(evaluator, id, 'xlsx'))).toBe('unavailable')
  })
})

describe('a report whose worker died', () => {
  const leave = (id: string, over: object) =>
    db.evaluationReport.update({ where: { id }, data: { state: 'making', turn: 1, attempts: 1, ...over } })

  test('waits until nobody holds it, is taken up again once, and keeps no file of the first beginning', async () => {
    const { id } = await ask('2026-10')
    await storage().put(`laporan/${id}-1.pdf`, Buffer.from('half'), 'application/pdf')
    await leave(id, { leasedUntil: new Date(Date.now() + 60_000) })
    expect(await isReportWaiting()).toBe(false)
    expect(await makeReports(now)).toBe(0)
    await leave(id, { leasedUntil: new Date(Date.now() - 1_000) })
    expect(await Promise.all([makeReports(now), makeReports(now)])).toEqual(expect.arrayContaining([0, 1]))
    expect(await rowOf(id)).toMatchObject({ state: 'done', turn: 2, pdfKey: `laporan/${id}-2.pdf` })
    expect(await storage().get(`laporan/${id}-1.pdf`)).toBeNull()
    expect(await db.evaluationReport.count()).toBe(1)
    expect(await db.auditRecord.count({ where: { action: 'report.made', subjectId: id } })).toBe(1)
  })

  test('is given up after three beginnings, with a reason, until somebody has it tried again', async () => {
    const { id } = await ask('2026-10')
    await leave(id, { attempts: 3 })
    expect(await makeReports(now)).toBe(0)
    const [card] = (await listReports(evaluator)).reports
    expect(card).toMatchObject({ state: 'failed', failure: expect.stringContaining('berkali-kali terputus') })
    await retryReport(evaluator, { reportId: id })
    expect(await makeReports(now)).toBe(1)
    expect(await rowOf(id)).toMatchObject({ state: 'done' })
    expect(await refusedWith(retryReport(evaluator, { reportId: id }))).toBe('conflict')
  })
})

test.each(ROLES)('%s: asks, retries, lists and reads as the table says', async (role) => {
  const actor = await actorOf(role, unit.id)
  const { id } = await ask('2026-10')
  await makeReports(now)
  const expected = can(actor, 'report:make') ? 'done' : 'forbidden'
  expect(await refusedWith(ask('2026-09', actor))).toBe(expected)
  expect(await refusedWith(listReports(actor))).toBe(expected)
  expect(await refusedWith(listReportSpans(actor, now))).toBe(expected)
  expect(await refusedWith(getReportFile(actor, id, 'pdf'))).toBe(expected)
  expect(await refusedWith(retryReport(actor, { reportId: id }))).toBe(expected === 'done' ? 'conflict' : 'forbidden')
})

test('what can be asked for begins with the first unit and not in the future', async () => {
  const { months, quarters } = await listReportSpans(evaluator, now)
  expect([months[0]?.key, months.at(-1)?.key]).toEqual(['2026-11', '2026-05'])
  expect(quarters.map(({ key }) => key)).toEqual(['2026-t4', '2026-t3', '2026-t2'])
  for (const key of ['2026-12', '2026-04', '2027-t1']) expect(await refusedWith(ask(key))).toBe('invalid')
})

test('what its asker may no longer see is not made in their name', async () => {
  const gone = await actorOf('evaluator', '')
  const { id } = await ask('2026-10', gone)
  await db.user.update({ where: { id: gone.id }, data: { disabledAt: now } })
  expect(await makeReports(now)).toBe(0)
  expect((await rowOf(id)).state).toBe('failed')
})

test('the list goes on from page to page, each report once', async () => {
  await db.evaluationReport.createMany({
    data: Array.from({ length: 12 }, (_, index) => ({
      span: '2026-10',
      state: 'failed' as const,
      askedById: evaluator.id,
      askedAt: new Date(now.getTime() - (index % 3) * 1_000),
    })),
  })
  const first = await listReports(evaluator)
  const rest = await listReports(evaluator, first.next ?? undefined)
  expect([first.reports.length, rest.reports.length, rest.next]).toEqual([10, 2, null])
  expect(new Set([...first.reports, ...rest.reports].map(({ id }) => id)).size).toBe(12)
})
