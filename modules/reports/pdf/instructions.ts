import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatPlainDay } from '@/lib/dates'
import { demandIn, demandWords } from '@/modules/instructions/demand'
import type { ReportContent } from '../content'
import { type ReportInstruction, stateWords } from '../instruction-standing'
import { apart, caption, DANGER, head, nothing, right, TABLE, title } from './style'
import { shortDate, shortDay } from './words'

/** What became of the instructions that ran in the span: who has done them, who has not, and how late. */
export const instructions = ({ instructions: list, asOf, span }: ReportContent): Content[] => [
  ...title('Instruksi', `Instruksi Walikota yang berjalan pada ${span.name}, keadaan pada ${formatPlainDay(asOf)}.`),
  ...(list.length === 0 ? [nothing('Tidak ada instruksi yang berjalan.')] : list.flatMap(instruction)),
]

function instruction(one: ReportInstruction): Content[] {
  const { number, title: name, kind, platform, issuedAt, dueDay, addressees } = one
  const done = addressees.filter(({ closedAt }) => closedAt !== null).length
  const late = addressees.filter((addressee) => addressee.late > 0 && addressee.closedAt === null).length
  const told = `Terbit ${shortDate(issuedAt)}, batas waktu ${shortDay(dueDay)}. Yang diminta: ${demandWords(demandIn({ kind, platform }))}. ${done} dari ${addressees.length} unit selesai; ${late} belum selesai dan terlambat.`
  return [
    {
      layout: TABLE,
      style: 'cell',
      table: {
        headerRows: 3,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: ['*', 48, 62, 112, 58, 48],
        body: [
          caption(`${number} · ${name}`, 6),
          caption(told, 6, { style: 'told' }),
          [
            head('Unit'),
            head('Instruksi ke-', 'right'),
            apart('Diterima', { style: 'head' }),
            head('Keadaan'),
            head('Selesai'),
            head('Terlambat (hari)', 'right'),
          ],
          ...addressees.map((addressee): TableCell[] => [
            addressee.unit.name,
            right(String(addressee.turn)),
            apart(shortDate(addressee.acknowledgedAt)),
            stateWords(addressee),
            shortDate(addressee.closedAt),
            right(
              addressee.late === 0 ? '–' : String(addressee.late),
              addressee.late > 0 ? { color: DANGER, bold: true } : {},
            ),
          ]),
        ],
      },
    },
  ]
}
