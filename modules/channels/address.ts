import type { Platform } from './channel'

/** One account or site, whatever the spelling in which it was given. */
export type ChannelAddress = {
  platform: Platform
  /** The one spelling of its address. */
  address: string
  /** What people call it: "@dinkes", or the host and path of a site. */
  handle: string
  /** Tells it from every other, as in "instagram:dinkes". */
  key: string
}

type Social = Exclude<Platform, 'website'>

const HOSTS: readonly (readonly [Social, RegExp])[] = [
  ['instagram', /^(?:(?:www|m)\.)?(?:instagram\.com|instagr\.am)$/],
  ['facebook', /^(?:(?:www|web|m|mbasic|touch|id-id)\.)?(?:facebook\.com|fb\.com|fb\.me)$/],
  ['youtube', /^(?:(?:www|m)\.)?youtube\.com$/],
  ['tiktok', /^(?:(?:www|m)\.)?tiktok\.com$/],
  ['x', /^(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com$/],
  ['whatsapp', /^(?:(?:www|chat|web)\.)?whatsapp\.com$|^wa\.me$/],
]

/** Paths of a platform's own pages, which are nobody's account. */
const NOT_ACCOUNTS =
  /^(?:p|reel|reels|tv|stories|explore|accounts|direct|share|sharer|sharer\.php|watch|groups|events|hashtag|home|search|settings|login|i|intent|shorts|playlist|feed|results|embed|discover|tag|music|about|story\.php|_u|photo|photo\.php|permalink\.php)$/i

const NAMES: Record<Exclude<Social, 'whatsapp'>, RegExp> = {
  instagram: /^[a-z0-9._]{1,30}$/,
  facebook: /^[a-z0-9.-]{2,80}$/,
  youtube: /^[a-z0-9._-]{3,30}$/,
  tiktok: /^[a-z0-9._]{2,24}$/,
  x: /^[a-z0-9_]{1,15}$/,
}

/** Short links, which lead to a post and name nobody. */
const SHORT_LINKS = /^(?:youtu\.be|v[mt]\.tiktok\.com|fb\.watch|t\.co|bit\.ly|s\.id|linktr\.ee)$/

/** The platform of an address by its host; a host that no platform has is a site's. */
const platformOf = (host: string): Platform => HOSTS.find(([, pattern]) => pattern.test(host))?.[0] ?? 'website'

/**
 * Reads an address or a handle as people write them: "instagram.com/x", "@x", "m.facebook.com/x/", with or without
 * https, in any case. `platform` says where a bare handle belongs, and what an address must be. Null where it is nothing
 * that could be a channel, or one of another platform.
 */
export function readChannelAddress(text: string, platform?: Platform): ChannelAddress | null {
  const given = text.trim().replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
  if (given === '' || given.length > 500 || /[\s\p{Cc}\\]/u.test(given)) return null
  const bare = /^@?([\p{L}\p{N}._-]+)$/u.exec(given)?.[1]
  const isHandle = bare !== undefined && (given.startsWith('@') || !looksLikeHost(bare))
  if (isHandle) return platform && platform !== 'website' ? accountOf(platform, [`@${bare}`]) : null
  const url = urlOf(given)
  if (!url) return null
  const found = platformOf(url.hostname)
  if (platform && platform !== found) return bare && platform !== 'website' ? accountOf(platform, [`@${bare}`]) : null
  return found === 'website' ? siteOf(url) : accountOf(found, segmentsOf(url), url)
}

/** The platforms on which a bare handle could be an account, for whoever asks without naming one. */
export const readHandle = (text: string): ChannelAddress[] =>
  (['instagram', 'facebook', 'tiktok', 'x', 'youtube'] as const).flatMap(
    (platform) => readChannelAddress(text.trim().startsWith('@') ? text : `@${text.trim()}`, platform) ?? [],
  )

const looksLikeHost = (text: string): boolean => /^[^.].*\.[a-z]{2,}$/i.test(text)

function urlOf(text: string): URL | null {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+\.[^/]+:\d/.test(text) ? text : `https://${text}`
  if (!URL.canParse(full)) return null
  const url = new URL(full)
  const isPlain = url.username === '' && url.password === ''
  url.hostname = url.hostname.replace(/\.$/, '')
  return /^https?:$/.test(url.protocol) && isPlain && url.hostname.includes('.') ? url : null
}

const segmentsOf = (url: URL): string[] => url.pathname.split('/').filter((segment) => segment !== '')

/** http and https, "www." and none, one slash more or less are one site; another path on a shared host is another. */
function siteOf(url: URL): ChannelAddress | null {
  if (!/\.[a-z][a-z0-9-]+$/.test(url.hostname) || SHORT_LINKS.test(url.hostname)) return null
  const port = url.port === '' ? '' : `:${url.port}`
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php|aspx?))?$/i, '').replace(/\/+$/, '')
  // A blog answers under the name of every country.
  const host = url.hostname.replace(/\.blogspot\.(?:com?\.)?[a-z]{2}$/, '.blogspot.com')
  const name = `${host.replace(/^www\./, '')}${port}${path}`
  return {
    platform: 'website',
    address: `${url.protocol}//${host}${port}${path === '' ? '/' : path}`,
    handle: name,
    key: `website:${name.toLowerCase()}`,
  }
}

