import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'
import { readChannelAddress } from './address'
import { PLATFORM_NAMES, PLATFORMS, type Platform } from './channel'
import { MOVE_RULES, MOVES } from './moves'

const HINTS: Record<Platform, string> = {
  website: 'Tuliskan alamat situsnya, misalnya https://mawar.contoh.go.id.',
  instagram: 'Tuliskan nama akun atau alamat profilnya, misalnya @kelurahanmawar.',
  facebook: 'Tuliskan alamat halamannya, misalnya facebook.com/kelurahanmawar.',
  youtube: 'Tuliskan alamat kanalnya, misalnya youtube.com/@kelurahanmawar.',
  tiktok: 'Tuliskan nama akun atau alamat profilnya, misalnya @kelurahanmawar.',
  x: 'Tuliskan nama akun atau alamat profilnya, misalnya @kelurahanmawar.',
  whatsapp: 'Tuliskan alamat salurannya, yang diawali whatsapp.com/channel/.',
}

const DETAILS = {
  platform: z.enum(PLATFORMS, 'Pilih jenis kanalnya.'),
  address: z.string().max(500, 'Alamat ini terlalu panjang.'),
  responsibleId: z
    .union([z.literal(''), z.uuid('Pilih penanggung jawab dari daftar.')])
    .default('')
    .transform((id) => id || null),
  recoveryContact: z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length <= 200, 'Kontak pemulihan paling panjang 200 karakter.'),
}

type Typed = { platform: Platform; address: string }

/** The address as the registry keeps it, or what to write instead, at its field. */
function read<T extends Typed>({ platform, address, ...rest }: T, context: z.RefinementCtx<T>) {
  const account = readChannelAddress(address, platform)
  if (account) return { ...rest, account }
  const sentence = `${PLATFORM_NAMES[platform]} tidak dikenali dari isian ini. ${HINTS[platform]}`
  context.addIssue({ code: 'custom', path: ['address'], message: sentence, input: address })
  return z.NEVER
}

/** A channel that a unit says is its own. */
export const RegisterChannel = z.object({ ...DETAILS, unitId: z.uuid('Pilih unit.') }).transform(read)
export type RegisterChannel = z.output<typeof RegisterChannel>

const SEEN = { channelId: z.uuid('Kanal itu tidak ditemukan.'), version: Version }

export const ChangeChannel = z.object({ ...DETAILS, ...SEEN }).transform(read)
export type ChangeChannel = z.output<typeof ChangeChannel>

export const ChannelVersion = z.object(SEEN)
export type ChannelVersion = z.output<typeof ChannelVersion>

/** A new state of a channel; some states need a reason that others can read. */
export const MoveChannel = z
  .object({
    ...SEEN,
    move: z.enum(MOVES, 'Muat ulang halaman ini.'),
    reason: z.string().default('').transform(oneLine),
  })
  .refine(({ move, reason }) => !MOVE_RULES[move].isReasoned || reason.length >= 10, {
    path: ['reason'],
    message: 'Tuliskan alasannya, paling sedikit 10 karakter.',
  })
  .refine(({ reason }) => reason.length <= 500, {
    path: ['reason'],
    message: 'Alasan paling panjang 500 karakter.',
  })
  .transform((asked) => ({ ...asked, reason: MOVE_RULES[asked.move].isReasoned ? asked.reason : '' }))
export type MoveChannel = z.output<typeof MoveChannel>

/** What to write into the field of an address. */
export const addressHintOf = (platform: Platform): string => HINTS[platform]
