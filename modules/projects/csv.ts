import { stringify } from 'csv-stringify/sync'
import { dayOf } from '@/lib/dates'
import type { ProjectCard, ProjectFacts } from './project'

type Work = ProjectCard & ProjectFacts
type Cell = string | number | bigint | null

/**
 * The columns of works in a table file, in their order. Units and kelurahan by slug, several kelurahan joined by `|`;
 * states and funds by their code; days as YYYY-MM-DD of Asia/Makassar; `anggaran` in whole rupiah; `lintang` and `bujur`
 * in degrees with a decimal comma, as a spreadsheet set to Indonesian reads and writes them. What is not known is empty.
 */
export const PROJECT_COLUMNS: readonly { name: string; write: (work: Work) => Cell }[] = [
  { name: 'kode', write: ({ slug }) => slug },
  { name: 'nama', write: ({ name }) => name },
  { name: 'unit', write: ({ unit }) => unit.slug },
  { name: 'tahun', write: ({ year }) => year },
  { name: 'keadaan', write: ({ state }) => state },
  { name: 'persen', write: ({ percent }) => percent },
  { name: 'anggaran', write: ({ budget }) => budget },
  { name: 'sumber_dana', write: ({ fund }) => fund },
  { name: 'pelaksana', write: ({ contractor }) => contractor },
  { name: 'volume', write: ({ volume }) => volume },
  { name: 'manfaat', write: ({ benefit }) => benefit },
  { name: 'rencana_mulai', write: ({ plannedStart }) => plannedStart },
  { name: 'rencana_selesai', write: ({ plannedFinish }) => plannedFinish },
  { name: 'mulai', write: ({ startedOn }) => startedOn },
  { name: 'selesai', write: ({ finishedOn }) => finishedOn },
  { name: 'kelurahan', write: ({ places }) => places.map(({ slug }) => slug).join('|') },
  { name: 'tempat', write: ({ placeDetail }) => placeDetail },
  { name: 'lintang', write: ({ latitude }) => latitude },
  { name: 'bujur', write: ({ longitude }) => longitude },
  { name: 'kabar_terakhir', write: ({ lastToldAt }) => dayOf(lastToldAt) },
]

const FORMAT = {
  delimiter: ';',
  escape_formulas: true,
  cast: { number: (value: number) => String(value).replace('.', ',') },
}

/** The head of the file: the names of the columns, after the mark by which spreadsheets know UTF-8. */
export const csvHead = (): string => stringify([PROJECT_COLUMNS.map(({ name }) => name)], { ...FORMAT, bom: true })

/** The lines of these works. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const csvLines = (works: readonly Work[]): string =>
  stringify(
    works.map((work) => PROJECT_COLUMNS.map(({ write }) => write(work))),
    FORMAT,
  )
