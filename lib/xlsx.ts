import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeExcelFile, { type Cell, type Feature } from 'write-excel-file/node'
import { type Day, dateOf } from './dates'

/** How a column's values are written. `percent`: a share between 0 and 1; `general`: a number with the digits that it has. */
export type XlsxFormat = 'text' | 'whole' | 'tenth' | 'decimal' | 'percent' | 'general' | 'day'
export type XlsxColumn<T> = {
  name: string
  /** In letters. */
  width: number
  format: XlsxFormat
  /** A day as YYYY-MM-DD; null leaves the cell empty. */
  write: (row: T) => string | number | null
}
/** A sheet: its name, and its cells with how they are written, the head of the columns first. */
export type XlsxSheet = { name: string; widths: number[]; cells: Cell[][]; hasFilter: boolean }

const FORMATS: Record<XlsxFormat, string> = {
  // Text stays text, whatever it looks like: no program takes "=1+1" for a formula.
  text: '@',
  whole: '#,##0',
  tenth: '0.0',
  decimal: '0.00',
  percent: '0%',
  general: 'General',
  day: 'dd/mm/yyyy',
}
const HEAD = { fontWeight: 'bold', backgroundColor: '#e6f1ef', alignVertical: 'center', wrap: true } as const
/** Of what a spreadsheet takes in one cell. */
const LONGEST_TEXT = 32_000

function cellOf(value: string | number | null, format: XlsxFormat): Cell {
  if (value === null || value === '') return null
  if (format === 'day') return { value: dateOf(value as Day), type: Date, format: FORMATS.day }
  if (typeof value === 'number') return { value, type: Number, format: FORMATS[format] }
  return { value: value.slice(0, LONGEST_TEXT), type: String, format: FORMATS.text }
}

/** A sheet with a row for each thing; without `isList`, one that is read from top to bottom and not sorted. */
export const sheetOf = <T>(
  name: string,
  columns: readonly XlsxColumn<T>[],
  rows: readonly T[],
  isList = true,
): XlsxSheet => ({
  name,
  widths: columns.map(({ width }) => width),
  hasFilter: isList && rows.length > 0,
  cells: [
    columns.map((column) => ({ ...HEAD, value: column.name, type: String, format: FORMATS.text })),
    ...rows.map((row) => columns.map(({ write, format }) => cellOf(write(row), format))),
  ],
})

/** The column of a place in a row, as a spreadsheet names it: A, B ... Z, AA. */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** The library has no filters: what stands in the format for them is written behind the cells. */
const filters = (sheets: readonly XlsxSheet[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex]
          if (!sheet?.hasFilter) return xml
          const range = `A1:${letters(sheet.widths.length - 1)}${sheet.cells.length}`
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
        },
      },
    },
  },
})

/** A workbook: numbers are numbers and days are days; the head of each sheet stays in sight. As the bytes of an XLSX. */
export const xlsxOf = (sheets: readonly XlsxSheet[]): Promise<Buffer<ArrayBuffer>> =>
  writeExcelFile(
    sheets.map(({ name, widths, cells }) => ({
      sheet: name,
      data: cells,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [filters(sheets)] },
  ).toBuffer() as Promise<Buffer<ArrayBuffer>>
