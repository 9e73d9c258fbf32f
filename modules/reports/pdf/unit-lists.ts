import type { Content } from 'pdfmake/interfaces'
import { tenths } from '@/lib/numbers'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import { STATE_NAMES } from '@/modules/projects/project'
import type { ReportUnit } from '../content'
import { DANGER, RIVER, SOFT } from './style'
import { shortDate, shortDay, shortened } from './words'

const MOST_CHANNELS = 6
const MOST_WORKS = 4
const LONGEST_NAME = 62
const LETTERS = 54

type Line = { isGood: boolean | null; text: string }

/** A list with a sign and a word before each line: what is there, what is lacking, what nobody could tell. */
const listed = (name: string, lines: readonly Line[], most: number, otherwise: string): Content => ({
  stack: [
    { text: name, bold: true, fontSize: 9.5, margin: [0, 0, 0, 2] },
    ...(lines.length === 0 ? [{ text: otherwise, color: SOFT }] : lines.slice(0, most).map(lineOf)),
    ...(lines.length > most ? [{ text: `dan ${lines.length - most} lagi`, color: SOFT }] : []),
  ],
})

const lineOf = ({ isGood, text }: Line): Content => ({
  columnGap: 4,
  margin: [0, 0, 0, 1],
  columns: [
    {
      width: 7,
      margin: [0, 2, 0, 0],
      canvas: [
        {
          type: 'rect',
          x: 0,
          y: 0,
          w: 6,
          h: 6,
          lineWidth: 0.8,
          lineColor: colorOf(isGood),
          ...(isGood && { color: RIVER }),
        },
      ],
    },
    { width: '*', text },
  ],
})

const colorOf = (isGood: boolean | null): string => (isGood === null ? SOFT : isGood ? RIVER : DANGER)

/** The channels of a unit as part F saw them. */
export const channelLines = (unit: ReportUnit): Content =>
  listed('Kanal', channelsOf(unit), MOST_CHANNELS, 'Tidak ada kanal yang dinilai.')

const channelsOf = ({ use, handles }: ReportUnit): Line[] => [
  ...(use?.duties ?? []).map(({ platform, servedBy, isVerified, isReachable }): Line => {
    const by = servedBy === 'portal' ? ' (halaman di portal)' : servedBy === 'parent' ? ' (Sekretariat Daerah)' : ''
    const state = !isVerified ? 'belum ada' : isReachable ? 'ada' : 'tidak dapat dibuka'
    return { isGood: isVerified && isReachable, text: `Wajib: ${PLATFORM_NAMES[platform]}${by}, ${state}` }
  }),
  ...(use?.external ?? []).map(({ id, platform, isRead, isActive, newestAt }): Line => {
    const state = !isRead ? 'tidak dapat dibaca' : isActive ? 'aktif' : 'tidak ada kegiatan baru'
    const day = newestAt ? `, terakhir ${shortDate(newestAt)}` : ''
    const name = `${PLATFORM_NAMES[platform]} ${handles.get(id) ?? ''}`.trim()
    return { isGood: isRead ? isActive : null, text: `${shortened(name, 40)}: ${state}${day}` }
  }),
]

/** The works of a unit as part D saw them, and those that were late. */
export const workLines = (unit: ReportUnit): Content =>
  listed('Pembangunan', worksOf(unit), MOST_WORKS, 'Belum ada pembangunan yang dikabarkan.')

function worksOf({ coverage, works, late }: ReportUnit): Line[] {
  const names = new Map(works.map(({ id, name }) => [id, name]))
  const untold = coverage?.due.filter(({ isDone }) => !isDone) ?? []
  return [
    ...late.map(
      ({ name, days }): Line => ({ isGood: false, text: `${shortened(name, LONGEST_NAME)}: terlambat ${days} hari` }),
    ),
    ...untold.map(
      ({ projectId, day }): Line => ({
        isGood: false,
        text: `${shortened(names.get(projectId) ?? 'Sebuah pembangunan', LONGEST_NAME)}: tidak dikabarkan dalam 14 hari sejak ${shortDay(day)}`,
      }),
    ),
    ...(coverage?.stages ?? []).map(
      ({ state, isCovered }): Line => ({
        isGood: isCovered,
        text: `Tahap ${STATE_NAMES[state].toLowerCase()}: ${isCovered ? 'ada beritanya' : 'belum ada beritanya'}`,
      }),
    ),
  ]
}

const countLines = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + Math.ceil(text.length / LETTERS), 0)

/** About how many lines the lists of a unit take, by the letters that stand in one. */
export const linesOfLists = (unit: ReportUnit): number =>
  Math.max(countLines(channelsOf(unit).slice(0, MOST_CHANNELS)), countLines(worksOf(unit).slice(0, MOST_WORKS)))

/** What would raise the score most, with the points. */
export const stepLines = (name: string, { steps }: ReportUnit): Content => ({
  stack: [
    { text: name, bold: true, fontSize: 9.5, margin: [0, 0, 0, 2] },
    ...(steps.length === 0
      ? [{ text: 'Tidak ada yang masih menambah skor.', color: SOFT }]
      : steps.map(
          ({ text, gain }): Content => ({
            columns: [
              { width: 30, text: `+${tenths(gain)}`, bold: true, color: RIVER },
              { width: '*', text },
            ],
            margin: [0, 0, 0, 1],
          }),
        )),
  ],
})
