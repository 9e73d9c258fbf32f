import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { actorOf } from '@/modules/instructions/instruction.fixture'
import { createUnit } from '@/prisma/factories'
import { TSX } from '@/scripts/prepare.mjs'
import { askForReport } from './commands'
import { makeReports } from './make-commands'
import { getReportFile } from './queries'
import { AskReport } from './report'

/** A worker that is killed without a word so many milliseconds after it has taken the report. */
async function workAndDie(id: string, afterMs: number): Promise<void> {
  const { turn } = await db.evaluationReport.findUniqueOrThrow({ where: { id } })
  const worker = spawn(process.execPath, [...TSX, 'modules/reports/make-reports.fixture.ts'], { stdio: 'ignore' })
  const exited = once(worker, 'exit')
  while (worker.exitCode === null && (await db.evaluationReport.findUniqueOrThrow({ where: { id } })).turn === turn)
    await setTimeout(5)
  await setTimeout(afterMs)
  worker.kill('SIGKILL')
  await exited
}

test('wherever a worker is killed, the report is made once, and its files are whole', {
  timeout: 120_000,
}, async () => {
  await createUnit(db, { startedAt: new Date('2026-05-01T00:00:00+08:00') })
  const evaluator = await actorOf('evaluator', '')
  const now = new Date()
  const span = now.toISOString().slice(0, 7)
  const { id } = await askForReport(evaluator, AskReport.parse({ span }), now)
  let deaths = 0
  for (const afterMs of [0, 20, 60, 150]) {
    // The hold of the one that died is over, and it was not the fault of the report.
    await db.evaluationReport.updateMany({
      where: { id, state: 'making' },
      data: { leasedUntil: new Date(0), attempts: 0 },
    })
    await workAndDie(id, afterMs)
    const { state } = await db.evaluationReport.findUniqueOrThrow({ where: { id } })
    if (state === 'done') break
    deaths += 1
  }
  expect(deaths).toBeGreaterThan(0)
  await db.evaluationReport.updateMany({ where: { id, state: 'making' }, data: { leasedUntil: new Date(0) } })
  await makeReports(now)
  expect(await db.evaluationReport.count({ where: { askedById: evaluator.id } })).toBe(1)
  expect(await db.auditRecord.count({ where: { action: 'report.made', subjectId: id } })).toBe(1)
  for (const format of ['pdf', 'xlsx'] as const) {
    const file = await getReportFile(evaluator, id, format)
    expect(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex'),
    ).toBe(file?.sha256)
  }
})
