import { type Day, isDay } from '@/lib/dates'
import { isPostType, type PostType } from './post'

/** What narrows a list of posts. Places and units by slug; days are days of publication, both included. */
export type PostFilter = {
  unit?: string
  kecamatan?: string
  kelurahan?: string
  type?: PostType
  from?: Day
  to?: Day
}

/** The parameters of an address as Next gives them. */
export type SearchParams = Record<string, string | string[] | undefined>

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Far years are days as well, but not for a database. */
const isInRange = (day: string): boolean => isDay(day) && day >= '1945-08-17' && day <= '2100-12-31'

const one = (params: SearchParams, name: string): string | undefined => {
  const value = params[name]
  const text = (Array.isArray(value) ? value[0] : value)?.trim()
  return text === '' ? undefined : text
}

/** The filter in an address. `unknown` names the parameters whose value cannot be one; they are left out of the filter. */
export function parseFilter(params: SearchParams): { filter: PostFilter; unknown: string[] } {
  const filter: PostFilter = {}
  const unknown: string[] = []
  for (const name of ['unit', 'kecamatan', 'kelurahan'] as const) {
    const slug = one(params, name)
    if (slug === undefined) continue
    if (slug.length <= 200 && SLUG.test(slug)) filter[name] = slug
    else unknown.push(name)
  }
  const type = one(params, 'jenis')
  if (type !== undefined) {
    if (isPostType(type)) filter.type = type
    else unknown.push('jenis')
  }
  const from = one(params, 'dari')
  if (from !== undefined) {
    if (isInRange(from)) filter.from = from
    else unknown.push('dari')
  }
  const to = one(params, 'sampai')
  if (to !== undefined) {
    if (isInRange(to)) filter.to = to
    else unknown.push('sampai')
  }
  return { filter, unknown }
}

/** The filter as the query part of an address, with further parameters after it; "" when there is nothing to say. */
export function filterQuery(filter: PostFilter, more: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams()
  const pairs = {
    unit: filter.unit,
    kecamatan: filter.kecamatan,
    kelurahan: filter.kelurahan,
    jenis: filter.type,
    dari: filter.from,
    sampai: filter.to,
    ...more,
  }
  for (const [name, value] of Object.entries(pairs)) if (value) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export const isFiltered = (filter: PostFilter): boolean => Object.values(filter).some((value) => value !== undefined)

/** A place in the stream of posts: between two posts, told by the one beside it. */
export type Cursor = { at: Date; id: string }

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const writeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at.toISOString()}_${id}`, 'latin1').toString('base64url')

/** The cursor in an opaque text; null where it is none of ours. */
export function readCursor(text: string): Cursor | null {
  if (text.length > 120) return null
  const match = CURSOR.exec(Buffer.from(text, 'base64url').toString('latin1'))
  const at = new Date(match?.[1] ?? Number.NaN)
  return match?.[2] && at.getTime() >= 0 ? { at, id: match[2] } : null
}
