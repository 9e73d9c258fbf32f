import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatPlainDay } from '@/lib/dates'
import { wholes } from '@/lib/numbers'
import { PLATFORM_NAMES, platformWord } from '@/modules/channels/channel'
import { LEAGUE_NAMES } from '@/modules/units/unit'
import type { ReportContent } from '../content'
import { apart, caption, head, nothing, right, TABLE, title } from './style'
import { shortDay } from './words'

/** Who lacks a channel that it must have, by name and for how long. */
export const channels = ({ lacking, asOf }: ReportContent): Content[] => [
  ...title(
    'Kanal yang belum ada',
    `Unit yang wajib memiliki kanal sendiri dan belum memiliki yang terverifikasi pada ${formatPlainDay(asOf)}. Satu unit dapat disebut lebih dari sekali.`,
  ),
  ...lacking.flatMap(({ platform, cases }): Content[] => [
    cases.length === 0
      ? nothing(
          `${PLATFORM_NAMES[platform]}: semua unit yang wajib memiliki ${platformWord(platform)} sudah memilikinya.`,
        )
      : {
          layout: TABLE,
          style: 'cell',
          table: {
            headerRows: 2,
            keepWithHeaderRows: 2,
            dontBreakRows: true,
            widths: ['*', 110, 70, 40, 90],
            body: [
              caption(`${PLATFORM_NAMES[platform]}: ${cases.length} unit`, 5),
              [head('Unit'), head('Liga'), head('Sejak'), head('Hari', 'right'), apart('Keadaan', { style: 'head' })],
              ...cases.map(({ unit, since, days, isDeclared }): TableCell[] => [
                unit.name,
                LEAGUE_NAMES[unit.league],
                shortDay(since),
                right(wholes(days)),
                apart(isDeclared ? 'menunggu diperiksa' : 'belum didaftarkan'),
              ]),
            ],
          },
        },
  ]),
]
