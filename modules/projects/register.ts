import { z } from 'zod'
import { isDay } from '@/lib/dates'
import { oneLine, stripUnprintable } from '@/lib/text'
import { Version } from '@/lib/version'
import { readPoint } from '@/modules/boundaries/point'
import { BUDGET_SENTENCE, parseBudget } from './budget'
import { readLine } from './line'
import { isProjectState, PROJECT_FUNDS } from './project'
import { PERCENT_SENTENCE, percentOf, UPDATE_FIELDS } from './report'

const line = (name: string, max: number) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length <= max, `${name} paling panjang ${max} karakter.`)

/** A day that the register can keep, YYYY-MM-DD. */
export const isRegisterDay = (text: string): boolean => isDay(text) && text >= '2000-01-01' && text <= '2100-12-31'

const day = (name: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || isRegisterDay(text), `Tuliskan ${name} yang benar, misalnya 2026-11-24.`)
    .transform((text) => (text === '' ? null : text))

const FACTS = {
  name: line('Nama pekerjaan', 160).refine(
    (text) => text.length >= 5,
    'Tuliskan nama pekerjaan, paling sedikit 5 karakter.',
  ),
  year: z
    .string()
    .trim()
    .regex(/^20\d\d$/, 'Tuliskan tahun anggaran dengan empat angka, misalnya 2026.')
    .transform(Number),
  budget: z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const amount = parseBudget(text)
      if (amount !== null) return amount
      context.addIssue({ code: 'custom', message: BUDGET_SENTENCE })
      return z.NEVER
    }),
  fund: z
    .enum(['', ...PROJECT_FUNDS], 'Pilih sumber dana dari daftar.')
    .default('')
    .transform((fund) => fund || null),
  contractor: line('Pelaksana', 160),
  volume: line('Volume', 200),
  benefit: line('Manfaat', 400),
  plannedStart: day('rencana mulai'),
  plannedFinish: day('rencana selesai'),
  placeDetail: line('Tempat', 200),
  point: z
    .string()
    .max(2_000, 'Titik lokasi terlalu panjang.')
    .default('')
    .transform((text, context) => {
      if (text.trim() === '') return null
      const reading = readPoint(text)
      if ('point' in reading) return reading.point
      context.addIssue({ code: 'custom', message: reading.problem })
      return z.NEVER
    }),
  line: z
    .string()
    .max(20_000, 'Garis terlalu panjang.')
    .default('')
    .transform((text, context) => {
      if (text.trim() === '') return null
      const reading = readLine(text)
      if ('line' in reading) return reading.line
      context.addIssue({ code: 'custom', message: reading.problem })
      return z.NEVER
    }),
}

const MOST_PLACES = 52
const PLACE = 'kelurahan-'

/** Each kelurahan is a box of its own in the form, so that many can be chosen without a script. */
const withPlaces = <S extends z.ZodType>(schema: S) =>
  z.preprocess((sent) => {
    const texts = sent as Record<string, unknown>
    const places = Object.keys(texts).flatMap((name) => (name.startsWith(PLACE) ? [name.slice(PLACE.length)] : []))
    return 'places' in texts ? texts : { ...texts, places }
  }, schema)

/** The name of a kelurahan's box. */
export const placeBoxOf = (slug: string): string => `${PLACE}${slug}`

const CHOOSE_PLACES = 'Pilih kelurahan dari daftar.'
const places = z
  .array(z.string().max(100, CHOOSE_PLACES).transform(stripUnprintable), CHOOSE_PLACES)
  .max(MOST_PLACES, CHOOSE_PLACES)
  .default([])

type Plan = { plannedStart?: unknown; plannedFinish?: unknown }

/** Told together with what else is wrong, not after it has been mended. */
const IN_ORDER = {
  path: ['plannedFinish'],
  message: 'Rencana selesai mendahului rencana mulai. Periksa kedua tanggalnya.',
  when: () => true,
}
const isTyped = (day: unknown): day is string => typeof day === 'string' && isDay(day)
const inOrder = ({ plannedStart: start, plannedFinish: finish }: Plan): boolean =>
  !isTyped(start) || !isTyped(finish) || start <= finish

/** What the register knows of a work beside its timeline. `budget` in rupiah, days as YYYY-MM-DD, `places` as slugs of kelurahan. */
const Facts = z.object({ ...FACTS, places })
export type ProjectFacts = z.output<typeof Facts>

const UPDATE = {
  ...UPDATE_FIELDS,
  day: day('tanggal keadaan'),
}

type Typed = z.output<z.ZodObject<typeof UPDATE>>

/** Told together with what else is wrong, as the order of the plan is. */
const RIGHT_PERCENT = { path: ['projectPercent'], message: PERCENT_SENTENCE, when: () => true }
const hasRightPercent = ({ projectState, projectPercent }: Partial<Typed>): boolean =>
  !isProjectState(projectState ?? '') || percentOf(projectState ?? 'berjalan', projectPercent ?? '') !== null

/** What was typed of a state, as an entry of the timeline; `day` null is today. */
const entryIn = ({ projectState, projectPercent, projectReason, day }: Typed) => ({
  state: projectState,
  percent: percentOf(projectState, projectPercent) ?? 0,
  reason: projectReason,
  day,
})

const unitId = z.uuid('Pilih unit.')
const projectId = z.uuid('Pembangunan itu tidak ditemukan.')

/**
 * A work that is entered in the register with its state, which the public is told at once. `draftId`: chosen by the form,
 * so that what is sent twice is one.
 */
export const NewProject = withPlaces(
  z
    .object({ ...FACTS, places, ...UPDATE, unitId, draftId: z.uuid().optional().catch(undefined) })
    .refine(inOrder, IN_ORDER)
    .refine(hasRightPercent, RIGHT_PERCENT)
    .transform(({ projectState, projectPercent, projectReason, day, ...facts }) => ({
      ...facts,
      entry: entryIn({ projectState, projectPercent, projectReason, day }),
    })),
)
export type NewProject = z.output<typeof NewProject>

/** A work that a post is about to tell of; until then only the desk knows it. */
export const PlannedProject = z.object({ unitId, name: FACTS.name, year: FACTS.year })
export type PlannedProject = z.output<typeof PlannedProject>

export const ChangedProject = withPlaces(
  z.object({ ...FACTS, places, projectId, version: Version }).refine(inOrder, IN_ORDER),
)
export type ChangedProject = z.output<typeof ChangedProject>

/** A new state of a work, entered without a post. */
export const NewUpdate = z
  .object({ ...UPDATE, projectId })
  .refine(hasRightPercent, RIGHT_PERCENT)
  .transform(({ projectId, ...typed }) => ({ projectId, ...entryIn(typed) }))
export type NewUpdate = z.output<typeof NewUpdate>

export const TakenUpdate = z.object({ projectId, updateId: z.uuid('Catatan itu tidak ditemukan.') })
export type TakenUpdate = z.infer<typeof TakenUpdate>

export const ProjectVersion = z.object({ projectId, version: Version })
export type ProjectVersion = z.infer<typeof ProjectVersion>
