import { z } from 'zod'
import { Version } from '@/lib/version'
import { EvidenceUrl, sentence } from './objection'
import { isMonth } from './period'
import type { DeductionKey } from './policy'

export const DEDUCTION_KINDS = ['misleading', 'fabricated', 'ignoredCorrection'] as const satisfies DeductionKey[]
/** What people decide on; near-duplicates are counted by the score itself. */
export type DeductionKind = (typeof DEDUCTION_KINDS)[number]

export const DEDUCTION_STATES = ['proposed', 'upheld', 'dismissed'] as const
export type DeductionState = (typeof DEDUCTION_STATES)[number]
export const DEDUCTION_STATE_NAMES: Readonly<Record<DeductionState, string>> = {
  proposed: 'Menunggu orang kedua',
  upheld: 'Dikenakan',
  dismissed: 'Tidak dikenakan',
}

const HEARING_MS = 48 * 3_600_000

export const NewDeduction = z.object({
  unitSlug: z.string().regex(/^[a-z0-9-]{1,200}$/, 'Pilih unit.'),
  month: z.string().refine(isMonth, 'Pilih bulan.'),
  kind: z.enum(DEDUCTION_KINDS, 'Pilih jenis pengurangan.'),
  text: sentence('Tuliskan apa yang terjadi'),
  evidenceUrl: EvidenceUrl.refine((text) => text !== '', 'Sertakan tautan buktinya.'),
})
export type NewDeduction = z.output<typeof NewDeduction>

const seen = { deductionId: z.uuid('Usul pengurangan itu tidak ditemukan.'), version: Version }
export const AnswerDeduction = z.object({ ...seen, answer: sentence('Tuliskan tanggapan unit') })
export type AnswerDeduction = z.output<typeof AnswerDeduction>
export const DecideDeduction = z.object({
  ...seen,
  decision: z.enum(['uphold', 'dismiss'], 'Pilih putusan.'),
  reason: sentence('Tuliskan alasan untuk unit itu', 500),
})
export type DecideDeduction = z.output<typeof DecideDeduction>

/** Why the second person cannot decide yet: the unit is to be heard first, for 48 hours at most. Empty where it can. */
export const decisionBlockers = (
  { proposedAt, answeredAt }: { proposedAt: Date; answeredAt: Date | null },
  now: Date,
): string[] =>
  answeredAt !== null || now.getTime() >= proposedAt.getTime() + HEARING_MS
    ? []
    : ['Unit ini belum menanggapi. Usul dapat diputus setelah unit menanggapi, atau 48 jam sesudah diusulkan.']
