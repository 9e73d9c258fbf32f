import { isDay } from '@/lib/dates'
import { type Point, readPoint } from '@/modules/boundaries/point'
import type { RegisteredProject } from './desk-queries'
import { FUND_NAMES, PROJECT_FUNDS, PROJECT_STATES, STATE_NAMES } from './project'
import { NewProject } from './register'
import { registerTexts } from './register-texts'

/** The columns that an import reads, and the field of the register's form that each fills. */
const FIELDS: Record<string, string> = {
  nama: 'name',
  tahun: 'year',
  keadaan: 'projectState',
  persen: 'projectPercent',
  alasan: 'projectReason',
  anggaran: 'budget',
  sumber_dana: 'fund',
  pelaksana: 'contractor',
  volume: 'volume',
  manfaat: 'benefit',
  rencana_mulai: 'plannedStart',
  rencana_selesai: 'plannedFinish',
  tempat: 'placeDetail',
}
const COLUMNS = [...Object.keys(FIELDS), 'kode', 'unit', 'kelurahan', 'lintang', 'bujur', 'mulai', 'selesai']
/** What the portal knows better than a file: when it was told of a work. */
const IGNORED = ['kabar_terakhir']
export const REQUIRED_COLUMNS = ['nama', 'unit', 'tahun', 'keadaan'] as const

/** What is wrong with the columns of a file, as sentences; an empty list means that it can be read. */
export function columnProblems(columns: readonly string[]): string[] {
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.includes(name))
  return missing.length === 0
    ? []
    : [`Kolom ini belum ada: ${missing.join(', ')}. Pakai berkas unduhan sebagai contoh.`]
}

/** Columns that are not read, told so that nobody believes they were. */
export function columnRemarks(columns: readonly string[]): string[] {
  const unread = columns.filter((name) => !COLUMNS.includes(name) && !IGNORED.includes(name))
  return unread.length === 0 ? [] : [`Kolom ini tidak dibaca: ${unread.join(', ')}.`]
}

/** A name or a code of a list as its code; what is neither stays as it was typed, for the rule to refuse. */
function codeIn<K extends string>(codes: readonly K[], names: Record<K, string>, typed: string): string {
  const text = typed.toLowerCase()
  return codes.find((code) => code.toLowerCase() === text || names[code].toLowerCase() === text) ?? typed
}

const LOCAL_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** A day as spreadsheets set to Indonesian write it, 24/11/2026, as YYYY-MM-DD. */
export function dayIn(typed: string): string {
  const [, day = '', month = '', year = ''] = LOCAL_DAY.exec(typed) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : typed
}

const DAYS = ['rencana_mulai', 'rencana_selesai']

/** The texts of the register's form that a line fills; columns that the file does not have are not in it. */
function textsOf(cells: Record<string, string>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [column, field] of Object.entries(FIELDS)) {
    const cell = cells[column]
    if (cell !== undefined) texts[field] = DAYS.includes(column) ? dayIn(cell) : cell
  }
  if (texts.projectState !== undefined) texts.projectState = codeIn(PROJECT_STATES, STATE_NAMES, texts.projectState)
  if (texts.fund !== undefined) texts.fund = codeIn(PROJECT_FUNDS, FUND_NAMES, texts.fund)
  const point = pointText(cells)
  if (point !== null) texts.point = point
  return texts
}

/** The two columns of a point as the register's field; null where the file does not have both. */
const pointText = ({ lintang, bujur }: Record<string, string>): string | null => {
  if (lintang === undefined || bujur === undefined) return null
  return lintang === '' && bujur === '' ? '' : `${lintang.replace(',', '.')}, ${bujur.replace(',', '.')}`
}

/** The point of a line; null where it has none that can be read. */
export function pointIn(cells: Record<string, string>): Point | null {
  const reading = readPoint(pointText(cells) ?? '')
  return 'point' in reading ? reading.point : null
}

/** Columns by the field at which the register refuses, so that a line says which cell is wrong. */
const COLUMN_OF: Record<string, string> = {
  ...Object.fromEntries(Object.entries(FIELDS).map(([column, field]) => [field, column])),
  point: 'lintang dan bujur',
  places: 'kelurahan',
  unitId: 'unit',
  day: 'selesai',
}

export const columnOfField = (field: string): string => COLUMN_OF[field] ?? field

/** What a line says of a work as the register takes it, over what is stored of it; or why not, each with its column. */
export function readImportLine(
  cells: Record<string, string>,
  { unitId, places, stored }: { unitId: string; places: string[]; stored: RegisteredProject | null },
): { work: NewProject } | { errors: string[] } {
  const texts = textsOf(cells)
  const parsed = NewProject.safeParse({
    ...(stored && { ...registerTexts(stored), projectPercent: String(stored.percent) }),
    ...texts,
    unitId,
    places,
  })
  if (!parsed.success)
    return { errors: parsed.error.issues.map(({ path, message }) => `${columnOfField(String(path[0]))}: ${message}`) }
  return { work: parsed.data }
}
