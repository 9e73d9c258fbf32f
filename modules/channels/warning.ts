import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'

export const WARNING_STATES = ['open', 'handled', 'dismissed'] as const
export type WarningState = (typeof WARNING_STATES)[number]

export const WARNING_STATE_NAMES: Record<WarningState, string> = {
  open: 'Belum ditangani',
  handled: 'Sudah ditangani',
  dismissed: 'Bukan masalah',
}

/** What has become of a warning, and why. */
export const DecideWarning = z.object({
  warningId: z.uuid('Peringatan itu tidak ditemukan.'),
  version: Version,
  decision: z.enum(['handled', 'dismissed'], 'Muat ulang halaman ini.'),
  note: z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length >= 5 && text.length <= 500, 'Tuliskan catatannya, 5 sampai 500 karakter.'),
})
export type DecideWarning = z.output<typeof DecideWarning>
