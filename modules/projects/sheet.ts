import { parse } from 'csv-parse/sync'
import { stripUnprintable } from '@/lib/text'

export const MAX_SHEET_BYTES = 900_000
export const MOST_LINES = 2_000

/** The text of a table file, and what its sender should know of how it was read. */
export type SheetText = { text: string; remarks: string[] }

const WORD = /[\p{L}\p{N}]/u

/** Reads the bytes of a table file in whichever encoding spreadsheets write. `problem`: why they are no such file. */
export function decodeSheet(bytes: Uint8Array): SheetText | { problem: string } {
  if (bytes.length > MAX_SHEET_BYTES) return { problem: 'Berkas lebih dari 900 kB. Bagi menjadi beberapa berkas.' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { problem: 'Ini berkas Excel (xlsx). Di Excel pilih Simpan Sebagai, lalu CSV UTF-8.' }
  const read = bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : utf8Of(bytes)
  const text = read ?? new TextDecoder('windows-1252').decode(bytes)
  if (text.includes('\0') || !WORD.test(text)) return { problem: 'Berkas ini bukan berkas CSV. Pilih berkas lain.' }
  return {
    text,
    remarks:
      read === null
        ? [
            'Berkas ini tidak ditulis dalam UTF-8 dan dibaca sebagai Windows-1252. Periksa huruf seperti é dan ’ di bawah.',
          ]
        : [],
  }
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** One line of a table file: its number in the file, and its cells by the name of their column. */
export type SheetLine = { line: number; cells: Record<string, string> }
export type Sheet = { columns: string[]; lines: SheetLine[]; remarks: string[] }

const SEPARATORS = { ';': 'titik koma (;)', ',': 'koma (,)', '\t': 'tab' } as const
type Separator = keyof typeof SEPARATORS

type Row = { record: string[]; info: { lines: number } }
const FORM = { bom: true, relax_column_count: true, skip_empty_lines: true, info: true, trim: true } as const

/** The separator of which the head of the file has most. */
const separatorOf = (text: string): Separator => {
  const [head = ''] = text.split(/\r?\n/, 1)
  const count = (separator: string) => head.split(separator).length
  return (Object.keys(SEPARATORS) as Separator[]).reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** "Sumber Dana" and "sumber_dana" are one column. */
const columnOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** An export puts an apostrophe before what a spreadsheet would take for a formula. */
const plainCell = (cell: string): string => stripUnprintable(cell.trim().replace(/^'(?=[=+\-@\t\r])/, ''))

/**
 * The lines of a table file whose head names its columns; separated by semicolons, commas or tabs. `problem`: why it is
 * none, with the line where reading stopped.
 */
export function parseSheet(text: string): Sheet | { problem: string } {
  const delimiter = separatorOf(text.replace(/^\ufeff/, ''))
  let rows: Row[]
  try {
    // With `info` each row comes with its place, which the types of the library do not say.
    rows = parse(text, { ...FORM, delimiter }) as unknown as Row[]
  } catch (error) {
    const line = /line (\d+)/i.exec(error instanceof Error ? error.message : '')?.[1]
    const place = line ? ` di sekitar baris ${line}` : ''
    return { problem: `Berkas ini tidak terbaca${place}: tanda petiknya tidak berpasangan. Perbaiki, lalu kirim lagi.` }
  }
  const [head, ...body] = rows
  if (!head) return { problem: 'Berkas ini kosong.' }
  if (body.length > MOST_LINES)
    return {
      problem: `Berkas ini memuat ${body.length} baris. Paling banyak ${MOST_LINES} baris sekali kirim; bagi menjadi beberapa berkas.`,
    }
  const columns = head.record.map(columnOf)
  const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at)
  if (twice) return { problem: `Kolom ${twice} ada dua kali. Hapus salah satunya.` }
  return {
    columns: columns.filter((name) => name !== ''),
    remarks: [`Kolom dipisahkan dengan ${SEPARATORS[delimiter]}.`],
    lines: body
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      .map(({ record, info }) => ({
        line: info.lines,
        cells: Object.fromEntries(
          columns.flatMap((name, at) => (name === '' ? [] : [[name, plainCell(record[at] ?? '')]])),
        ),
      })),
  }
}
