import { z } from 'zod'
import { addDays, type Day, dayOf, isDay } from '@/lib/dates'
import { oneLine, stripUnprintable } from '@/lib/text'
import { Version } from '@/lib/version'
import { readDemand } from './demand'
import { readRule } from './rule'

/** What an instruction is called, as on its letter: "3/2026". */
export const numberOf = ({ number, year }: { number: number; year: number }): string => `${number}/${year}`

const MOST_DAYS = 365
const MOST_UNITS = 500
const UNIT = /^unit-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Texts of several lines: ends of lines as one sign, no empty lines at the ends. */
const lines = (text: string): string => stripUnprintable(text.replace(/\r\n?/g, '\n')).trim()

/** What keeps a day from being the last one on which something may be done, as sentences; none where it can be. */
export function dueDayBlockers(dueDay: Day, now: Date): string[] {
  const today = dayOf(now)
  if (dueDay <= today) return ['Batas waktu paling cepat besok.']
  return dueDay > addDays(today, MOST_DAYS) ? ['Batas waktu paling lama setahun dari sekarang.'] : []
}

/** The form of a new instruction: its words, its day, and a box for each unit. */
export const IssueInstruction = z
  .object({
    title: z
      .string()
      .default('')
      .transform(oneLine)
      .refine((text) => text.length >= 5 && text.length <= 150, 'Tuliskan perihalnya, 5 sampai 150 karakter.'),
    text: z
      .string()
      .default('')
      .transform(lines)
      .refine((text) => text.length >= 20 && text.length <= 4_000, 'Tuliskan isinya, 20 sampai 4.000 karakter.'),
    dueDay: z.string('Isi batas waktunya.').refine(isDay, 'Isi batas waktunya, hari-bulan-tahun.'),
    rule: z.string().default(''),
    demand: z.string().default(''),
    repeatsId: z
      .union([z.literal(''), z.uuid('Instruksi itu tidak ditemukan.')])
      .default('')
      .transform((id) => id || null),
  })
  .loose()
  .transform(({ title, text, dueDay, rule, demand, repeatsId, ...boxes }, context) => {
    const unitIds = Object.entries(boxes).flatMap(([name, value]) => {
      const [, id] = UNIT.exec(name) ?? []
      return id && value === 'ya' ? [id] : []
    })
    const [foundBy, asked] = [readRule(rule), readDemand(demand)]
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (unitIds.length === 0) refuse('addressees', 'Pilih sekurang-kurangnya satu unit.')
    if (unitIds.length > MOST_UNITS) refuse('addressees', `Pilih paling banyak ${MOST_UNITS} unit.`)
    if (!foundBy || !asked) {
      refuse('addressees', 'Muat ulang halaman ini, lalu pilih lagi penerimanya.')
      return z.NEVER
    }
    return { title, text, dueDay, rule: foundBy, demand: asked, repeatsId, unitIds }
  })
export type IssueInstruction = z.output<typeof IssueInstruction>

const reason = (least: number, what: string) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length >= least && text.length <= 500, what)

export const RevokeInstruction = z.object({
  instructionId: z.uuid('Instruksi itu tidak ditemukan.'),
  version: Version,
  reason: reason(10, 'Tuliskan alasannya, 10 sampai 500 karakter.'),
})
export type RevokeInstruction = z.output<typeof RevokeInstruction>

const SEEN = { addresseeId: z.uuid('Instruksi itu tidak ditemukan.'), version: Version }

export const AddresseeVersion = z.object(SEEN)
export type AddresseeVersion = z.output<typeof AddresseeVersion>

const isWebAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

/** A unit's report: what it did, and where that can be seen. */
export const AnswerInstruction = z.object({
  ...SEEN,
  answer: z
    .string()
    .default('')
    .transform(lines)
    .refine((text) => text.length >= 10 && text.length <= 2_000, 'Tuliskan laporannya, 10 sampai 2.000 karakter.'),
  evidenceUrl: z
    .string()
    .trim()
    .max(500, 'Tautan ini terlalu panjang.')
    .default('')
    .refine(
      (text) => text === '' || isWebAddress(text),
      'Salin tautannya seluruhnya, misalnya https://www.instagram.com/p/…',
    ),
})
export type AnswerInstruction = z.output<typeof AnswerInstruction>

export const ReturnAnswer = z.object({ ...SEEN, reason: reason(10, 'Tuliskan alasannya, 10 sampai 500 karakter.') })
export type ReturnAnswer = z.output<typeof ReturnAnswer>
