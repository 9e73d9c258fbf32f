import { stringify } from 'csv-stringify/sync'

/** A column of a table file: its name, and what stands in it for a row. */
export type Column<T> = { name: string; write: (row: T) => string | number | null }

/**
 * A table file. Semicolons, decimal commas and the mark of UTF-8, as a spreadsheet set to Indonesian reads them; what looks
 * like a formula gets an apostrophe.
 */
export const csvOf = <T>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  stringify([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ write }) => write(row)))], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', ',') },
  })
