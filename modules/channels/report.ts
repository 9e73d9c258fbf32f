import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'
import { readChannelAddress } from './address'
import { PLATFORMS, type Platform } from './channel'
import type { ReportState } from './check'

export const REPORT_STATE_NAMES: Record<ReportState, string> = {
  waiting: 'Menunggu keputusan',
  confirmed: 'Tiruan',
  dismissed: 'Bukan tiruan',
}

export const LONGEST_NOTE = 500

const platformOf = (text: string): Platform | undefined => PLATFORMS.find((one) => one === text)

/** A resident's report as its form sends it: the address, or a handle with its platform, and what there is to see. */
export const ReportImpersonation = z
  .object({
    alamat: z.string().default('').transform(oneLine),
    platform: z.string().default('').transform(platformOf),
    catatan: z
      .string()
      .default('')
      .transform(oneLine)
      .refine((text) => text.length <= LONGEST_NOTE, 'catatan'),
  })
  .transform(({ alamat, platform, catatan }, context) => {
    const account = readChannelAddress(alamat, platform) ?? readChannelAddress(alamat)
    if (account) return { account, note: catatan }
    context.addIssue({ code: 'custom', message: 'alamat', path: ['alamat'] })
    return z.NEVER
  })
export type ReportImpersonation = z.output<typeof ReportImpersonation>

export const DecideReport = z.object({
  reportId: z.uuid('Laporan itu tidak ditemukan.'),
  version: Version,
  decision: z.enum(['confirmed', 'dismissed'], 'Pilih keputusan.'),
  answer: z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length >= 10 && text.length <= 500, 'Tuliskan dasar keputusan, 10 sampai 500 karakter.'),
})
export type DecideReport = z.output<typeof DecideReport>
