import type { IncomingHttpHeaders } from 'node:http'
import { routeOf } from './routes'

/** What is known of a request before anything of it is believed, and the address under which readers know the portal. */
export type Arrival = {
  method: string
  url: string
  headers: IncomingHttpHeaders
  publicUrl: URL
  /** It came by the name of a site that a unit had before. */
  isOldSite?: boolean
}

/** Why a request goes no further: the status and a sentence for whoever sent it. */
export type Refusal = { status: number; message: string; headers?: Record<string, string> }

const METHODS = ['GET', 'HEAD', 'POST']
const READING = ['GET', 'HEAD']
const LONGEST_URL = 8_000
const MB = 1024 * 1024
/** A form of the desk may carry its photos. */
const LARGEST_DESK_BODY = 64 * MB
const LARGEST_BODY = MB
/** The export of an old site and its pictures, taken as they come. */
const LARGEST_UPLOAD = 401 * MB
const KB = 1024
/** The one form for whoever has not signed in. */
const LARGEST_REPORT = 16 * KB
const REPORT = /^\/kanal\/lapor\/kirim(?:\?|$)/
const UPLOAD = /^\/kelola\/impor\/unggah(?:\?|$)/
const LARGEST_AT_DESK = /^\/meja(?:[/?]|$)/
/** The boundaries of all kelurahan, 5 MB, and the words of the form around them. */
const LARGEST_BOUNDARIES_BODY = 6 * MB
const BOUNDARIES = /^\/kelola\/batas-wilayah(?:\?|$)/
/** An address without escapes, as most are. */
const PLAIN = /^(?!.*\/\.)[a-zA-Z0-9/._~?&=+-]*$/
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

const refuse = (status: number, message: string, headers?: Record<string, string>): Refusal => ({
  status,
  message,
  ...(headers && { headers }),
})

/** The first reason to refuse a request; null where it may pass. The order is from the cheapest look to the dearest. */
export function refusalOf({ method, url, headers, publicUrl, isOldSite = false }: Arrival): Refusal | null {
  if (!METHODS.includes(method)) return refuse(405, 'Cara meminta ini tidak dilayani.', { Allow: METHODS.join(', ') })
  if (url.length > LONGEST_URL) return refuse(414, 'Alamat ini terlalu panjang.')
  if (!isReadable(url)) return refuse(400, 'Alamat ini tidak dapat dibaca. Periksa kembali tautannya.')
  if (headers.upgrade?.toLowerCase() === 'websocket') return refuse(400, 'Sambungan jenis ini tidak dilayani.')
  if (READING.includes(method) && isForOperators(url)) return null
  if (!HOST.test(headers.host ?? '')) return refuse(400, 'Nama situs pada permintaan ini tidak dapat dibaca.')
  if (isOldSite) return READING.includes(method) ? null : elsewhere(method, url, publicUrl)
  if (!isOwnName(headers.host ?? '', publicUrl)) return elsewhere(method, url, publicUrl)
  return method === 'POST' ? refusalOfBody(url, headers, publicUrl.host) : null
}

/**
 * Whether a name is the portal's. One whose public address is this very machine is being tried out: any name is good
 * then, so that a phone in the same network can open it.
 */
const isOwnName = (host: string, { host: own, hostname, protocol }: URL): boolean =>
  host === own ||
  LOOPBACK.test(hostname) ||
  // The usual port may be named or not.
  (URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === own)

/** What probes ask for by the machine's address, whatever the portal's name is. */
export const isForOperators = (url: string): boolean => /^\/(?:healthz|readyz|metrics)(?:\?|$)/.test(url)

function elsewhere(method: string, url: string, publicUrl: URL): Refusal {
  const message = `Portal ini beralamat di ${publicUrl.origin}.`
  return READING.includes(method) ? refuse(308, message, { Location: publicUrl.origin + url }) : refuse(421, message)
}

/** Whether an address is a path of this site whose every escape is UTF-8, which holds no control character and climbs nowhere. */
function isReadable(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\') || url.includes('#')) return false
  if (PLAIN.test(url)) return true
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  try {
    const segments = path.split('/').map(decodeURIComponent)
    // What climbs up leads elsewhere than it says.
    if (segments.some((segment) => segment === '.' || segment === '..')) return false
    return !/\p{Cc}/u.test(segments.join('/') + decodeURIComponent(query.replaceAll('+', ' ')))
  } catch {
    return false
  }
}

function refusalOfBody(url: string, headers: IncomingHttpHeaders, publicHost: string): Refusal | null {
  if (routeOf(url).kind !== 'desk') return refuse(405, 'Alamat ini hanya dapat dibaca.', { Allow: READING.join(', ') })
  if (!isSameOrigin(headers, publicHost)) return refuse(403, 'Permintaan ini datang dari situs lain.')
  const length = Number(headers['content-length'] ?? Number.NaN)
  if (Number.isNaN(length) || headers['transfer-encoding'] !== undefined)
    return refuse(411, 'Ukuran kiriman tidak diketahui.')
  const largest = largestBodyOf(url)
  return length > largest ? refuse(413, `Kiriman ini terlalu besar. Paling besar ${sizeWords(largest)}.`) : null
}

const sizeWords = (bytes: number): string => (bytes < MB ? `${bytes / KB} KB` : `${bytes / MB} MB`)

function largestBodyOf(url: string): number {
  if (REPORT.test(url)) return LARGEST_REPORT
  if (UPLOAD.test(url)) return LARGEST_UPLOAD
  if (BOUNDARIES.test(url)) return LARGEST_BOUNDARIES_BODY
  return LARGEST_AT_DESK.test(url) ? LARGEST_DESK_BODY : LARGEST_BODY
}

/**
 * Whether a request that changes something was sent by a page of this site. Browsers say where the page is from; a
 * request that says nothing was not sent by a browser and carries nobody's session.
 */
function isSameOrigin(headers: IncomingHttpHeaders, publicHost: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined || !URL.canParse(origin)) return false
  return [headers.host, publicHost].includes(new URL(origin).host)
}

const FORWARDED = /^(?:forwarded|x-forwarded-.+|x-real-ip|x-warta-.+)$/

/**
 * Takes out what only a proxy or this server itself may say of a request. `from` is the address of the connection; one
 * of `proxies` is believed about whom it speaks for.
 */
export function cleanHeaders(headers: IncomingHttpHeaders, from: string, proxies: readonly string[]): void {
  const isTrusted = proxies.includes(from)
  for (const name of Object.keys(headers)) {
    if (FORWARDED.test(name) && !(isTrusted && ['x-forwarded-for', 'x-forwarded-proto'].includes(name)))
      delete headers[name]
  }
  if (!isTrusted) headers['x-forwarded-for'] = from
}
