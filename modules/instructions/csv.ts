import { stringify } from 'csv-stringify/sync'
import { type Day, dayOf } from '@/lib/dates'
import { daysLate, stateOf } from './addressee'
import type { FollowUp } from './queries'

type Cell = string | number | null

const day = (at: Date | null): Cell => at && dayOf(at)

const COLUMNS: readonly { name: string; write: (row: FollowUp['addressees'][number], today: Day) => Cell }[] = [
  { name: 'unit', write: ({ unit }) => unit.slug },
  { name: 'nama', write: ({ unit }) => unit.name },
  { name: 'liga', write: ({ unit }) => unit.league },
  { name: 'instruksi_ke', write: ({ turn }) => turn },
  { name: 'keadaan', write: (row) => stateOf(row) },
  { name: 'diterima', write: ({ acknowledgedAt }) => day(acknowledgedAt) },
  { name: 'diterima_oleh', write: ({ acknowledgedBy }) => acknowledgedBy },
  { name: 'dilaporkan', write: ({ answeredAt }) => day(answeredAt) },
  { name: 'laporan', write: ({ answer }) => answer },
  { name: 'bukti', write: ({ evidenceUrl }) => evidenceUrl },
  { name: 'selesai', write: ({ closedAt }) => day(closedAt) },
  { name: 'selesai_karena', write: ({ closing }) => closing },
  { name: 'terlambat_hari', write: (row, today) => daysLate(row, row.kind, row.dueDay, today) },
  { name: 'petugas', write: ({ officer }) => officer },
  { name: 'telepon', write: ({ phone }) => phone },
  { name: 'surel', write: ({ email }) => email },
]

/**
 * Who did what about an instruction, as a table file: days as YYYY-MM-DD of Asia/Makassar, semicolons and the mark of
 * UTF-8, what looks like a formula with an apostrophe.
 */
export const followUpCsv = ({ addressees }: FollowUp, today: Day): string =>
  stringify(
    [COLUMNS.map(({ name }) => name), ...addressees.map((row) => COLUMNS.map(({ write }) => write(row, today)))],
    { bom: true, delimiter: ';', escape_formulas: true },
  )
