import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatMonth } from '@/lib/dates'
import { decimal, percent, tenths } from '@/lib/numbers'
import { partOf, type Score } from '@/modules/evaluation/score'
import { LEAGUE_NAMES } from '@/modules/units/unit'
import type { ReportContent, ReportPart, ReportPost, ReportUnit } from '../content'
import { movementWords } from '../movement'
import { STATUS_NAMES } from '../post'
import { apart, DANGER, head, INK, MIST, RIVER, right, SOFT, TABLE } from './style'
import { trendLine } from './trend'
import { channelLines, linesOfLists, stepLines, workLines } from './unit-lists'
import { pointsWords, rankWords, shortDay, shortened, shortMonth } from './words'

/** As many lines of posts as leave room for the rest of the page. */
const POST_LINES = 18
const EXPLAINED = 4
const USUAL_LINES = 4
const LONGEST_TITLE = 74
const LONGEST_NAME = 60

/** The page of one unit: score, line, parts with their sentences, posts, channels, works, next steps. `contents`: the list of the contents that names it. */
export function unitPage(unit: ReportUnit, content: ReportContent, contents: string): Content[] {
  const last = unit.months.at(-1)
  const steps = content.isOver
    ? `Yang akan paling menaikkan skor ${formatMonth(last?.month ?? '')}`
    : 'Langkah berikutnya, dengan tambahan skornya'
  return [
    ...headOf(unit, content, contents),
    partTable(unit),
    ...warnings(unit),
    ...postTable(unit),
    {
      fontSize: 8,
      margin: [0, 8, 0, 0],
      columnGap: 16,
      columns: [channelLines(unit), workLines(unit)],
    },
    { fontSize: 8, margin: [0, 8, 0, 0], stack: [stepLines(steps, unit)] },
  ]
}

const headOf = (unit: ReportUnit, { months }: ReportContent, tocItem: string): Content[] => [
  {
    pageBreak: 'before',
    columnGap: 14,
    margin: [0, 0, 0, 8],
    columns: [
      {
        width: '*',
        stack: [
          { text: LEAGUE_NAMES[unit.unit.league], fontSize: 8.5, color: SOFT },
          {
            text: unit.unit.name,
            fontSize: unit.unit.name.length > LONGEST_NAME ? 12 : 15,
            bold: true,
            color: INK,
            lineHeight: 1.15,
            tocItem,
          },
          {
            text: unit.movement ? `${rankWords(unit)} · ${movementWords(unit.movement)}` : rankWords(unit),
            fontSize: 9,
            margin: [0, 2, 0, 0],
          },
        ],
      },
      {
        width: 78,
        stack: [
          { text: tenths(unit.score), fontSize: 28, bold: true, color: RIVER, alignment: 'right', lineHeight: 1 },
          { text: unit.band, fontSize: 9, alignment: 'right' },
        ],
      },
      trendLine(unit.trend, months.at(-1)?.month ?? ''),
    ],
  },
]

const BAR = 54

/** How much of what a part can give it gave. */
const bar = ({ value }: ReportPart): TableCell =>
  value === null
    ? ''
    : {
        margin: [0, 3, 0, 0],
        canvas: [
          { type: 'rect', x: 0, y: 0, w: BAR, h: 5, color: MIST },
          ...(value > 0 ? [{ type: 'rect' as const, x: 0, y: 0, w: BAR * value, h: 5, color: RIVER }] : []),
        ],
      }

/** What each part gave, of a quarter month by month, with the sentence of the last month. */
function partTable({ months, parts }: ReportUnit): Content {
  const last = months.at(-1)
  const shown = months.length > 1 ? months : []
  return {
    layout: TABLE,
    fontSize: 8,
    table: {
      headerRows: 1,
      widths: [8, 88, '*', shown.length > 0 ? 0 : BAR, ...shown.map(() => 24), 54],
      body: [
        [
          head(''),
          head('Bagian'),
          head(last ? `Alasan, ${formatMonth(last.month)}` : ''),
          head(''),
          ...shown.map(({ month }) => head(shortMonth(month), 'right')),
          head(shown.length > 0 ? 'Rata-rata' : 'Nilai', 'right'),
        ],
        ...parts.map((part): TableCell[] => [
          { text: part.key, bold: true, color: RIVER },
          part.name,
          { text: last ? partOf(last.score, part.key).sentence : '', color: SOFT, fontSize: 7.5 },
          shown.length > 0 ? '' : bar(part),
          ...shown.map(({ score }) => right(pointsWords(partOf(score, part.key)), { color: SOFT, fontSize: 7.5 })),
          part.value === null
            ? right('tidak dinilai', { color: SOFT, fontSize: 7.5 })
            : right('', {
                text: [
                  { text: tenths(part.points), bold: true },
                  { text: ` / ${tenths(part.maxPoints)}`, color: SOFT },
                ],
              }),
        ]),
      ],
    },
  }
}

