import { dayOf } from '@/lib/dates'
import { sheetOf, type XlsxSheet } from '@/lib/xlsx'
import type { BoardCase } from '@/modules/channels/board-queries'
import { PLATFORM_NAMES, type Platform } from '@/modules/channels/channel'
import { demandIn, demandWords } from '@/modules/instructions/demand'
import type { LateWork } from '@/modules/projects/late-works'
import { STATE_NAMES } from '@/modules/projects/project'
import type { ReportContent } from '../content'
import { type ReportAddressee, type ReportInstruction, stateWords } from '../instruction-standing'
import { unitColumns } from './ranking-sheets'

const day = (at: Date | null) => at && dayOf(at)

type Lacking = BoardCase & { platform: Platform }

/** Who lacks which channel. */
export const channelSheet = ({ lacking }: ReportContent): XlsxSheet =>
  sheetOf<Lacking>(
    'Kanal',
    [
      ...unitColumns<Lacking>(({ unit }) => unit),
      { name: 'Kanal yang belum ada', width: 22, format: 'text', write: ({ platform }) => PLATFORM_NAMES[platform] },
      { name: 'Sejak', width: 12, format: 'day', write: ({ since }) => since },
      { name: 'Hari', width: 8, format: 'whole', write: ({ days }) => days },
      {
        name: 'Keadaan',
        width: 20,
        format: 'text',
        write: ({ isDeclared }) => (isDeclared ? 'menunggu diperiksa' : 'belum didaftarkan'),
      },
    ],
    lacking.flatMap(({ platform, cases }) => cases.map((one) => ({ ...one, platform }))),
  )

/** Which works are late. */
export const workSheet = ({ works }: ReportContent): XlsxSheet =>
  sheetOf<LateWork>(
    'Pembangunan',
    [
      ...unitColumns<LateWork>(({ unit }) => unit),
      { name: 'Pembangunan', width: 70, format: 'text', write: ({ name }) => name },
      { name: 'Keadaan', width: 14, format: 'text', write: ({ state }) => STATE_NAMES[state] },
      { name: 'Rencana mulai', width: 12, format: 'day', write: ({ plannedStart }) => plannedStart },
      { name: 'Rencana selesai', width: 12, format: 'day', write: ({ plannedFinish }) => plannedFinish },
      { name: 'Terlambat (hari)', width: 11, format: 'whole', write: ({ days }) => days },
      { name: 'Kabar terakhir', width: 12, format: 'day', write: ({ lastToldAt }) => dayOf(lastToldAt) },
    ],
    works,
  )

type Told = { instruction: ReportInstruction; addressee: ReportAddressee }

/** What each unit has done about each instruction. */
export const instructionSheet = ({ instructions }: ReportContent): XlsxSheet =>
  sheetOf<Told>(
    'Instruksi',
    [
      { name: 'Nomor', width: 10, format: 'text', write: ({ instruction }) => instruction.number },
      { name: 'Perihal', width: 44, format: 'text', write: ({ instruction }) => instruction.title },
      {
        name: 'Yang diminta',
        width: 40,
        format: 'text',
        write: ({ instruction: { kind, platform } }) => demandWords(demandIn({ kind, platform })),
      },
      { name: 'Terbit', width: 12, format: 'day', write: ({ instruction }) => dayOf(instruction.issuedAt) },
      { name: 'Batas waktu', width: 12, format: 'day', write: ({ instruction }) => instruction.dueDay },
      ...unitColumns<Told>(({ addressee }) => addressee.unit),
      { name: 'Instruksi ke-', width: 10, format: 'whole', write: ({ addressee }) => addressee.turn },
      { name: 'Diterima', width: 12, format: 'day', write: ({ addressee }) => day(addressee.acknowledgedAt) },
      { name: 'Dilaporkan', width: 12, format: 'day', write: ({ addressee }) => day(addressee.answeredAt) },
      { name: 'Selesai', width: 12, format: 'day', write: ({ addressee }) => day(addressee.closedAt) },
      { name: 'Keadaan', width: 30, format: 'text', write: ({ addressee }) => stateWords(addressee) },
      { name: 'Terlambat (hari)', width: 11, format: 'whole', write: ({ addressee }) => addressee.late },
    ],
    instructions.flatMap((instruction) => instruction.addressees.map((addressee) => ({ instruction, addressee }))),
  )
