import { z } from 'zod'
import { shortNameOf, type UnitMark } from '@/modules/units/unit'
import type { PostType } from './post'

export const SHARE_CHANNELS = ['whatsapp', 'instagram', 'facebook', 'x', 'tiktok', 'youtube'] as const
export type ShareChannel = (typeof SHARE_CHANNELS)[number]

export const SHARE_CHANNEL_NAMES: Record<ShareChannel, string> = {
  whatsapp: 'WhatsApp',
  instagram: 'Instagram',
  facebook: 'Facebook',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
}

/** The sites at which each channel's posts have their addresses. */
const HOSTS: Record<ShareChannel, RegExp> = {
  whatsapp: /^(?:(?:chat|www|web)\.)?whatsapp\.com$/,
  instagram: /^(?:www\.)?instagram\.com$/,
  facebook: /^(?:(?:www|web|m)\.)?facebook\.com$|^fb\.watch$/,
  x: /^(?:www\.)?(?:x|twitter)\.com$/,
  tiktok: /^(?:(?:www|vt)\.)?tiktok\.com$/,
  youtube: /^(?:(?:www|m)\.)?youtube\.com$|^youtu\.be$/,
}

/** The address of a post on a channel as it is kept; null where it is none of that channel. */
export function readShareUrl(channel: ShareChannel, url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null
  const isPlain = address?.protocol === 'https:' && address.username === '' && address.port === ''
  return isPlain && HOSTS[channel].test(address.hostname) ? address.href : null
}

/** What to say where an address is none of the channel. */
export const shareUrlAdvice = (channel: ShareChannel): string =>
  `Salin tautan unggahannya dari ${SHARE_CHANNEL_NAMES[channel]}; tautan itu diawali https:// dan alamat ${SHARE_CHANNEL_NAMES[channel]}.`

/** Where a post was passed on: the address that the channel's own site gives it. */
export const NewShare = z
  .object({
    postId: z.uuid('Berita itu tidak ditemukan.'),
    channel: z.enum(SHARE_CHANNELS, 'Pilih kanalnya.'),
    url: z.string().trim().max(500, 'Tautan ini terlalu panjang.'),
  })
  .transform(({ url, ...rest }, context) => {
    const read = readShareUrl(rest.channel, url)
    if (read) return { ...rest, url: read }
    context.addIssue({ code: 'custom', path: ['url'], message: shareUrlAdvice(rest.channel) })
    return z.NEVER
  })
export type NewShare = z.output<typeof NewShare>

type Shared = { type: PostType; title: string; summary: string; unit: UnitMark; place: { name: string } | null }

const MOST_CHARACTERS = 2_200

const hashtag = (text: string): string =>
  `#${text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`

/** The hashtags of a post: its unit, its place, the city; each once. */
export function hashtagsOf({ unit, place }: Pick<Shared, 'unit' | 'place'>): string[] {
  const names = [
    shortNameOf(unit),
    ...(place ? [place.name.replace(/^Kelurahan /, '')] : []),
    'Banjarmasin',
    'Warta Baimbai',
  ]
  return [...new Set(names.map(hashtag))]
}

/** The words that go with a post on a channel, ready to be pasted there. `address` is the post's own, absolute. */
export function captionOf(post: Shared, channel: 'whatsapp' | 'instagram' | 'facebook', address: string): string {
  const tags = hashtagsOf(post).join(' ')
  const parts = {
    whatsapp: [`*${post.title}*`, post.summary, `Baca selengkapnya: ${address}`],
    instagram: [
      post.title,
      post.summary,
      `Berita lengkap di ${new URL(address).host}, halaman ${shortNameOf(post.unit)}.`,
      tags,
    ],
    facebook: [post.title, post.summary, address, tags],
  }[channel]
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, MOST_CHARACTERS)
}
