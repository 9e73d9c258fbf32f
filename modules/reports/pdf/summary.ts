import type { Content, TableCell } from 'pdfmake/interfaces'
import { tenths } from '@/lib/numbers'
import { LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'
import type { ReportContent, ReportUnit } from '../content'
import { FIGURE_NAMES, FIGURE_ORDER } from '../figure'
import { movementWords } from '../movement'
import { daysWords } from './cover'
import { DANGER, head, heading, MIST, nothing, RIVER, right, SOFT, TABLE, title } from './style'
import { shortDay } from './words'

const MOST_SILENT = 18

/** One page: five numbers, the first of each league, who moved, who is silent. */
export function summary(content: ReportContent): Content[] {
  const { figures, leagues, movers, silent, span } = content
  const before = span.kind === 'month' ? 'bulan sebelumnya' : 'triwulan sebelumnya'
  const rest = silent.length - MOST_SILENT
  return [
    ...title('Ringkasan', `${span.name}. ${daysWords(content)}.`),
    {
      layout: {
        hLineWidth: () => 0,
        vLineWidth: () => 4,
        vLineColor: () => '#ffffff',
        paddingTop: () => 6,
        paddingBottom: () => 4,
      },
      table: {
        widths: FIGURE_ORDER.map(() => '*'),
        body: [
          FIGURE_ORDER.map(
            (figure): TableCell => ({
              fillColor: MIST,
              stack: [
                {
                  text: String(figures[figure]),
                  fontSize: 24,
                  bold: true,
                  color: figure === 'active' ? RIVER : DANGER,
                  lineHeight: 1,
                },
                { text: FIGURE_NAMES[figure], fontSize: 8.5 },
              ],
            }),
          ),
        ],
      },
    },
    {
      text: 'Aktif: ada berita yang dihitung dalam 30 hari. Diam: tidak ada berita selama 14 hari. Situs web dan Instagram: kanal wajib yang belum ada. Terlambat: rencana mulai atau selesai sudah lewat.',
      style: 'small',
      margin: [0, 4, 0, 0],
    },
    heading('Terbaik di setiap liga'),
    {
      layout: TABLE,
      table: {
        headerRows: 1,
        widths: [120, '*', 36, 70],
        body: [
          [head('Liga'), head('Unit'), head('Skor', 'right'), head('Sebutan')],
          ...leagues.flatMap(({ league, units }) =>
            units
              .filter(({ rank }) => rank === 1)
              .map((unit): TableCell[] => [LEAGUE_NAMES[league], unit.unit.name, right(tenths(unit.score)), unit.band]),
          ),
        ],
      },
      style: 'cell',
    },
    heading('Paling bergerak'),
    {
      columnGap: 18,
      columns: [
        moverTable('Naik', movers.up, `Tidak ada unit yang naik dari ${before}.`),
        moverTable('Turun', movers.down, `Tidak ada unit yang turun dari ${before}.`),
      ],
    },
    heading(`Unit diam: ${silent.length}`),
    ...(silent.length === 0
      ? [nothing('Semua unit menerbitkan berita dalam 14 hari terakhir.')]
      : [
          {
            columnGap: 18,
            fontSize: 8.5,
            columns: halves(silent.slice(0, MOST_SILENT)).map((own) => ({ stack: own.map(silentLine) })),
          },
        ]),
    ...(rest > 0 ? [{ text: `dan ${rest} unit lain; semuanya ada di berkas XLSX.`, style: 'small' }] : []),
  ]
}

const halves = <T>(list: readonly T[]): T[][] => {
  const half = Math.ceil(list.length / 2)
  return [list.slice(0, half), list.slice(half)]
}

const silentLine = ({ unit, latestNews }: ReportUnit): Content => ({
  text: [
    shortNameOf(unit),
    { text: latestNews ? `  sejak ${shortDay(latestNews)}` : '  belum ada berita', color: SOFT },
  ],
  margin: [0, 0, 0, 1.5],
})

const moverTable = (name: string, units: readonly ReportUnit[], empty: string): Content =>
  units.length === 0
    ? { stack: [{ text: name, bold: true, fontSize: 9 }, nothing(empty)] }
    : {
        layout: TABLE,
        style: 'cell',
        table: {
          headerRows: 1,
          widths: ['*', 44, 30],
          body: [
            [head(name), head(''), head('Skor', 'right')],
            ...units.map((one): TableCell[] => [
              { stack: [shortNameOf(one.unit), { text: LEAGUE_NAMES[one.unit.league], style: 'small' }] },
              { text: movementWords(one.movement), noWrap: true },
              right(tenths(one.score)),
            ]),
          ],
        },
      }
