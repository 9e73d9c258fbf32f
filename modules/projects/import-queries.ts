import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { DESK_PROJECT, type DeskProject, deskProjectOf } from './desk-queries'
import {
  columnOfField,
  columnProblems,
  columnRemarks,
  dayIn as readDay,
  readImportLine,
  registerTexts,
} from './import-line'
import type { NewProject } from './register'
import { parseSheet, type SheetLine } from './sheet'
import { type UpdateText, updateBlockers } from './timeline'

/** What a line of a file does: makes a work, changes one, changes nothing, or cannot be read. */
export type PlannedLine = { line: number; name: string } & (
  | { kind: 'new'; work: NewProject; began: Day | null }
  | { kind: 'changed'; work: NewProject; stored: DeskProject; changes: string[]; isTold: boolean }
  | { kind: 'same' }
  | { kind: 'wrong'; errors: string[] }
)

export type ImportPlan = { problems: string[]; remarks: string[]; lines: PlannedLine[] }

/** What a file would do to the register as it is now. Units and works are looked up together, not line by line. */
export async function planImport(actor: Actor, text: string, now: Date): Promise<ImportPlan> {
  const sheet = parseSheet(text)
  if ('problem' in sheet) return { problems: [sheet.problem], remarks: [], lines: [] }
  const problems = columnProblems(sheet.columns)
  const remarks = [...sheet.remarks, ...columnRemarks(sheet.columns)]
  if (problems.length > 0) return { problems, remarks, lines: [] }
  const units = await loadUnits()
  const stored = await loadStored(sheet.lines, units)
  const seen = new Map<string, number>()
  const lines = sheet.lines.map((row) => {
    const name = row.cells.nama ?? ''
    const wrong = (...errors: string[]): PlannedLine => ({ line: row.line, name, kind: 'wrong', errors })
    const unitId = units.unitOf(row.cells.unit ?? '')
    if (!unitId)
      return wrong(
        `unit: ${row.cells.unit ? `${row.cells.unit} tidak dikenal` : 'belum diisi'}. Pakai kata terakhir pada alamat halaman unit.`,
      )
    if (!can(actor, 'project:write', { unitId })) return wrong('unit: Anda tidak bertugas di unit ini.')
    const work = stored.find(row.cells, unitId)
    if (row.cells.kode && !work)
      return wrong('kode: pembangunan itu tidak ditemukan. Kosongkan untuk pembangunan baru.')
    if (work && work.unitId !== unitId) return wrong('kode: pembangunan itu milik unit lain.')
    const key = work?.id ?? keyOf(unitId, row.cells.tahun, name)
    const before = seen.get(key)
    if (before !== undefined) return wrong(`Baris ini tentang pembangunan yang sama dengan baris ${before}.`)
    seen.set(key, row.line)
    return planLine(row, { unitId, work, places: units.placesOf(row.cells.kelurahan) }, now)
  })
  return { problems, remarks, lines }
}

type Found = { unitId: string; work: DeskProject | null; places: { slugs: string[]; unknown: string[] } | null }

function planLine({ line, cells }: SheetLine, { unitId, work: stored, places }: Found, now: Date): PlannedLine {
  const name = cells.nama ?? ''
  const wrong = (errors: string[]): PlannedLine => ({ line, name, kind: 'wrong', errors })
  if (places && places.unknown.length > 0) return wrong([`kelurahan: ${places.unknown.join(', ')} tidak dikenal.`])
  const read = readImportLine(cells, { unitId, places: places?.slugs ?? stored?.places ?? [], stored })
  if ('errors' in read) return wrong(read.errors)
  const { work } = read
  const { entry } = work
  const isTold = !stored?.isPublic || entry.state !== stored.state || entry.percent !== stored.percent
  const before = stored?.isPublic ? { ...stored, reason: '' } : null
  const blockers = isTold ? updateBlockers(entry, { before, after: null }) : []
  if (blockers.length > 0) return wrong(blockers.map(({ field, sentence }) => `${columnOfField(field)}: ${sentence}`))
  if (!stored) {
    const days = daysOf(cells, entry, dayOf(now))
    return { line, name, kind: 'new', work: { ...work, entry: { ...entry, day: days.told } }, began: days.began }
  }
  const changes = [...changedFields(work, stored), ...(isTold ? ['keadaan'] : [])]
  return changes.length === 0
    ? { line, name, kind: 'same' }
    : { line, name, kind: 'changed', work, stored, changes, isTold }
}

