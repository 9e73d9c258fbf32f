import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatPlainDay } from '@/lib/dates'
import { wholes } from '@/lib/numbers'
import { STATE_NAMES } from '@/modules/projects/project'
import { shortNameOf } from '@/modules/units/unit'
import type { ReportContent } from '../content'
import { apart, head, nothing, right, TABLE, title } from './style'
import { shortDate, shortDay } from './words'

const MOST_WORKS = 200

/** The works that have missed their plan, those late longest first. */
export function works({ works: late, asOf }: ReportContent): Content[] {
  const rest = late.length - MOST_WORKS
  return [
    ...title(
      'Pembangunan terlambat',
      `Pembangunan yang rencana mulai atau selesainya sudah lewat pada ${formatPlainDay(asOf)} dan belum dikabarkan mulai atau selesai: ${late.length}.`,
    ),
    late.length === 0
      ? nothing('Tidak ada pembangunan yang terlambat.')
      : {
          layout: TABLE,
          style: 'cell',
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: ['*', 96, 56, 52, 56, 42, 58],
            body: [
              [
                head('Pembangunan'),
                head('Unit'),
                head('Keadaan'),
                head('Rencana mulai'),
                head('Rencana selesai'),
                head('Terlambat (hari)', 'right'),
                apart('Kabar terakhir', { style: 'head' }),
              ],
              ...late
                .slice(0, MOST_WORKS)
                .map((work): TableCell[] => [
                  work.name,
                  shortNameOf(work.unit),
                  STATE_NAMES[work.state],
                  shortDay(work.plannedStart),
                  shortDay(work.plannedFinish),
                  right(wholes(work.days)),
                  apart(shortDate(work.lastToldAt)),
                ]),
            ],
          },
        },
    ...(rest > 0 ? [{ text: `dan ${rest} lagi di berkas XLSX.`, style: 'small' }] : []),
  ]
}
