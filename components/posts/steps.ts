import { type CheckKey, completenessChecks } from '@/modules/posts/completeness'
import type { PostFields } from './post-fields'

/** The questions of the form, in the order in which they are asked. */
export const STEPS = ['foto', 'tempat', 'isi', 'orang', 'periksa'] as const
export type Step = (typeof STEPS)[number]

export const STEP_NAMES: Record<Step, string> = {
  foto: 'Foto',
  tempat: 'Di mana',
  isi: 'Apa',
  orang: 'Siapa',
  periksa: 'Periksa',
}

const CHECKS: Record<Step, readonly CheckKey[]> = {
  foto: ['photo', 'altText', 'caption'],
  tempat: ['eventDate', 'place'],
  isi: ['summary', 'body'],
  orang: ['context'],
  periksa: [],
}

export const stepAddress = (step: Step): string => `langkah-${step}`

/** The checks of the score on what the writer sees now. */
export const checksOf = ({ texts, photos }: PostFields, words: number) =>
  completenessChecks({
    title: texts.title,
    summary: texts.summary,
    words,
    photos,
    eventDate: texts.eventDate !== '',
    place: texts.placeId !== '',
    project: texts.type === 'pembangunan' && texts.projectId !== '',
    who: texts.who,
    why: texts.why,
    how: texts.how,
  })

/** The questions that are answered as far as the score asks. */
export function answeredSteps(fields: PostFields, words: number): Step[] {
  const done = new Set(checksOf(fields, words).flatMap(({ key, done }) => (done ? [key] : [])))
  return STEPS.filter((step) => CHECKS[step].length > 0 && CHECKS[step].every((key) => done.has(key)))
}
