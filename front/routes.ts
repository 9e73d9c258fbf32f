/**
 * What an address leads to, decided before anybody is asked:
 * - `page`: what residents read, pages and feeds alike. Rendered without cookies, kept until something public changes.
 * - `file`: what never changes under its address.
 * - `desk`: what depends on who asks. Next answers each request itself.
 * - `nothing`: what Next would serve though this portal has no use for it.
 *
 * `origin` stands before where a page leads, for readers who came by another site's name.
 * `isForAllSites`: pages of other sites may read it with their scripts.
 * `key` is the address under which a page is rendered and kept: known parameters only, in a fixed order.
 */
export type Route =
  | { kind: 'page'; key: string; lifetimeMs: number; origin?: string; isForAllSites?: boolean }
  | { kind: 'file'; key: string }
  | { kind: 'desk' }
  | { kind: 'nothing' }

const MINUTE_MS = 60_000
/** Pages speak of "today" and of the month that is running. */
export const PAGE_MS = 60 * MINUTE_MS
const WORKS = ['dana', 'diam', 'kecamatan', 'kelurahan', 'keadaan', 'tahun', 'terlambat', 'unit', 'urut']
const FILTER = ['dari', 'jenis', 'kecamatan', 'kelurahan', 'sampai', 'unit']

/** The parameters that a page reads, in the order of the alphabet; pages that are not named here read none. */
const PARAMETERS: Record<string, readonly string[]> = {
  '/berita': [...FILTER, 'sebelum', 'sesudah'].sort(),
  '/api/v1/channels/verify': ['url'],
  '/api/v1/scores': ['period'],
  '/cari': [...FILTER, 'halaman', 'q'].sort(),
  '/kanal': ['kecamatan', 'liga'],
  '/kanal/unduh': ['kecamatan', 'liga'],
  '/kanal/lapor': ['alamat', 'catatan', 'platform', 'salah'],
  '/kanal/periksa': ['alamat'],
  '/kelurahan': ['lapisan'],
  '/peringkat/banding': ['a', 'b', 'bulan'],
  '/penghargaan/sertifikat': ['kode'],
  '/pembangunan': [...WORKS, 'sebelum', 'sesudah', 'tampilan'].sort(),
  '/pembangunan/unduh': [...WORKS].sort(),
}
const LIFETIMES_MS: Record<string, number> = { '/sitemap-berita.xml': 5 * MINUTE_MS }

const DESK = /^\/(?:(?:meja|kelola|evaluasi|akun|masuk|api(?!\/v1(?:\/|$)))(?:\/|$)|kanal\/lapor\/kirim$)/
/** What scripts of any site may read. */
const API = /^\/api\/v1\//
const FILE = /^\/(?:_next\/static\/.+|media\/foto\/[^/]+\/[^/]+|skrip\/[a-z0-9-]+\.js)$/
const PLAIN_PATH = /^[a-zA-Z0-9/._~-]*$/

/** The route of an address that the gate has let pass: every escape in it can be read. */
export function routeOf(url: string): Route {
  const mark = url.indexOf('?')
  const path = plain(mark < 0 ? url : url.slice(0, mark))
  const query = mark < 0 ? '' : url.slice(mark + 1)
  if (DESK.test(path)) return { kind: 'desk' }
  if (FILE.test(path)) return { kind: 'file', key: path }
  // Where an address of an old site leads is the front's own question, see old-sites.ts.
  if (path.startsWith('/_next/') || path.startsWith('/__next') || path === '/situs-lama') return { kind: 'nothing' }
  return {
    kind: 'page',
    key: path + queryOf(query, PARAMETERS[path] ?? []),
    lifetimeMs: LIFETIMES_MS[path] ?? PAGE_MS,
    ...(API.test(path) && { isForAllSites: true }),
  }
}

/** One spelling of a path, however its characters were escaped. */
const plain = (path: string): string =>
  PLAIN_PATH.test(path)
    ? path
    : path
        .split('/')
        .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
        .join('/')

/** The first value of each known parameter; what is empty was not asked for. */
function queryOf(query: string, names: readonly string[]): string {
  if (query === '' || names.length === 0) return ''
  const given = new URLSearchParams(query)
  const known = new URLSearchParams()
  for (const name of names) {
    const value = given.get(name)?.trim()
    if (value) known.set(name, value)
  }
  return known.size === 0 ? '' : `?${known}`
}
