import type { Content } from 'pdfmake/interfaces'
import { dayOf, formatDateTime, formatMonth, formatPlainDay } from '@/lib/dates'
import { PERIOD_STATE_NAMES } from '@/modules/evaluation/period'
import type { ReportContent } from '../content'
import { sasirangan } from './sasirangan'
import { INK, KUNING, MARGINS, RIVER, SOFT } from './style'

const [left, top] = MARGINS
const PAGE = 595.28

/** Which days a report tells of, in words. */
export const daysWords = ({ asOf, isOver }: Pick<ReportContent, 'asOf' | 'isOver'>): string =>
  isOver
    ? `Keadaan pada ${formatPlainDay(asOf)}, hari terakhirnya`
    : `Keadaan sampai ${formatPlainDay(asOf)}; belum berakhir`

/** The first page: what the report is about, how fast it stands, and where its data is. */
export function cover(content: ReportContent): Content[] {
  const { span, months, isProvisional, seal, dataUrl, madeAt, askedBy, figures } = content
  return [
    { svg: sasirangan(PAGE, 64), absolutePosition: { x: 0, y: 0 } },
    {
      text: 'PEMERINTAH KOTA BANJARMASIN',
      bold: true,
      fontSize: 11,
      color: SOFT,
      margin: [0, 96 - top + 40, 0, 28],
    },
    { text: 'Laporan keaktifan\ndan keterbukaan unit', fontSize: 30, bold: true, color: INK, lineHeight: 1.1 },
    { text: span.name, fontSize: 24, color: RIVER, margin: [0, 8, 0, 18] },
    {
      table: {
        body: [
          [
            {
              text: isProvisional ? 'SEMENTARA' : 'DITETAPKAN',
              bold: true,
              fontSize: 10,
              color: isProvisional ? INK : '#ffffff',
              fillColor: isProvisional ? KUNING : RIVER,
              margin: [6, 2, 6, 0],
            },
          ],
        ],
      },
      layout: 'noBorders',
    },
    {
      text: isProvisional
        ? 'Sedikitnya satu bulan di dalamnya belum ditetapkan: angkanya masih dapat berubah.'
        : 'Semua bulan di dalamnya telah ditetapkan dan disegel; angkanya tidak berubah lagi.',
      margin: [0, 8, 0, 26],
      color: SOFT,
    },
    facts([
      ['Tanggal', daysWords(content)],
      ['Bulan', months.map(({ month, state }) => `${formatMonth(month)} (${PERIOD_STATE_NAMES[state]})`).join(', ')],
      ['Unit', `${figures.units} unit: SKPD, Bagian Sekretariat Daerah, kecamatan, dan kelurahan`],
      ['Disusun', `Banjarmasin, ${formatDateTime(madeAt)}, atas permintaan ${askedBy}`],
    ]),
    {
      margin: [0, 40, 0, 0],
      columns: [
        { qr: dataUrl, fit: 118, foreground: INK, width: 130 },
        {
          width: '*',
          stack: [
            { text: 'Data di balik laporan ini', bold: true, fontSize: 12 },
            {
              text: 'Setiap skor dapat dihitung ulang oleh siapa pun. Pindai kode ini, atau buka alamatnya:',
              color: SOFT,
              margin: [0, 3, 0, 2],
            },
            { text: dataUrl, link: dataUrl, color: RIVER, fontSize: 9.5 },
            ...(seal
              ? [
                  {
                    text: `Segel ${formatMonth(months.at(-1)?.month ?? '')}`,
                    bold: true,
                    margin: [0, 10, 0, 2] as [number, number, number, number],
                  },
                  { text: seal.match(/.{1,32}/g)?.join('\n') ?? seal, fontSize: 9.5 },
                  {
                    text: 'Segel itu menyambung segel semua bulan sebelumnya. Bila di data terbuka tertulis lain, data itu telah diubah.',
                    style: 'small',
                    margin: [0, 3, 0, 0] as [number, number, number, number],
                  },
                ]
              : [
                  {
                    text: 'Segel dicantumkan di sini setelah semua bulan ditetapkan.',
                    style: 'small',
                    margin: [0, 10, 0, 0] as [number, number, number, number],
                  },
                ]),
          ],
        },
      ],
      columnGap: 16,
    },
    { svg: sasirangan(PAGE, 16), absolutePosition: { x: 0, y: 841.89 - 16 } },
    { text: `Warta Baimbai · ${formatPlainDay(dayOf(madeAt))}`, style: 'small', absolutePosition: { x: left, y: 770 } },
  ]
}

const facts = (rows: [string, string][]): Content => ({
  layout: 'noBorders',
  table: { widths: [62, '*'], body: rows.map(([name, value]) => [{ text: name, color: SOFT }, value]) },
})
