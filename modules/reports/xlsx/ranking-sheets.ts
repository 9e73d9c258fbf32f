import { formatMonth } from '@/lib/dates'
import { sheetOf, type XlsxColumn, type XlsxSheet } from '@/lib/xlsx'
import type { Month } from '@/modules/evaluation/period'
import { PART_KEYS } from '@/modules/evaluation/policy'
import { partOf, type ScoredPart } from '@/modules/evaluation/score'
import { LEAGUE_NAMES, type UnitMark } from '@/modules/units/unit'
import type { ReportContent, ReportUnit } from '../content'
import { movementWords } from '../movement'

/** The columns that say of which unit a row is. */
export const unitColumns = <T>(unitOf: (row: T) => UnitMark): XlsxColumn<T>[] => [
  { name: 'Liga', width: 24, format: 'text', write: (row) => LEAGUE_NAMES[unitOf(row).league] },
  { name: 'Unit', width: 44, format: 'text', write: (row) => unitOf(row).name },
]

const scoreIn = ({ months }: ReportUnit, of: Month): number | null => {
  const found = months.find(({ month }) => month === of)
  return found && !found.isNew ? found.score.score : null
}

/** A row for each unit, in the order of its league. */
export const rankingSheet = ({ leagues, months, span, policy }: ReportContent): XlsxSheet =>
  sheetOf<ReportUnit>(
    'Peringkat',
    [
      ...unitColumns<ReportUnit>(({ unit }) => unit),
      { name: 'Peringkat', width: 10, format: 'whole', write: ({ rank }) => rank },
      { name: 'Gerak', width: 12, format: 'text', write: ({ movement }) => movementWords(movement) },
      { name: 'Skor', width: 9, format: 'tenth', write: ({ score }) => score },
      { name: 'Sebutan', width: 14, format: 'text', write: ({ band }) => band },
      ...(span.kind === 'quarter' ? months : []).map(
        ({ month }): XlsxColumn<ReportUnit> => ({
          name: `Skor ${formatMonth(month)}`,
          width: 12,
          format: 'tenth',
          write: (unit) => scoreIn(unit, month),
        }),
      ),
      ...PART_KEYS.map(
        (key): XlsxColumn<ReportUnit> => ({
          name: `${key} ${policy.parts[key].name}`,
          width: 13,
          format: 'decimal',
          write: ({ parts }) => {
            const part = parts.find((one) => one.key === key)
            return part && part.value !== null ? part.points : null
          },
        }),
      ),
      {
        name: 'Berita dihitung',
        width: 10,
        format: 'whole',
        write: ({ posts }) => posts.filter(({ status }) => status === 'counted').length,
      },
      { name: 'Berita seluruhnya', width: 11, format: 'whole', write: ({ posts }) => posts.length },
      { name: 'Berita terakhir', width: 12, format: 'day', write: ({ latestNews }) => latestNews },
    ],
    leagues.flatMap(({ units }) => units),
  )

type PartRow = { unit: ReportUnit; month: Month; part: ScoredPart }

/** A row for each part of each unit and month, with its sentence. */
export const partSheet = ({ leagues }: ReportContent): XlsxSheet =>
  sheetOf<PartRow>(
    'Bagian',
    [
      ...unitColumns<PartRow>(({ unit }) => unit.unit),
      { name: 'Bulan', width: 16, format: 'text', write: ({ month }) => formatMonth(month) },
      { name: 'Bagian', width: 8, format: 'text', write: ({ part }) => part.key },
      { name: 'Nama', width: 22, format: 'text', write: ({ part }) => part.name },
      { name: 'Bobot', width: 8, format: 'decimal', write: ({ part }) => part.weight },
      { name: 'Capaian', width: 10, format: 'percent', write: ({ part }) => part.value },
      { name: 'Nilai', width: 9, format: 'decimal', write: ({ part }) => (part.value === null ? null : part.points) },
      { name: 'Paling tinggi', width: 9, format: 'decimal', write: ({ part }) => part.maxPoints },
      { name: 'Alasan', width: 90, format: 'text', write: ({ part }) => part.sentence },
    ],
    leagues.flatMap(({ units }) =>
      units.flatMap((unit) =>
        unit.months.flatMap(({ month, score }) => PART_KEYS.map((key) => ({ unit, month, part: partOf(score, key) }))),
      ),
    ),
  )
