import { type Day, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { oneLine } from '@/lib/text'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { writePoint } from '@/modules/boundaries/point'
import { listKelurahanAt } from '@/modules/boundaries/queries'
import { REGISTERED, type RegisteredProject, registeredOf } from './desk-queries'
import { columnOfField, columnProblems, columnRemarks, pointIn, dayIn as readDay, readImportLine } from './import-line'
import { isRegisterDay, type NewProject } from './register'
import { registerTexts } from './register-texts'
import { parseSheet, type SheetLine } from './sheet'
import { type UpdateText, updateBlockers } from './timeline'

/** What a line of a file does: makes a work, changes one, changes nothing, or cannot be read. */
export type PlannedLine = { line: number; name: string } & (
  | { kind: 'new'; work: NewProject; began: Day | null }
  | { kind: 'changed'; work: NewProject; stored: RegisteredProject; changes: string[]; isTold: boolean }
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
  const kelurahanOf = await loadKelurahanOf(sheet.lines)
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
    return planLine(row, { unitId, work, places: units.placesOf(row.cells.kelurahan), at: kelurahanOf(row.cells) }, now)
  })
  return { problems, remarks, lines }
}

type Found = {
  unitId: string
  work: RegisteredProject | null
  places: { slugs: string[]; unknown: string[] } | null
  /** The kelurahan in which its point lies, for a line that names none. */
  at: string | null
}

function planLine({ line, cells }: SheetLine, { unitId, work: stored, places, at }: Found, now: Date): PlannedLine {
  const name = cells.nama ?? ''
  const wrong = (errors: string[]): PlannedLine => ({ line, name, kind: 'wrong', errors })
  if (places && places.unknown.length > 0) return wrong([`kelurahan: ${places.unknown.join(', ')} tidak dikenal.`])
  const named = places?.slugs ?? stored?.places ?? []
  const read = readImportLine(cells, { unitId, places: named.length === 0 && at ? [at] : named, stored })
  const errors = [...('errors' in read ? read.errors : []), ...(stored ? [] : dayErrors(cells))]
  if ('errors' in read || errors.length > 0) return wrong(errors)
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

/** What is wrong with the days of a new work's timeline; those of a stored one are not read. */
const dayErrors = (cells: Record<string, string>): string[] =>
  ['mulai', 'selesai'].flatMap((column) => {
    const day = readDay(cells[column] ?? '')
    return day === '' || isRegisterDay(day) ? [] : [`${column}: Tuliskan tanggal yang benar, misalnya 2026-11-24.`]
  })

/** The days of a new work's timeline: when it began, where that was before the state that is told, and the day of that. */
function daysOf(cells: Record<string, string>, { state }: Pick<UpdateText, 'state'>, today: Day) {
  const past = (column: string) => {
    const day = readDay(cells[column] ?? '')
    return day !== '' && day <= today ? day : null
  }
  const [began, ended] = [past('mulai'), past('selesai')]
  const told = state === 'selesai' ? ended : state === 'berjalan' ? began : null
  return { told, began: state === 'selesai' && began !== null && began < (ended ?? today) ? began : null }
}

function changedFields(work: NewProject, stored: RegisteredProject): string[] {
  const after: Record<string, string> = registerTexts({ ...stored, ...work })
  const before: Record<string, string> = registerTexts(stored)
  const changed = Object.keys(before).filter((field) => before[field] !== after[field])
  const isElsewhere = [...work.places].sort().join() !== [...stored.places].sort().join()
  return [...changed.map(columnOfField), ...(isElsewhere ? ['kelurahan'] : [])]
}

const plain = (text: string): string => oneLine(text).toLowerCase()
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

/** The kelurahan of the points in lines that name none, by the boundaries in use. */
async function loadKelurahanOf(lines: readonly SheetLine[]) {
  const pointOf = (cells: Record<string, string>) => (cells.kelurahan ? null : pointIn(cells))
  const points = lines.flatMap(({ cells }) => pointOf(cells) ?? [])
  const found = await listKelurahanAt(points)
  const slugs = new Map(points.map((point, at) => [writePoint(point), found[at]?.slug ?? null]))
  return (cells: Record<string, string>): string | null => {
    const point = pointOf(cells)
    return point && (slugs.get(writePoint(point)) ?? null)
  }
}

type Units = Awaited<ReturnType<typeof loadUnits>>

/** The works that the lines are about: by their code, and those without one by unit, year and name. */
async function loadStored(lines: readonly SheetLine[], units: Units) {
  const codes = lines.flatMap(({ cells }) => (cells.kode ? [cells.kode] : []))
  const unitIds = [...new Set(lines.flatMap(({ cells }) => units.unitOf(cells.unit ?? '') ?? []))]
  const years = [...new Set(lines.map(({ cells }) => Number(cells.tahun)).filter((year) => year > 1900 && year < 3000))]
  const names = [...new Set(lines.map(({ cells }) => oneLine(cells.nama ?? '')))]
  const rows = await db.project.findMany({
    where: {
      OR: [{ slug: { in: codes } }, { unitId: { in: unitIds }, year: { in: years }, name: { in: names } }],
    },
    select: REGISTERED,
  })
  const works = rows.map(registeredOf)
  const bySlug = new Map(works.map((work) => [work.slug, work]))
  const byName = new Map(works.map((work) => [keyOf(work.unitId, String(work.year), work.name), work]))
  return {
    find: (cells: Record<string, string>, unitId: string): RegisteredProject | null =>
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
