import { env } from '@/lib/env'

/**
 * Whether a request that writes was sent by a page of this site. Browsers say so in Sec-Fetch-Site; those that do not
 * name the page's origin. A program that names neither carries no one's cookie by accident.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && [headers.get('host'), new URL(env().PUBLIC_URL).host].includes(new URL(origin).host)
}