function accountOf(platform: Social, segments: string[], url?: URL): ChannelAddress | null {
  if (platform === 'whatsapp') return whatsappOf(segments)
  if (platform === 'facebook') {
    const id = url?.searchParams.get('id') ?? ''
    if (/^profile\.php$/i.test(segments[0] ?? '')) return facebookById(id)
    const people = /^(?:pages|people)$/i.test(segments[0] ?? '') ? segments.at(-1) : undefined
    if (people) return facebookById(people)
  }
  if (platform === 'youtube') {
    const [kind = '', id = ''] = segments
    if (kind.toLowerCase() === 'channel') return youtubeById(id)
    if (/^(?:c|user)$/i.test(kind)) return named('youtube', id)
  }
  const [first = ''] = segments
  return NOT_ACCOUNTS.test(first) ? null : named(platform, first)
}

function named(platform: Exclude<Social, 'whatsapp'>, segment: string): ChannelAddress | null {
  const name = segment.replace(/^@/, '').toLowerCase()
  if (!NAMES[platform].test(name)) return null
  // A page of Facebook answers to its name with and without dots.
  const own = platform === 'facebook' ? name.replaceAll('.', '') : name
  return own === ''
    ? null
    : { platform, address: ADDRESSES[platform](name), handle: `@${name}`, key: `${platform}:${own}` }
}

const ADDRESSES: Record<Exclude<Social, 'whatsapp'>, (name: string) => string> = {
  instagram: (name) => `https://www.instagram.com/${name}/`,
  facebook: (name) => `https://www.facebook.com/${name}`,
  youtube: (name) => `https://www.youtube.com/@${name}`,
  tiktok: (name) => `https://www.tiktok.com/@${name}`,
  x: (name) => `https://x.com/${name}`,
}

const facebookById = (text: string): ChannelAddress | null => {
  const id = /(\d{5,20})$/.exec(text)?.[1]
  if (!id) return null
  return {
    platform: 'facebook',
    address: `https://www.facebook.com/profile.php?id=${id}`,
    handle: id,
    key: `facebook:${id}`,
  }
}

// The ids of YouTube and WhatsApp tell capitals from small letters.
const youtubeById = (id: string): ChannelAddress | null =>
  /^UC[\w-]{22}$/.test(id)
    ? { platform: 'youtube', address: `https://www.youtube.com/channel/${id}`, handle: id, key: `youtube:${id}` }
    : null

function whatsappOf(segments: string[]): ChannelAddress | null {
  const [kind = '', id = ''] = segments
  if (kind.toLowerCase() !== 'channel' || !/^[A-Za-z0-9]{10,40}$/.test(id)) return null
  return {
    platform: 'whatsapp',
    address: `https://www.whatsapp.com/channel/${id}`,
    handle: `saluran ${id.slice(0, 8)}…`,
    key: `whatsapp:${id}`,
  }
}
