import { SMALLEST_JURY } from './award'

type Sheet = { name: string; submittedAt: Date | null }

/** Why the results cannot be fixed yet: three sheets at least, and none that is still waited for. Empty where they can. */
export function decisionBlockers(jurors: readonly Sheet[]): string[] {
  const waiting = jurors.filter(({ submittedAt }) => submittedAt === null)
  return [
    ...(jurors.length < SMALLEST_JURY ? [`Juri harus sedikitnya ${SMALLEST_JURY} orang. Tambahkan juri.`] : []),
    ...(waiting.length > 0 ? [`Menunggu lembar ${waiting.map(({ name }) => name).join(', ')}.`] : []),
  ]
}

/** Why this person cannot publish: two persons stand for it. Empty where they can. */
export const publishBlockers = (actorId: string, decidedById: string | null): string[] =>
  actorId === decidedById ? ['Anda yang menetapkan hasilnya; orang lain yang mengumumkannya.'] : []

/** That a case of a nominee is to be decided first. Empty where there is none. */
export const openCaseSentence = (unitNames: readonly string[]): string[] =>
  unitNames.length === 0 ? [] : [`Putuskan dahulu usul pengurangan atas ${unitNames.join(', ')}.`]
