import { slugFrom } from '@/lib/slug'
import type { FocalPoint } from '@/modules/media/photo'
import type { UnitMark } from '@/modules/units/unit'

export const PROJECT_STATES = ['direncanakan', 'berjalan', 'selesai', 'tertunda', 'batal'] as const
/** What has become of a work of development. */
export type ProjectState = (typeof PROJECT_STATES)[number]

export const STATE_NAMES: Record<ProjectState, string> = {
  direncanakan: 'Direncanakan',
  berjalan: 'Berjalan',
  selesai: 'Selesai',
  tertunda: 'Tertunda',
  batal: 'Batal',
}

export const PROJECT_FUNDS = ['apbd', 'apbdProvinsi', 'apbn', 'dak', 'hibah', 'swadaya', 'lainnya'] as const
/** Who pays for it. */
export type ProjectFund = (typeof PROJECT_FUNDS)[number]

export const FUND_NAMES: Record<ProjectFund, string> = {
  apbd: 'APBD Kota Banjarmasin',
  apbdProvinsi: 'APBD Provinsi',
  apbn: 'APBN',
  dak: 'Dana Alokasi Khusus',
  hibah: 'Hibah atau CSR',
  swadaya: 'Swadaya warga',
  lainnya: 'Lainnya',
}

export const isProjectState = (text: string): text is ProjectState =>
  (PROJECT_STATES as readonly string[]).includes(text)
export const isProjectFund = (text: string): text is ProjectFund => (PROJECT_FUNDS as readonly string[]).includes(text)

/** The address of a work: the words of its name and a suffix of its own. It stays when the name changes. */
export const projectSlugOf = (name: string, suffix: string): string => slugFrom(name, suffix, 'pekerjaan')

/** Where readers find a work. */
export const projectPathOf = (slug: string): string => `/pembangunan/${slug}`

/** What a card in a list shows of a work; `budget` in rupiah, days as YYYY-MM-DD. */
export type ProjectCard = {
  id: string
  slug: string
  name: string
  unit: UnitMark
  state: ProjectState
  percent: number
  year: number
  budget: bigint | null
  fund: ProjectFund | null
  plannedStart: string | null
  plannedFinish: string | null
  lastToldAt: Date
  places: { slug: string; name: string }[]
}

/** A picture as the page of a work shows it; `id` names the stored photo, `day` is the one that it tells of. */
export type ProjectPicture = FocalPoint & {
  id: string
  width: number
  height: number
  renditions: number[]
  altText: string
  isDecorative: false
  caption: string
  credit: string
  day: string | null
}

/** What is known of a work beside its card, and what its timeline says; days as YYYY-MM-DD, places in degrees. */
export type ProjectFacts = {
  contractor: string
  volume: string
  benefit: string
  startedOn: string | null
  finishedOn: string | null
  placeDetail: string
  latitude: number | null
  longitude: number | null
}

/** A work as it stands on the map; `kelurahan` is the slug of one in which it lies. */
export type WorkPoint = {
  slug: string
  name: string
  state: ProjectState
  latitude: number
  longitude: number
  kelurahan: string | null
}

/** What a post shows of the work that it tells of. */
export type ToldProject = { slug: string; name: string; state: ProjectState; percent: number }
