import { z } from 'zod'

export const CRITERIA = ['clarity', 'completeness', 'usefulness', 'evidence'] as const
/** By what a jury reads a nominee's posts. */
export type Criterion = (typeof CRITERIA)[number]
export const CRITERION_TEXTS: Readonly<Record<Criterion, { name: string; question: string }>> = {
  clarity: { name: 'Jelas', question: 'Mudah dipahami warga, judul dan kalimatnya langsung pada pokok kabar.' },
  completeness: { name: 'Lengkap', question: 'Menjawab apa, siapa, kapan, di mana, dan mengapa.' },
  usefulness: { name: 'Berguna', question: 'Warga tahu apa artinya bagi mereka atau apa yang dapat mereka lakukan.' },
  evidence: { name: 'Berbukti', question: 'Foto dan keterangannya menunjukkan apa yang diceritakan.' },
}
/** All that a juror gives a nominee, each 0 to 100. */
export type Marks = Record<Criterion, number>
/** The same while it is being given. */
export type PartialMarks = Record<Criterion, number | null>

export const isComplete = <T extends PartialMarks>(marks: T): marks is T & Marks =>
  CRITERIA.every((criterion) => marks[criterion] !== null)

const ADVICE = 'Tuliskan bilangan bulat 0 sampai 100.'
const Mark = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= 100), ADVICE)
  .transform((text) => (text === '' ? null : Number(text)))

export const SaveMarks = z.object({
  candidateId: z.uuid('Lembar itu tidak ditemukan.'),
  clarity: Mark,
  completeness: Mark,
  usefulness: Mark,
  evidence: Mark,
})
export type SaveMarks = z.output<typeof SaveMarks>

export const SubmitSheet = z.object({ roundId: z.uuid('Lembar itu tidak ditemukan.') })
export type SubmitSheet = z.output<typeof SubmitSheet>