/** The days of a new work's timeline: when it began, where that was before the state that is told, and the day of that. */
function daysOf(cells: Record<string, string>, { state }: Pick<UpdateText, 'state'>, today: Day) {
  const past = (column: string) => {
    const day = readDay(cells[column] ?? '')
    return /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= today ? day : null
  }
  const [began, ended] = [past('mulai'), past('selesai')]
  const told = state === 'selesai' ? ended : state === 'berjalan' ? began : null
  return { told, began: state === 'selesai' && began !== null && began < (ended ?? today) ? began : null }
}

function changedFields(work: NewProject, stored: DeskProject): string[] {
  const after: Record<string, string> = registerTexts({ ...stored, ...work })
  const before = registerTexts(stored)
  const changed = Object.keys(before).filter((field) => before[field] !== after[field])
  const isElsewhere = [...work.places].sort().join() !== [...stored.places].sort().join()
  return [...changed.map(columnOfField), ...(isElsewhere ? ['kelurahan'] : [])]
}

const plain = (text: string): string => text.trim().toLowerCase()
const keyOf = (unitId: string, year: string | undefined, name: string): string =>
  `${unitId} ${(year ?? '').trim()} ${plain(name)}`

async function loadUnits() {
  const rows = await db.unit.findMany({ select: { id: true, slug: true, name: true, shortName: true, kind: true } })
  const ids = new Map(
    rows.flatMap(({ id, slug, name, shortName }) => [slug, name, shortName].map((word) => [plain(word ?? slug), id])),
  )
  const kelurahan = new Map(
    rows
      .filter(({ kind }) => kind === 'kelurahan')
      .flatMap(({ slug, name }) => [slug, name, name.replace(/^Kelurahan\s+/, '')].map((word) => [plain(word), slug])),
  )
  return {
    unitOf: (word: string): string | undefined => ids.get(plain(word)),
    /** null where the file has no such column. */
    placesOf: (cell: string | undefined) => {
      if (cell === undefined) return null
      const words = cell.split('|').filter((word) => word.trim() !== '')
      return {
        slugs: [...new Set(words.flatMap((word) => kelurahan.get(plain(word)) ?? []))],
        unknown: words.filter((word) => !kelurahan.has(plain(word))),
      }
    },
  }
}

type Units = Awaited<ReturnType<typeof loadUnits>>

/** The works that the lines are about: by their code, and those without one by unit, year and name. */
async function loadStored(lines: readonly SheetLine[], units: Units) {
  const codes = lines.flatMap(({ cells }) => (cells.kode ? [cells.kode] : []))
  const unitIds = [...new Set(lines.flatMap(({ cells }) => units.unitOf(cells.unit ?? '') ?? []))]
  const years = [...new Set(lines.map(({ cells }) => Number(cells.tahun)).filter((year) => year > 1900 && year < 3000))]
  const names = [...new Set(lines.map(({ cells }) => cells.nama ?? ''))]
  const rows = await db.project.findMany({
    where: {
      OR: [{ slug: { in: codes } }, { unitId: { in: unitIds }, year: { in: years }, name: { in: names } }],
    },
    select: DESK_PROJECT,
  })
  const works = rows.map(deskProjectOf)
  const bySlug = new Map(works.map((work) => [work.slug, work]))
  const byName = new Map(works.map((work) => [keyOf(work.unitId, String(work.year), work.name), work]))
  return {
    find: (cells: Record<string, string>, unitId: string): DeskProject | null =>
      (cells.kode ? bySlug.get(cells.kode) : byName.get(keyOf(unitId, cells.tahun, cells.nama ?? ''))) ?? null,
  }
}

/** How many works a file made, changed and found as they were, and how many lines could not be read. */
export type ImportOutcome = { made: number; changed: number; same: number; wrong: number }

export type SentImport = {
  id: string
  fileName: string
  remarks: string[]
  text: string
  doneAt: Date | null
  outcome: ImportOutcome | null
}

/** A file that the actor has sent; null where there is none any more. */
export async function getImport(actor: Actor, id: string): Promise<SentImport | null> {
  const row = await db.projectImport.findFirst({
    where: { id, sentById: actor.id },
    select: { id: true, fileName: true, remarks: true, text: true, doneAt: true, outcome: true },
  })
  return row && { ...row, outcome: row.outcome as ImportOutcome | null }
}
