import type { Column, Content } from 'pdfmake/interfaces'
import type { PdfContent, PdfFacts } from '@/lib/pdf'
import { LEAGUE_NAMES, type League } from '@/modules/units/unit'
import type { ReportContent, ReportLeague, ReportUnit } from '../content'
import { channels } from './channels'
import { cover } from './cover'
import { instructions } from './instructions'
import { leagueTables } from './league-tables'
import { method } from './method'
import { LINE, MARGINS, SOFT, STYLES, WIDTH } from './style'
import { summary } from './summary'
import { unitPage } from './unit-page'
import { works } from './works'

/** What the document says of itself. */
export const documentFacts = ({ span, isProvisional, madeAt }: ReportContent): PdfFacts => ({
  title: `Laporan keaktifan dan keterbukaan unit, ${span.name}${isProvisional ? ' (sementara)' : ''}`,
  subject: `Evaluasi keaktifan unit Pemerintah Kota Banjarmasin, ${span.name}`,
  at: madeAt,
  isArchival: true,
})

/** A report as a document: cover, contents, the city's sections, then one page for each unit in the order of its league. */
export function documentOf(content: ReportContent): PdfContent {
  const { span, isProvisional, leagues } = content
  const lists = listsOf(leagues)
  const running = `Laporan keaktifan unit · ${span.name}${isProvisional ? ' · sementara' : ''}`
  return {
    pageMargins: MARGINS,
    styles: STYLES,
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    header: (page) =>
      page === 1
        ? ''
        : {
            margin: [MARGINS[0], 26, MARGINS[2], 0],
            columns: [
              { text: running, fontSize: 8, color: SOFT },
              { text: 'Pemerintah Kota Banjarmasin', fontSize: 8, color: SOFT, alignment: 'right' },
            ],
          },
    footer: (page, pages) =>
      page === 1
        ? ''
        : {
            text: `Halaman ${page} dari ${pages}`,
            alignment: 'center',
            fontSize: 8,
            color: SOFT,
            margin: [0, 18, 0, 0],
          },
    content: [
      ...cover(content),
      ...contents(leagues),
      ...summary(content),
      ...method(content),
      ...leagueTables(content),
      ...channels(content),
      ...works(content),
      ...instructions(content),
      ...leagues.flatMap(({ units }) =>
        units.flatMap((unit) => unitPage(unit, content, lists.get(unit.unit.slug) ?? '')),
      ),
    ],
  }
}

const COLUMNS = 3
const WIDTHS = [190, 150]

/** A longer name takes two lines of the contents. */
const LONG_NAME = 40

/** The units in the order of their pages, shared out over the columns of the contents by the lines that they take. */
function columnsOf(leagues: readonly ReportLeague[]): ReportUnit[][] {
  const units = leagues.flatMap((league) => league.units)
  const lines = units.map(({ unit }) => (unit.name.length > LONG_NAME ? 2 : 1))
  const all = lines.reduce((sum, count) => sum + count, 0)
  const columns: ReportUnit[][] = Array.from({ length: COLUMNS }, () => [])
  let taken = 0
  units.forEach((unit, index) => {
    columns[Math.min(COLUMNS - 1, Math.floor((taken * COLUMNS) / all))]?.push(unit)
    taken += lines[index] ?? 1
  })
  return columns
}

const tocOf = (column: number, league: League): string => `unit-${column}-${league}`

/** In which list of the contents each unit stands, by its address. */
const listsOf = (leagues: readonly ReportLeague[]): Map<string, string> =>
  new Map(
    columnsOf(leagues).flatMap((units, column) =>
      units.map(({ unit }) => [unit.slug, tocOf(column, unit.league)] as const),
    ),
  )

/** Where everything is: the sections, then every unit. */
function contents(leagues: readonly ReportLeague[]): Content[] {
  const style = { fontSize: 7.5, lineHeight: 1.05 }
  const columns = columnsOf(leagues).map(
    (units, column): Column => ({
      width: WIDTHS[column] ?? '*',
      stack: [...new Set(units.map(({ unit }) => unit.league))].map((league) => ({
        stack: [
          { text: LEAGUE_NAMES[league], bold: true, fontSize: 8, color: SOFT, margin: [0, 4, 0, 0] },
          { toc: { id: tocOf(column, league), textStyle: style, numberStyle: style } },
        ],
      })),
    }),
  )
  return [
    { text: 'Isi', style: 'title', pageBreak: 'before' },
    { toc: { id: 'bagian', textStyle: { fontSize: 9.5 }, numberStyle: { fontSize: 9.5 } } },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.5, lineColor: LINE }],
      margin: [0, 4, 0, 0],
    },
    { text: 'Halaman setiap unit', style: 'heading', margin: [0, 4, 0, 0] },
    { columnGap: 16, columns },
  ]
}
