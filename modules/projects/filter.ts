import { type Day, isDay } from '@/lib/dates'
import { isProjectFund, isProjectState, type ProjectCard, type ProjectFund, type ProjectState } from './project'

/** What narrows a list of works. Places and units by slug; `isOverdue` and `isSilent` as in lateness.ts. */
export type ProjectFilter = {
  state?: ProjectState
  unit?: string
  kecamatan?: string
  kelurahan?: string
  year?: number
  fund?: ProjectFund
  isOverdue?: true
  isSilent?: true
}

export const PROJECT_ORDERS = ['terbaru', 'nama', 'tenggat', 'persen', 'anggaran'] as const
/** The order of a list: told of last, name, planned end (those without one last), progress and budget, the most first. */
export type ProjectOrder = (typeof PROJECT_ORDERS)[number]

export const ORDER_NAMES: Record<ProjectOrder, string> = {
  terbaru: 'Kabar terbaru',
  nama: 'Nama, A sampai Z',
  tenggat: 'Tenggat terdekat',
  persen: 'Paling maju',
  anggaran: 'Anggaran terbesar',
}

export type ProjectView = 'kartu' | 'tabel'
export type ProjectList = { filter: ProjectFilter; order: ProjectOrder; view: ProjectView }

/** The parameters that choose and sort works, in the words of an address. */
export const PROJECT_PARAMETERS = [
  'keadaan',
  'unit',
  'kecamatan',
  'kelurahan',
  'tahun',
  'dana',
  'terlambat',
  'diam',
  'urut',
] as const

type SearchParams = Record<string, string | string[] | undefined>

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const YEAR = /^(?:19|20)\d{2}$/

const one = (params: SearchParams, name: string): string | undefined => {
  const value = params[name]
  const text = (Array.isArray(value) ? value[0] : value)?.trim()
  return text === '' ? undefined : text
}

const isOrder = (text: string): text is ProjectOrder => (PROJECT_ORDERS as readonly string[]).includes(text)

const slugIn = (text: string) => (text.length <= 200 && SLUG.test(text) ? text : undefined)
const yesIn = (text: string): true | undefined => (text === 'ya' ? true : undefined)
const viewIn = (text: string): ProjectView | undefined => (text === 'kartu' || text === 'tabel' ? text : undefined)

/** The list that an address asks for. `unknown` names the parameters whose value cannot be one; they are left out. */
export function parseProjectFilter(params: SearchParams): ProjectList & { unknown: string[] } {
  const unknown: string[] = []
  const found = <T>(name: string, valueIn: (text: string) => T | undefined): T | undefined => {
    const text = one(params, name)
    if (text === undefined) return undefined
    const value = valueIn(text)
    if (value === undefined) unknown.push(name)
    return value
  }
  const filter: ProjectFilter = {
    state: found('keadaan', (text) => (isProjectState(text) ? text : undefined)),
    unit: found('unit', slugIn),
    kecamatan: found('kecamatan', slugIn),
    kelurahan: found('kelurahan', slugIn),
    year: found('tahun', (text) => (YEAR.test(text) ? Number(text) : undefined)),
    fund: found('dana', (text) => (isProjectFund(text) ? text : undefined)),
    isOverdue: found('terlambat', yesIn),
    isSilent: found('diam', yesIn),
  }
  const order = found('urut', (text) => (isOrder(text) ? text : undefined)) ?? 'terbaru'
  const view = found('tampilan', viewIn) ?? 'kartu'
  return { filter, order, view, unknown }
}

/** The list as the query part of an address, with further parameters after it; "" when there is nothing to say. */
export function projectQuery(
  { filter, order, view }: { filter: ProjectFilter; order?: ProjectOrder; view?: ProjectView },
  more: Record<string, string | undefined> = {},
): string {
  const pairs = {
    keadaan: filter.state,
    unit: filter.unit,
    kecamatan: filter.kecamatan,
    kelurahan: filter.kelurahan,
    tahun: filter.year === undefined ? undefined : String(filter.year),
    dana: filter.fund,
    terlambat: filter.isOverdue && 'ya',
    diam: filter.isSilent && 'ya',
    urut: order === 'terbaru' ? undefined : order,
    tampilan: view === 'kartu' ? undefined : view,
    ...more,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(pairs)) if (value) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export const isProjectFiltered = (filter: ProjectFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined)

/** A place in a list of works: beside the work of this id, which has this key in the list's order. */
export type ProjectCursor = { order: ProjectOrder; key: string; id: string }

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const CURSOR = new RegExp(`^([a-z]{1,20})\\|(${UUID})\\|(.{1,600})$`, 'su')
/** The key of works without a planned end, and of those without a budget: both stand last. */
const NO_DAY = 'infinity'
const NO_BUDGET = '-1'

type Keyed = Pick<ProjectCard, 'id' | 'lastToldAt' | 'name' | 'plannedFinish' | 'percent' | 'budget'>

const KEYS: Record<ProjectOrder, (card: Keyed) => string> = {
  terbaru: ({ lastToldAt }) => lastToldAt.toISOString(),
  nama: ({ name }) => name,
  tenggat: ({ plannedFinish }) => plannedFinish ?? NO_DAY,
  persen: ({ percent }) => String(percent),
  anggaran: ({ budget }) => String(budget ?? NO_BUDGET),
}

const INSTANT = /^(?:19|20)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const isInRange = (day: Day): boolean => isDay(day) && day >= '1900-01-01' && day <= '2100-12-31'
const IS_KEY: Record<ProjectOrder, (text: string) => boolean> = {
  terbaru: (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
  nama: (text) => !text.includes('\0'),
  tenggat: (text) => text === NO_DAY || isInRange(text),
  persen: (text) => /^\d{1,3}$/.test(text),
  anggaran: (text) => text === NO_BUDGET || /^\d{1,18}$/.test(text),
}

/** The place right beside a work of the list. */
export const projectCursorOf = (order: ProjectOrder, card: Keyed): ProjectCursor => ({
  order,
  key: KEYS[order](card),
  id: card.id,
})

/** That place as an opaque text. */
export const writeProjectCursor = (order: ProjectOrder, card: Keyed): string =>
  Buffer.from(`${order}|${card.id}|${KEYS[order](card)}`).toString('base64url')

/** The cursor in an opaque text; null where it is none of ours or of another order. */
export function readProjectCursor(order: ProjectOrder, text: string): ProjectCursor | null {
  if (text.length > 3_000) return null
  const [, named, id, key] = CURSOR.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? []
  return named === order && id && key && IS_KEY[order](key) ? { order, key, id } : null
}
