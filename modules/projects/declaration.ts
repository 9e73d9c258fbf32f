import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'

export const DECLARATION_STATES = ['declared', 'accepted', 'declined'] as const
/** What has become of a unit's word that it has no work in a year. */
export type DeclarationState = (typeof DECLARATION_STATES)[number]

export const DECLARATION_NAMES: Record<DeclarationState, string> = {
  declared: 'Menunggu Kominfotik',
  accepted: 'Diterima',
  declined: 'Ditolak',
}

const sentence = (advice: string) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length >= 10 && text.length <= 500, `${advice}, 10 sampai 500 karakter.`)

export const DeclareNoProject = z.object({
  unitId: z.uuid('Pilih unit.'),
  year: z.coerce.number('Pilih tahun.').int('Pilih tahun.').min(2020, 'Pilih tahun.').max(2100, 'Pilih tahun.'),
  reason: sentence('Tuliskan mengapa unit tidak memiliki pembangunan'),
})
export type DeclareNoProject = z.output<typeof DeclareNoProject>

const seen = {
  declarationId: z.uuid('Pernyataan itu tidak ditemukan.'),
  version: Version,
}

export const DeclarationVersion = z.object(seen)
export type DeclarationVersion = z.infer<typeof DeclarationVersion>

export const DeclineDeclaration = z.object({ ...seen, answer: sentence('Tuliskan alasan penolakan untuk unit itu') })
export type DeclineDeclaration = z.output<typeof DeclineDeclaration>

/** The years for which a unit may say so: the one that is running, and the one before while its last months are judged. */
export const declarableYears = (today: string): number[] => {
  const year = Number(today.slice(0, 4))
  return [year, year - 1]
}
