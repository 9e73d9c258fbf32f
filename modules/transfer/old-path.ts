const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/
/** The parameters by which WordPress names a post; all others tell the same page. */
const NAMING = ['p', 'page_id']
const LONGEST = 500

/** The name of a site as somebody writes it (with or without https://, www. and a path); null where it is none. */
export function hostOf(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
  return HOST.test(name) && !/^[\d.]+$/.test(name) ? name : null
}

/**
 * The one spelling of an address of an old site: path without its last slash, and `?p=` where a post was named by that.
 * Null for the root, which is no post's, and for what cannot be read.
 */
export function oldPathOf(address: string): string | null {
  if (!URL.canParse(address, 'http://x.test')) return null
  const { pathname, searchParams } = new URL(address, 'http://x.test')
  const path = readable(pathname).replace(/\/+$/, '')
  const name = path === '' ? NAMING.find((candidate) => /^\d+$/.test(searchParams.get(candidate) ?? '')) : undefined
  const spelt = name ? `/?${name}=${searchParams.get(name)}` : path
  return spelt === '' || spelt.length > LONGEST ? null : spelt
}

function readable(path: string): string {
  try {
    const decoded = decodeURIComponent(path)
    return /[\u0000-\u001f]/.test(decoded) || !decoded.isWellFormed() ? path : decoded
  } catch {
    return path
  }
}
