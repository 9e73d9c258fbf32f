import { z } from 'zod'

export const TOKEN_PLATFORMS = ['instagram', 'facebook'] as const
/** The platforms that are asked through their own interface once a key is set. */
export type TokenPlatform = (typeof TOKEN_PLATFORMS)[number]

const wrong = 'Salin kunci akses seluruhnya, tanpa spasi.'

export const SetPlatformToken = z.object({
  platform: z.enum(TOKEN_PLATFORMS, 'Pilih platformnya.'),
  token: z
    .string()
    .trim()
    .min(20, wrong)
    .max(1_000, wrong)
    .regex(/^[\x21-\x7e]+$/, wrong),
  accountId: z
    .string()
    .trim()
    .regex(/^\d{5,25}$/, 'Nomor akun berupa angka, misalnya 17841400000000000.'),
})
export type SetPlatformToken = z.output<typeof SetPlatformToken>

export const ForgetPlatformToken = z.object({ platform: z.enum(TOKEN_PLATFORMS, 'Pilih platformnya.') })
export type ForgetPlatformToken = z.output<typeof ForgetPlatformToken>
