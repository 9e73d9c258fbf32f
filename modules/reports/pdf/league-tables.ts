import type { Content, TableCell } from 'pdfmake/interfaces'
import { tenths } from '@/lib/numbers'
import { PART_KEYS } from '@/modules/evaluation/policy'
import { LEAGUE_NAMES, type League, shortNameOf, type UnitMark } from '@/modules/units/unit'
import type { ReportContent, ReportLeague, ReportUnit } from '../content'
import { movementWords } from '../movement'
import { apart, caption, head, right, SOFT, TABLE, title } from './style'
import { pointsWords, shortMonth } from './words'

/** The ranking of each league, with what each part gave. The head of a table comes again on each of its pages. */
export function leagueTables(content: ReportContent): Content[] {
  const { policy, leagues, span } = content
  const names = PART_KEYS.map((key) => `${key} ${policy.parts[key].name}`).join(', ')
  const of = span.kind === 'quarter' ? 'Skor adalah rata-rata bulannya. ' : ''
  return [
    ...title(
      'Peringkat',
      `${of}Kolom A sampai H: nilai yang diberikan setiap bagian, sebelum batas dan pengurangan. ${names}. Garis: bagian yang tidak dinilai.`,
    ),
    ...leagues.flatMap((league) => leagueTable(league, content)),
  ]
}

function leagueTable({ league, units }: ReportLeague, { span, months }: ReportContent): Content[] {
  const shown = span.kind === 'quarter' ? months : []
  const ranked = units.filter(({ rank }) => rank !== null)
  const newcomers = units.filter(({ rank }) => rank === null)
  const row = (one: ReportUnit): TableCell[] => [
    right(String(one.rank), { bold: true }),
    { text: movementWords(one.movement), noWrap: true, color: SOFT, fontSize: 7.5 },
    nameIn(league, one.unit),
    ...shown.map(({ month }) => right(monthScore(one, month), { color: SOFT })),
    right(tenths(one.score), { bold: true }),
    apart(one.band, { fontSize: 7.5 }),
    ...one.parts.map((part) => right(pointsWords(part), { fontSize: 7.5 })),
  ]
  return [
    ...(ranked.length === 0
      ? []
      : [
          {
            layout: TABLE,
            fontSize: 8,
            table: {
              headerRows: 2,
              dontBreakRows: true,
              keepWithHeaderRows: 3,
              widths: [14, 36, '*', ...shown.map(() => 22), 24, 58, ...PART_KEYS.map(() => 20)],
              body: [
                caption(LEAGUE_NAMES[league], 5 + shown.length + PART_KEYS.length),
                [
                  head('#', 'right'),
                  head('Gerak'),
                  head('Unit'),
                  ...shown.map(({ month }) => head(shortMonth(month), 'right')),
                  head('Skor', 'right'),
                  apart('Sebutan', { style: 'head' }),
                  ...PART_KEYS.map((key) => head(key, 'right')),
                ],
                ...ranked.map(row),
              ],
            },
          },
        ]),
    ...(newcomers.length === 0
      ? []
      : [
          {
            style: 'small',
            margin: [0, 3, 0, 0] as [number, number, number, number],
            text: `${LEAGUE_NAMES[league]}, unit baru yang belum diberi peringkat: ${newcomers.map(({ unit }) => shortNameOf(unit)).join(', ')}.`,
          },
        ]),
  ]
}

const monthScore = ({ months }: ReportUnit, of: string): string => {
  const found = months.find(({ month }) => month === of)
  return !found || found.isNew ? '–' : tenths(found.score.score)
}

/** What the caption of the table says already. */
const SAID: Partial<Record<League, string>> = {
  'bagian-setda': 'Bagian ',
  kecamatan: 'Kecamatan ',
  kelurahan: 'Kelurahan ',
}

/** The short name of a unit below the name of its league. */
function nameIn(league: League, unit: UnitMark): string {
  const [name, said] = [shortNameOf(unit), SAID[league]]
  return said && name.startsWith(said) ? name.slice(said.length) : name
}
