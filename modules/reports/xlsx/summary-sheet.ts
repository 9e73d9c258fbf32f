import { dayOf, formatMonth, formatPlainDay } from '@/lib/dates'
import { sheetOf, type XlsxSheet } from '@/lib/xlsx'
import { PERIOD_STATE_NAMES } from '@/modules/evaluation/period'
import { LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'
import type { ReportContent, ReportUnit } from '../content'
import { FIGURE_NAMES, FIGURE_ORDER } from '../figure'
import { movementWords } from '../movement'

type Line = { name: string; value: string | number | null; note?: string }

const moved = (unit: ReportUnit): Line => ({
  name: shortNameOf(unit.unit),
  value: unit.score,
  note: `${LEAGUE_NAMES[unit.unit.league]}, ${movementWords(unit.movement)}`,
})
const title = (name: string): Line => ({ name, value: null })

/** What the first pages say: what the report is, the five numbers, who moved, who is silent. */
export function summarySheet(content: ReportContent): XlsxSheet {
  const { span, months, asOf, isProvisional, seal, dataUrl, madeAt, askedBy, figures, movers, silent } = content
  const lines: Line[] = [
    { name: 'Laporan', value: `Keaktifan dan keterbukaan unit, ${span.name}` },
    { name: 'Kedudukan', value: isProvisional ? 'sementara' : 'ditetapkan' },
    { name: 'Keadaan pada', value: formatPlainDay(asOf) },
    { name: 'Disusun', value: formatPlainDay(dayOf(madeAt)), note: `atas permintaan ${askedBy}` },
    { name: 'Data terbuka', value: dataUrl },
    ...months.map(({ month, state, seal: own }) => ({
      name: formatMonth(month),
      value: PERIOD_STATE_NAMES[state],
      note: own ? `segel ${own}` : '',
    })),
    ...(seal ? [{ name: 'Segel', value: seal }] : []),
    title('Angka kota'),
    { name: FIGURE_NAMES.units, value: figures.units },
    ...FIGURE_ORDER.map((figure) => ({ name: FIGURE_NAMES[figure], value: figures[figure] })),
    title('Paling naik'),
    ...movers.up.map(moved),
    title('Paling turun'),
    ...movers.down.map(moved),
    title('Unit diam'),
    ...silent.map(({ unit, latestNews }) => ({
      name: shortNameOf(unit),
      value: latestNews ? `berita terakhir ${formatPlainDay(latestNews)}` : 'belum ada berita',
      note: LEAGUE_NAMES[unit.league],
    })),
  ]
  return sheetOf<Line>(
    'Ringkasan',
    [
      { name: 'Hal', width: 34, format: 'text', write: ({ name }) => name },
      { name: 'Nilai', width: 70, format: 'general', write: ({ value }) => value },
      { name: 'Keterangan', width: 76, format: 'text', write: ({ note = '' }) => note },
    ],
    lines,
    false,
  )
}
