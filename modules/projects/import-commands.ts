import { db, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { oneLine } from '@/lib/text'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, canAnywhere } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { type ImportOutcome, type PlannedLine, planImport } from './import-queries'
import { changeProject, createProject, tellUpdate } from './register-commands'
import { decodeSheet } from './sheet'

/** Takes a file of works, to be looked at before it is read in. Throws `forbidden`, and `invalid` for what is no such file. */
export async function sendImport(
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  now: Date,
): Promise<{ id: string }> {
  if (!canAnywhere(actor, 'project:write')) throw new DomainError('forbidden', 'Anda tidak berwenang melakukan ini.')
  const sheet = decodeSheet(bytes)
  if ('problem' in sheet) throw new DomainError('invalid', sheet.problem, { berkas: [sheet.problem] })
  return transaction(async (tx) => {
    const data = {
      ...sheet,
      sentById: actor.id,
      fileName: oneLine(fileName).slice(0, 200) || 'tanpa nama',
      sentAt: now,
    }
    const { id } = await tx.projectImport.create({ data, select: { id: true } })
    await record(tx, actor, {
      action: 'project-import.sent',
      publicEffect: 'none',
      subjectId: id,
      detail: { fileName: data.fileName },
    })
    return { id }
  })
}

/**
 * Reads in the lines of a sent file that can be read, each as the register would take it from its form; what a line finds
 * as it says is left alone, so that the same file a second time changes nothing. Throws `not-found`, and
 * `conflict` for a file that has been read in.
 */
export async function runImport(actor: Actor, importId: string, now: Date): Promise<ImportOutcome> {
  const sent = await db.projectImport.findFirst({ where: { id: importId, sentById: actor.id }, select: { text: true } })
  if (!sent) throw new DomainError('not-found', 'Berkas itu sudah tidak tersimpan. Kirim lagi.')
  // Whoever presses the button twice must not make every work twice.
  const { count } = await db.projectImport.updateMany({ where: { id: importId, doneAt: null }, data: { doneAt: now } })
  if (count === 0) throw new DomainError('conflict', 'Berkas ini sudah diimpor. Kirim lagi bila perlu.')
  try {
    return await readAll(actor, importId, sent.text, now)
  } catch (error) {
    await db.projectImport.updateMany({ where: { id: importId }, data: { doneAt: null } })
    throw error
  }
}

async function readAll(actor: Actor, importId: string, text: string, now: Date): Promise<ImportOutcome> {
  const plan = await planImport(actor, text, now)
  const outcome: ImportOutcome = { made: 0, changed: 0, same: 0, wrong: 0 }
  for (const line of plan.lines) {
    const done = await readIn(actor, line, now).catch((error: unknown) => {
      // Somebody else has changed that work since it was looked at.
      if (error instanceof DomainError) return 'wrong' as const
      throw error
    })
    outcome[done] += 1
  }
  await transaction(async (tx) => {
    await tx.projectImport.update({ where: { id: importId }, data: { outcome } })
    await record(tx, actor, {
      action: 'project-import.done',
      publicEffect: 'none',
      subjectId: importId,
      detail: outcome,
    })
  })
  return outcome
}

async function readIn(actor: Actor, line: PlannedLine, now: Date): Promise<keyof ImportOutcome> {
  if (line.kind === 'same' || line.kind === 'wrong') return line.kind
  const { entry, unitId, ...facts } = line.work
  authorize(actor, 'project:write', { unitId })
  if (line.kind === 'new') {
    if (line.began === null) await createProject(actor, line.work, now)
    else {
      const beginning = { state: 'berjalan' as const, percent: 0, reason: '', day: line.began }
      const { id } = await createProject(actor, { ...line.work, entry: beginning }, now)
      await tellUpdate(actor, { projectId: id, ...entry }, now)
    }
    return 'made'
  }
  const { id: projectId, version } = line.stored
  if (line.changes.some((change) => change !== 'keadaan'))
    await changeProject(actor, { ...facts, projectId, version }, now)
  if (line.isTold) await tellUpdate(actor, { projectId, ...entry }, now)
  return 'changed'
}

const KEPT_MS = 86_400_000

/** Deletes files that were sent more than a day ago. Returns how many. */
export async function deleteOldProjectImports(now: Date): Promise<number> {
  const { count } = await db.projectImport.deleteMany({ where: { sentAt: { lt: new Date(now.getTime() - KEPT_MS) } } })
  return count
}
