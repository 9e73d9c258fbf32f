import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'
import { Correction, type ObjectionTarget } from './correction'
import { isMonth, type PeriodState } from './period'
import { CAP_KEYS, DEDUCTION_KEYS, PART_KEYS, type Policy } from './policy'
import type { Score } from './score'

export const OBJECTION_STATES = ['submitted', 'proposed', 'granted', 'rejected', 'retracted'] as const
/** What has become of an objection. */
export type ObjectionState = (typeof OBJECTION_STATES)[number]
export const OBJECTION_NAMES: Readonly<Record<ObjectionState, string>> = {
  submitted: 'Menunggu pemeriksa pertama',
  proposed: 'Menunggu pemeriksa kedua',
  granted: 'Dikabulkan',
  rejected: 'Ditolak',
  retracted: 'Ditarik unit',
}
/** How many undecided objections a unit may have to one month. */
export const MOST_OBJECTIONS = 10

export const sentence = (advice: string, most = 1_000) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length >= 10 && text.length <= most, `${advice}, 10 sampai ${most} karakter.`)

const WRONG_LINK = 'Tuliskan alamat lengkap, diawali https://'
/** A link as evidence; "" for none. */
export const EvidenceUrl = z
  .string()
  .default('')
  .transform(oneLine)
  .refine(
    (text) => text === '' || (text.length <= 500 && z.url({ protocol: /^https?$/ }).safeParse(text).success),
    WRONG_LINK,
  )

const TARGETS = [
  ...PART_KEYS,
  'post',
  ...CAP_KEYS.map((key) => `cap-${key}` as const),
  ...DEDUCTION_KEYS.map((key) => `deduction-${key}` as const),
] as const satisfies readonly ObjectionTarget[]

export const NewObjection = z
  .object({
    unitId: z.uuid('Pilih unit.'),
    month: z.string().refine(isMonth, 'Pilih bulan.'),
    target: z.enum(TARGETS, 'Pilih apa yang disanggah.'),
    postId: z.union([z.literal('').transform(() => null), z.uuid('Pilih berita.')]).default(null),
    text: sentence('Tuliskan apa yang keliru dan mengapa'),
    evidenceUrl: EvidenceUrl,
  })
  .refine(({ target, postId }) => target !== 'post' || postId !== null, {
    path: ['postId'],
    message: 'Pilih berita yang disanggah.',
  })
export type NewObjection = z.output<typeof NewObjection>

const seen = { objectionId: z.uuid('Sanggahan itu tidak ditemukan.'), version: Version }
export const ObjectionVersion = z.object(seen)
export type ObjectionVersion = z.output<typeof ObjectionVersion>
export const ReturnOutcome = z.object({ ...seen, reason: sentence('Tuliskan mengapa usul itu dikembalikan', 500) })
export type ReturnOutcome = z.output<typeof ReturnOutcome>
export const ProposeRejection = z.object({ ...seen, reason: sentence('Tuliskan alasan untuk unit itu', 500) })
export type ProposeRejection = z.output<typeof ProposeRejection>

/** A proposal to grant: what is corrected comes in the same form, named by its kind. */
export const ProposeGrant = z
  .object({ ...seen, reason: sentence('Tuliskan alasan untuk unit itu', 500) })
  .loose()
  .transform((form, context) => {
    const correction = Correction.safeParse(form)
    if (correction.success) {
      const { objectionId, version, reason } = form
      return { objectionId, version, reason, correction: correction.data }
    }
    for (const { path, message } of correction.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })
export type ProposeGrant = z.output<typeof ProposeGrant>

/** What a unit can object to in a score: the parts that apply, its posts, and each cap and deduction in force. */
export function targetsOf(score: Score, policy: Policy): { target: ObjectionTarget; name: string }[] {
  return [
    ...score.parts
      .filter(({ key, value }) => value !== null && key !== 'G' && key !== 'H')
      .map(({ key, name }) => ({ target: key, name: `Bagian ${name}` })),
    ...(score.posts.length > 0 ? [{ target: 'post' as const, name: 'Satu berita' }] : []),
    ...score.caps.map(({ key, sentence: text, limit }) => ({
      target: `cap-${key}` as const,
      name: `Batas ${limit}: ${text}`,
    })),
    ...DEDUCTION_KEYS.filter((key) => score.deductions.some(({ name }) => name === policy.deductions[key].name)).map(
      (key) => ({ target: `deduction-${key}` as const, name: `Pengurangan: ${policy.deductions[key].name}` }),
    ),
  ]
}

/** A target as people read it. */
export function targetName(target: string, policy: Policy): string {
  const [kind, key = ''] = target.split('-')
  if (target === 'post') return 'Satu berita'
  if (kind === 'cap')
    return `Batas: ${CAP_KEYS.flatMap((one) => (one === key ? policy.caps[one].sentence : []))[0] ?? ''}`
  if (kind === 'deduction')
    return `Pengurangan: ${DEDUCTION_KEYS.flatMap((one) => (one === key ? policy.deductions[one].name : []))[0] ?? ''}`
  return PART_KEYS.flatMap((one) => (one === target ? `Bagian ${policy.parts[one].name}` : []))[0] ?? ''
}

/** Why a unit cannot object to a month now; empty where it can. */
export const objectionBlockers = (
  { state, objectionsUntil }: { state: PeriodState; objectionsUntil: Date },
  now: Date,
): string[] => {
  if (state === 'open') return ['Bulan ini belum ditutup. Sanggahan diajukan sesudah bulan ditutup.']
  if (state === 'frozen' || now >= objectionsUntil) return ['Masa sanggah bulan ini sudah berakhir.']
  return []
}