/** Caps and deductions of each month, where there are any. */
function warnings({ months }: ReportUnit): Content[] {
  const of = (month: string) => (months.length > 1 ? `${shortMonth(month)}: ` : '')
  const lines = months.flatMap(({ month, score: { caps, deductions } }: { month: string; score: Score }) => [
    ...caps.map(({ sentence, limit }) => `${of(month)}${sentence} Skor paling tinggi ${decimal(limit)}.`),
    ...deductions.map(({ name, points }) => `${of(month)}${name}: dikurangi ${tenths(points)}.`),
  ])
  return lines.map((text) => ({ text, fontSize: 8, color: DANGER, margin: [0, 3, 0, 0] }))
}

/** How many lines a post takes in the table, by the letters that stand in one. */
const linesOf = ({ title, reason, status }: ReportPost): number =>
  Math.max(
    Math.ceil(Math.min(title.length, LONGEST_TITLE) / 46),
    Math.ceil((STATUS_NAMES[status].length + reason.length) / 46),
  )

/** What there is room for: some that did not count, as they want a reason, then the latest; in the order of time. */
function chosen(posts: readonly ReportPost[], lines: number): ReportPost[] {
  const without = posts.filter(({ status }) => status !== 'counted').toReversed()
  const counted = posts.filter(({ status }) => status === 'counted').toReversed()
  const kept = new Set<ReportPost>()
  let room = lines
  for (const post of [...without.slice(0, EXPLAINED), ...counted, ...without.slice(EXPLAINED)]) {
    room -= linesOf(post)
    if (room < 0) break
    kept.add(post)
  }
  return posts.filter((post) => kept.has(post))
}

function postTable(unit: ReportUnit): Content[] {
  const { posts } = unit
  const count = (status: ReportPost['status']) => posts.filter((post) => post.status === status).length
  const shown = chosen(posts, POST_LINES - Math.max(0, linesOfLists(unit) - USUAL_LINES) - warnings(unit).length)
  const rest = posts.length - shown.length
  const sum = `${posts.length} berita: ${count('counted')} dihitung, ${count('light')} ringan, ${count('not-counted')} tidak dihitung.`
  if (posts.length === 0) return [{ text: 'Tidak ada berita.', fontSize: 9.5, bold: true, margin: [0, 10, 0, 0] }]
  return [
    { text: sum, fontSize: 9.5, bold: true, margin: [0, 10, 0, 3] },
    {
      layout: TABLE,
      fontSize: 7.5,
      table: {
        headerRows: 1,
        widths: [48, '*', 44, 22, 172],
        body: [
          [
            head('Terbit'),
            head('Judul'),
            head('Kelengkapan', 'right'),
            head('Nilai', 'right'),
            apart('Alasan', { style: 'head' }),
          ],
          ...shown.map((post): TableCell[] => [
            { text: shortDay(post.day), noWrap: true },
            shortened(post.title, LONGEST_TITLE),
            right(percent(post.completeness)),
            right(decimal(post.credit)),
            {
              text: [{ text: `${STATUS_NAMES[post.status]}. `, bold: post.status !== 'counted' }, post.reason],
              color: SOFT,
              margin: [6, 0, 0, 0],
            },
          ]),
        ],
      },
    },
    ...(rest > 0
      ? [
          {
            text: `dan ${rest} berita lagi di lembar Berita pada berkas XLSX.`,
            style: 'small',
            margin: [0, 2, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ]
}
