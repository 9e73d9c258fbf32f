import { z } from 'zod'
import { Version } from '@/lib/version'
import { readSpan, type Span } from '@/modules/evaluation/span'
import { LEAGUE_NAMES, LEAGUES, type League } from '@/modules/units/unit'

export const PLATFORM_CATEGORIES = ['website', 'instagram', 'facebook'] as const
export type PlatformCategory = (typeof PLATFORM_CATEGORIES)[number]
export const CATEGORIES = [...PLATFORM_CATEGORIES, 'overall', 'improved'] as const
/** For what a prize is given. */
export type Category = (typeof CATEGORIES)[number]
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  website: 'Situs web teraktif',
  instagram: 'Instagram teraktif',
  facebook: 'Facebook teraktif',
  overall: 'Unit teraktif',
  improved: 'Paling meningkat',
}
/** How the score of each category comes about, for everybody to read. */
export const CATEGORY_RULES: Readonly<Record<Category, string>> = {
  website: 'Bagian bulan dengan situs web terverifikasi yang aktif, dikalikan skor triwulan.',
  instagram: 'Bagian bulan dengan Instagram terverifikasi yang aktif, dikalikan skor triwulan.',
  facebook: 'Bagian bulan dengan Facebook terverifikasi yang aktif, dikalikan skor triwulan.',
  overall: 'Skor keaktifan triwulan.',
  improved: 'Kenaikan skor triwulan dari triwulan sebelumnya.',
}

/** Those who compete with each other: all offices together, or one league. */
export type Field = 'skpd' | League
export const FIELD_NAMES: Readonly<Record<Field, string>> = { skpd: 'SKPD', ...LEAGUE_NAMES }

const FIELDS = { grid: ['skpd', 'kelurahan'], overall: LEAGUES } as const satisfies Record<string, readonly Field[]>

/** A category among those who compete in it: one box of the city's grid. */
export type Cell = { category: Category; field: Field }
export const CELLS: readonly Cell[] = CATEGORIES.flatMap((category) =>
  (category === 'overall' ? FIELDS.overall : FIELDS.grid).map((field): Cell => ({ category, field })),
)
export const cellKeyOf = ({ category, field }: Cell): string => `${category}-${field}`
export const cellNameOf = ({ category, field }: Cell): string => `${CATEGORY_NAMES[category]}, ${FIELD_NAMES[field]}`

/** Whether units of a league compete in a field: all but the kelurahan are offices. */
export const isInField = (league: League, field: Field): boolean =>
  field === 'skpd' ? league !== 'kelurahan' : league === field

export const AWARD_STATES = ['nominated', 'judging', 'decided', 'published'] as const
/** Where a round stands. */
export type AwardState = (typeof AWARD_STATES)[number]
export const AWARD_STATE_NAMES: Readonly<Record<AwardState, string>> = {
  nominated: 'Calon ditetapkan',
  judging: 'Dinilai juri',
  decided: 'Hasil ditetapkan, belum diumumkan',
  published: 'Diumumkan',
}

/** The quarter that an address or a form names; null where it names none. */
export function readQuarter(key: string): Span | null {
  const span = readSpan(key)
  return span?.kind === 'quarter' ? span : null
}

/** What a stored quarter is called. */
export const quarterName = (key: string): string => readQuarter(key)?.name ?? key

const NO_ROUND = 'Putaran penghargaan itu tidak ditemukan.'
const NO_PERSON = 'Pilih juri dari daftar.'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const OpenRound = z.object({
  quarter: z.string().refine((key) => readQuarter(key) !== null, 'Pilih triwulan.'),
})
export type OpenRound = z.output<typeof OpenRound>

const seen = { roundId: z.uuid(NO_ROUND), version: Version }
export const MoveRound = z.object(seen)
export type MoveRound = z.output<typeof MoveRound>

/** The form with a box for each person: `juror-ID` is "ya". */
export const StartJudging = z
  .object(seen)
  .loose()
  .transform(({ roundId, version, ...boxes }) => ({
    roundId,
    version,
    userIds: Object.entries(boxes).flatMap(([name, value]) => {
      const id = /^juror-(.+)$/.exec(name)?.[1] ?? ''
      return value === 'ya' && UUID.test(id) ? [id] : []
    }),
  }))
export type StartJudging = z.output<typeof StartJudging>

export const AddJuror = z.object({ ...seen, userId: z.uuid(NO_PERSON) })
export type AddJuror = z.output<typeof AddJuror>

export const ExcuseJuror = z.object({
  ...seen,
  jurorId: z.uuid(NO_PERSON),
  reason: z
    .string()
    .trim()
    .min(5, 'Tuliskan alasannya, 5 sampai 500 karakter.')
    .max(500, 'Paling banyak 500 karakter.'),
})
export type ExcuseJuror = z.output<typeof ExcuseJuror>

/** The fewest persons of a jury. Source: score.md, award gates. */
export const SMALLEST_JURY = 3
/** The places for which a certificate is given. */
export const LAST_PRIZE = 3
