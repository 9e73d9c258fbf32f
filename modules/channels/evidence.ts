import { z } from 'zod'
import { addDays, type Day, isDay } from '@/lib/dates'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'
import { readShareUrl, SHARE_CHANNELS, type ShareChannel, shareUrlAdvice } from '@/modules/posts/share'
import type { Platform } from './channel'

/** The platforms that the portal cannot read by itself; what was done there is shown by a link that a second person checks. */
export type EvidencePlatform = Exclude<ShareChannel, 'youtube'>

export const isEvidencePlatform = (platform: Platform): platform is EvidencePlatform =>
  platform !== 'youtube' && (SHARE_CHANNELS as readonly string[]).includes(platform)

export const EVIDENCE_STATES = ['waiting', 'accepted', 'rejected'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

export const EVIDENCE_NAMES: Record<EvidenceState, string> = {
  waiting: 'Menunggu orang kedua',
  accepted: 'Diterima',
  rejected: 'Ditolak',
}

export type EvidenceSample = 'none' | 'due' | 'confirmed' | 'overturned'

export const SAMPLE_NAMES: Record<EvidenceSample, string> = {
  none: '',
  due: 'Akan diperiksa ulang Kominfotik',
  confirmed: 'Diperiksa ulang, benar',
  overturned: 'Dibatalkan sesudah diperiksa ulang',
}

/** One in how many accepted links Kominfotik looks at once more. */
export const SAMPLED_ONE_IN = 20
/** How many days back a link may be from: what is older keeps no channel active. */
export const OLDEST_EVIDENCE_DAYS = 60

export const NewEvidence = z.object({
  channelId: z.uuid('Kanal itu tidak ditemukan.'),
  url: z.string().trim().max(500, 'Tautan ini terlalu panjang.'),
  postedOn: z.string().trim().refine(isDay, 'Tuliskan tanggal unggahan yang benar.'),
})
export type NewEvidence = z.output<typeof NewEvidence>

/** What is wrong with a link as evidence for a channel, by field; the address as it is kept where nothing is. */
export function readEvidence(
  { url, postedOn }: Pick<NewEvidence, 'url' | 'postedOn'>,
  platform: EvidencePlatform,
  today: Day,
): { url: string } | { field: 'url' | 'postedOn'; problem: string } {
  const read = readShareUrl(platform, url)
  if (!read) return { field: 'url', problem: shareUrlAdvice(platform) }
  if (new URL(read).pathname.replace(/\/+$/, '') === '')
    return { field: 'url', problem: 'Ini alamat depan. Salin tautan satu unggahan.' }
  if (postedOn > today) return { field: 'postedOn', problem: 'Tanggal unggahan tidak boleh sesudah hari ini.' }
  if (postedOn < addDays(today, -OLDEST_EVIDENCE_DAYS))
    return { field: 'postedOn', problem: `Unggahan ini lebih tua dari ${OLDEST_EVIDENCE_DAYS} hari.` }
  return { url: read }
}

const SEEN = { evidenceId: z.uuid('Bukti itu tidak ditemukan.'), version: Version }

/** What somebody else than the one who gave a link says of it; a refusal needs a reason. */
export const DecideEvidence = z
  .object({
    ...SEEN,
    decision: z.enum(['accept', 'reject'], 'Muat ulang halaman ini.'),
    reason: z.string().default('').transform(oneLine),
  })
  .refine(({ decision, reason }) => decision === 'accept' || (reason.length >= 5 && reason.length <= 300), {
    path: ['reason'],
    message: 'Tuliskan alasannya, 5 sampai 300 karakter.',
  })
export type DecideEvidence = z.output<typeof DecideEvidence>
