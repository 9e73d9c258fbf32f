import type { League } from '@/modules/units/unit'

export const PLATFORMS = ['website', 'instagram', 'facebook', 'youtube', 'tiktok', 'x', 'whatsapp'] as const
/** Where a unit's official channel stands. */
export type Platform = (typeof PLATFORMS)[number]

export const PLATFORM_NAMES: Record<Platform, string> = {
  website: 'Situs web',
  instagram: 'Instagram',
  facebook: 'Facebook',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  x: 'X',
  whatsapp: 'Saluran WhatsApp',
}

/** The name within a sentence: "situs web", "Instagram". */
export const platformWord = (platform: Platform): string => {
  const name = PLATFORM_NAMES[platform]
  return platform === 'website' || platform === 'whatsapp' ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

export const CHANNEL_STATES = ['declared', 'verified', 'rejected', 'lost', 'archived'] as const
/** What is known of a channel's being official. */
export type ChannelState = (typeof CHANNEL_STATES)[number]

export const STATE_NAMES: Record<ChannelState, string> = {
  declared: 'Menunggu diperiksa',
  verified: 'Terverifikasi',
  rejected: 'Ditolak',
  lost: 'Hilang',
  archived: 'Diarsipkan',
}

export const VERDICTS = ['healthy', 'stale', 'down', 'unknown'] as const
/** What monitoring says of a channel. */
export type Verdict = (typeof VERDICTS)[number]

export const VERDICT_NAMES: Record<Verdict, string> = {
  healthy: 'Aktif',
  stale: 'Lama tanpa kabar',
  down: 'Tidak dapat dibuka',
  unknown: 'Belum dapat dibaca',
}

/** For how many days the newest activity of an external channel keeps it active. Source: score.md, part F. */
export const activeDaysOf = (league: League): number => (league === 'kelurahan' ? 30 : 14)

/** The states in which an account belongs to its unit: nobody else can enter it. */
export const isLive = (state: ChannelState): boolean => state !== 'rejected' && state !== 'archived'

/** The states in which its unit has the account in hand: only then can it say that all is still right. */
export const isHeld = (state: ChannelState): boolean => state === 'declared' || state === 'verified'
