import { z } from 'zod'
import { addDays, isDay } from '@/lib/dates'
import type { ScoreFacts } from './facts'
import { CAP_KEYS, type CapKey, DEDUCTION_KEYS, type DeductionKey, type PartKey } from './policy'

const Share = z
  .string()
  .trim()
  .transform((text) => (/^\d{1,3}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : -1))
  .refine((value) => value >= 0 && value <= 100, 'Tuliskan persen, 0 sampai 100.')
  .transform((percent) => percent / 100)
const OptionalShare = z.union([z.literal('').transform(() => null), Share])
const OneDay = z.string().refine(isDay, 'Tuliskan tanggal.')
const PostId = z.uuid('Pilih berita.')

const MOST_DAYS = 31

/** What a granted objection changes in the facts of the unit and month: never the score itself. */
export const Correction = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('not-duplicate'), postId: PostId }),
    z.object({ kind: z.literal('written-here'), postId: PostId }),
    z.object({ kind: z.literal('completeness'), postId: PostId, completeness: Share }),
    z
      .object({ kind: z.literal('down-days'), from: OneDay, to: OneDay })
      .refine(({ from, to }) => from <= to && addDays(from, MOST_DAYS) > to, {
        path: ['to'],
        message: 'Hari terakhir tidak boleh sebelum hari pertama, dan paling lama 31 hari.',
      }),
    z.object({ kind: z.literal('development'), stages: Share, timeliness: Share, evidence: Share }),
    z.object({ kind: z.literal('no-project') }),
    z.object({ kind: z.literal('channels'), mandatory: Share, activity: OptionalShare }),
    z.object({ kind: z.literal('lift-cap'), cap: z.enum(CAP_KEYS) }),
    z.object({ kind: z.literal('lift-deduction'), deduction: z.enum(DEDUCTION_KEYS) }),
  ],
  'Pilih apa yang diperbaiki.',
)
export type Correction = z.output<typeof Correction>
export type CorrectionKind = Correction['kind']

/** What a unit may object to: a part, a post, a cap or a deduction of its score. */
export type ObjectionTarget = PartKey | 'post' | `cap-${CapKey}` | `deduction-${DeductionKey}`

const OF_POST: readonly CorrectionKind[] = ['not-duplicate', 'written-here', 'completeness']
const OF_PART: Readonly<Record<PartKey, readonly CorrectionKind[]>> = {
  A: OF_POST,
  B: OF_POST,
  C: ['down-days', ...OF_POST],
  D: ['development', 'no-project'],
  E: OF_POST,
  F: ['channels'],
  G: [],
  H: [],
}

/** Which corrections can answer an objection to a target. The cap for a month without a post is lifted by its posts. */
export function correctionsFor(target: ObjectionTarget): readonly CorrectionKind[] {
  if (target === 'post' || target === 'cap-noPost') return OF_POST
  if (target.startsWith('cap-')) return ['lift-cap']
  if (target === 'deduction-nearDuplicate') return OF_POST
  if (target.startsWith('deduction-')) return ['lift-deduction']
  return OF_PART[target as PartKey]
}

const changePost = (facts: ScoreFacts, postId: string, change: Partial<ScoreFacts['posts'][number]>): ScoreFacts => ({
  ...facts,
  posts: facts.posts.map((post) => (post.id === postId ? { ...post, ...change } : post)),
})

/** One near-duplicate fewer costs a point less, as long as some cost any. */
const forgiveDuplicate = (facts: ScoreFacts): ScoreFacts => ({
  ...facts,
  deductions: facts.deductions.map((one) =>
    one.kind === 'nearDuplicate' ? { ...one, count: Math.max(0, one.count - 1) } : one,
  ),
})

/** The facts as they are once a correction is granted. Facts of other units and months are never touched. */
export function applyCorrection(facts: ScoreFacts, correction: Correction): ScoreFacts {
  switch (correction.kind) {
    case 'not-duplicate': {
      const isPunished = facts.posts.some(
        ({ id, isNearDuplicate, role }) => id === correction.postId && isNearDuplicate && role === 'lead',
      )
      const changed = changePost(facts, correction.postId, { isNearDuplicate: false })
      return isPunished ? forgiveDuplicate(changed) : changed
    }
    case 'written-here':
      return changePost(facts, correction.postId, { isImported: false })
    case 'completeness':
      return changePost(facts, correction.postId, { completeness: correction.completeness })
    case 'down-days': {
      const days: string[] = []
      for (let day = correction.from; day <= correction.to; day = addDays(day, 1)) days.push(day)
      const ofMonth = days.filter((day) => day.startsWith(facts.month))
      return { ...facts, downDays: [...new Set([...facts.downDays, ...ofMonth])].toSorted() }
    }
    case 'development': {
      const { stages, timeliness, evidence } = correction
      return { ...facts, development: { stages, timeliness, evidence } }
    }
    case 'no-project':
      return { ...facts, development: 'no-project' }
    case 'channels':
      return { ...facts, channels: { mandatory: correction.mandatory, activity: correction.activity } }
    case 'lift-cap':
      return { ...facts, caps: facts.caps.filter((cap) => cap !== correction.cap) }
    case 'lift-deduction':
      return { ...facts, deductions: facts.deductions.filter(({ kind }) => kind !== correction.deduction) }
  }
}

/** A correction in a sentence, for the second person, the unit and, once the month is frozen, everybody. */
export function correctionSentence(correction: Correction): string {
  const percent = (share: number) => `${String(Math.round(share * 1000) / 10).replace('.', ',')}%`
  switch (correction.kind) {
    case 'not-duplicate':
      return 'Berita itu dihitung: bukan berita yang hampir sama.'
    case 'written-here':
      return 'Berita itu dihitung: ditulis di sini, tidak disalin.'
    case 'completeness':
      return `Kelengkapan berita itu menjadi ${percent(correction.completeness)}.`
    case 'down-days':
      return `Hari ${correction.from} sampai ${correction.to} dikeluarkan dari kebaruan.`
    case 'development':
      return `Cakupan pembangunan menjadi: tahap ${percent(correction.stages)}, tepat waktu ${percent(correction.timeliness)}, berbukti ${percent(correction.evidence)}.`
    case 'no-project':
      return 'Unit tidak memiliki pembangunan; bagian itu tidak dinilai.'
    case 'channels':
      return `Kanal wajib menjadi ${percent(correction.mandatory)}, kanal aktif ${correction.activity === null ? 'tidak dapat dibaca' : percent(correction.activity)}.`
    case 'lift-cap':
      return 'Batas skor itu dicabut.'
    case 'lift-deduction':
      return 'Pengurangan itu dicabut.'
  }
}
