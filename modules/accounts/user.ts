import { z } from 'zod'
import { ROLES } from './actor'
import { MIN_PASSWORD_LENGTH } from './password'

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9._@-]{1,62}[a-z0-9])$/,
    'Nama pengguna terdiri atas 3-64 huruf kecil, angka, titik atau tanda hubung.',
  )

export const NewUser = z.object({
  username: Username,
  name: z.string().trim().min(2, 'Tuliskan nama lengkap.').max(120, 'Nama paling panjang 120 karakter.'),
  password: z.string().min(MIN_PASSWORD_LENGTH, `Kata sandi paling sedikit ${MIN_PASSWORD_LENGTH} karakter.`).max(200),
  role: z.enum(ROLES),
  /** Null for a role in the whole city */
  unitSlug: z.string().nullable(),
})
export type NewUser = z.infer<typeof NewUser>
