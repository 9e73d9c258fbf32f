import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { PROJECT_STATES } from './project'
import { fixedPercentOf } from './timeline'

const optionalId = (message: string) =>
  z
    .union([z.literal('').transform(() => null), z.uuid(message)])
    .nullish()
    .transform((id) => id ?? null)

const WHOLE = /^\d{1,3}$/

/** The fields in which a state, a percent and their reason are typed; the percent goes by the state where that fixes it. */
export const UPDATE_FIELDS = {
  projectState: z.enum(PROJECT_STATES, 'Pilih keadaan pembangunan.').default('berjalan'),
  projectPercent: z.string().trim().default(''),
  projectReason: z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length <= 500, 'Alasan paling panjang 500 karakter.'),
}

/** The percent that was typed beside a state; null where it is none from 0 to 100. */
export function percentOf(state: (typeof PROJECT_STATES)[number], typed: string): number | null {
  const fixed = fixedPercentOf(state)
  if (fixed !== null) return fixed
  const text = typed.replace(/\s*%$/, '')
  return WHOLE.test(text) && Number(text) <= 100 ? Number(text) : null
}

export const PERCENT_SENTENCE = 'Tuliskan kemajuan dengan bilangan bulat dari 0 sampai 100, misalnya 45.'

/** What a post says of a work, as its form sends it; no work where `projectId` is empty. */
export const REPORT_FIELDS = {
  ...UPDATE_FIELDS,
  projectId: optionalId('Pilih pembangunan dari daftar.'),
  beforePhotoId: optionalId('Pilih foto sebelum dari foto berita ini.'),
  afterPhotoId: optionalId('Pilih foto sesudah dari foto berita ini.'),
}

/** What a post says of a work: which, its state and percent on the day that the post tells of, and its two pictures. */
export const ProjectReport = z.object({
  projectId: z.string(),
  state: z.enum(PROJECT_STATES),
  percent: z.number().int().min(0).max(100),
  reason: z.string(),
  beforePhotoId: z.string().nullable(),
  afterPhotoId: z.string().nullable(),
})
export type ProjectReport = z.infer<typeof ProjectReport>

type Sent = z.output<z.ZodObject<typeof REPORT_FIELDS>>

/** The report in what was sent; null where it names no work. What is wrong is told at its field. */
export function reportIn(sent: Sent, photoIds: readonly string[], context: z.RefinementCtx): ProjectReport | null {
  if (!sent.projectId) return null
  const percent = percentOf(sent.projectState, sent.projectPercent)
  if (percent === null) context.addIssue({ code: 'custom', path: ['projectPercent'], message: PERCENT_SENTENCE })
  // A photo that was taken out of the post is no evidence of it any more.
  const shown = (id: string | null) => (id && photoIds.includes(id) ? id : null)
  return {
    projectId: sent.projectId,
    state: sent.projectState,
    percent: percent ?? 0,
    reason: sent.projectReason,
    beforePhotoId: shown(sent.beforePhotoId),
    afterPhotoId: shown(sent.afterPhotoId),
  }
}
