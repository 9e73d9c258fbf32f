import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import { shortRupiah } from '@/modules/projects/budget'
import { type Line, middleOf } from '@/modules/projects/line'
import { type ProjectFund, type ProjectState, projectSlugOf } from '@/modules/projects/project'
import { type DemoPost, isSilent } from './posts'
import { type Random, randomOf } from './random'
import type { Scene } from './scenes'
import { longDay, RIVERS } from './words'
import type { KindName, WorkKind } from './work-kind'
import { ON_PLOTS } from './work-kinds-gedung'
import { ALONG } from './work-kinds-lingkungan'
import { type Fate, lifeOf, type Step } from './work-life'
import { CONTRACTORS, DUTIES, GANGS, KECAMATAN, KELURAHAN, OFFICE } from './work-names'
import { type DemoPlace, lineFrom, pointNear } from './work-place'
import { filled, workPostOf } from './work-posts'

export const WORKS = 200
const KINDS: Record<KindName, WorkKind> = { ...ALONG, ...ON_PLOTS }
/** Of the works in a row, so many are in each state. */
const SHARES: readonly (readonly [ProjectState, number])[] = [
  ['berjalan', 76],
  ['selesai', 72],
  ['direncanakan', 28],
  ['tertunda', 14],
  ['batal', 10],
]
/** What is older was told in the register on one day, when the portal was new. */
const TOLD_SINCE = 281
const NO_WORKS = new Set(['bagian-hukum', 'bagian-organisasi', 'bagian-pemerintahan'])

export type DemoUpdate = {
  state: ProjectState
  percent: number
  reason: string
  day: Day
  toldAt: Date
  post: DemoPost | null
  before: Scene | null
  after: Scene | null
}
export type DemoWork = {
  unitSlug: string
  slug: string
  name: string
  year: number
  budget: bigint | null
  fund: ProjectFund
  contractor: string
  volume: string
  benefit: string
  plannedStart: Day
  plannedFinish: Day
  places: string[]
  placeDetail: string
  latitude: number | null
  longitude: number | null
  line: Line | null
  /** Tells its pictures from those of the unit's other works. */
  copy: string
  updates: DemoUpdate[]
}

type Chosen = { kind: WorkKind; name: string }

/** What the unit builds, as kinds and names with open slots. */
function choose(unit: DemoPlace, random: Random): Chosen[] {
  const duties = DUTIES[unit.slug]
  if (duties) return duties.map(([kind, name]) => ({ kind: KINDS[kind], name }))
  const own = unit.kind === 'kelurahan' ? KELURAHAN : unit.kind === 'kecamatan' ? KECAMATAN : OFFICE
  return random.sample(own, 2).map(([kind, ...names]) => ({ kind: KINDS[kind], name: random.pick(names) }))
}

/** A round amount, the larger the rounder. */
function budgetOf({ budget: [from, to] }: WorkKind, random: Random): bigint {
  const millions = from + (to - from) * random.next() ** 2
  const round = millions < 200 ? 5 : millions < 1_000 ? 25 : 100
  return BigInt(Math.round(millions / round) * round) * 1_000_000n
}

type Making = { unit: DemoPlace; places: readonly DemoPlace[]; now: Date; number: number; fate: Fate; quality: number }

function workOf({ kind, name: pattern }: Chosen, making: Making, random: Random): DemoWork {
  const { unit, places, now, number, fate } = making
  const near = places.filter(({ slug, parentSlug }) => slug === unit.slug || parentSlug === unit.slug)
  const [place, ...others] = random.sample(near.length > 0 ? near : places, random.chance(0.12) ? 2 : 1)
  if (!place) throw new Error(`No place for ${unit.slug}`)
  const today = dayOf(now)
  const { steps, plannedStart, plannedFinish } = lifeOf(fate, random)
  const [rt, gang, metres] = [String(random.int(1, 34)), random.pick(GANGS), random.int(6, 60) * 10]
  const budget = budgetOf(kind, random)
  const isSwakelola = kind.isSwakelola && budget < 250_000_000n && random.chance(0.6)
  const values: Record<string, string> = {
    unit: unit.shortName ?? unit.name,
    tempat: place.name.replace(/^Kelurahan /, ''),
    gang,
    rt,
    rw: String(random.int(1, 4)),
    sungai: random.pick(RIVERS),
    panjang: String(metres),
    jumlah: String(random.int(24, 360)),
    kecil: String(random.int(3, 18)),
    mulai: longDay(addDays(today, -plannedStart)),
    selesai: longDay(addDays(today, -plannedFinish)),
    anggaran: shortRupiah(budget),
  }
  values.pelaksana = isSwakelola ? `Swakelola warga RT ${rt} ${values.tempat}` : random.pick(CONTRACTORS)
  values.volume = filled(kind.volume, values)
  values.manfaat = filled(random.pick(kind.benefits), values)
  const name = filled(pattern, values)
  values.Nama = name
  values.nama = name.charAt(0).toLowerCase() + name.slice(1)
  const start = pointNear(place, random)
  const line = kind.isLine && random.chance(0.6) ? lineFrom(start, metres, random) : null
  const point = random.chance(0.95) ? ((line && middleOf(line)) ?? start) : null
  const thisYear = Number(today.slice(0, 4))
  const ofLastYear =
    addDays(today, -plannedStart) < `${thisYear}-01-01` || (fate.state === 'selesai' && random.chance(0.15))
  const mark = markOf(unit.slug)
  const copy = String(number)
  const about = {
    kind,
    values,
    unitSlug: unit.slug,
    placeSlug: place.slug,
    placeDetail: `Gang ${gang}, RT ${rt}`,
    copy,
    plannedFinish: addDays(today, -plannedFinish),
    shown: new Set<Scene>(),
  }
  return {
    unitSlug: unit.slug,
    slug: projectSlugOf(name, `${mark}${number}`),
    name,
    year: ofLastYear ? thisYear - 1 : thisYear,
    budget: isSilent(unit.slug) && random.chance(0.3) ? null : budget,
    fund: isSwakelola && random.chance(0.3) ? 'swadaya' : random.pick(kind.funds.filter((fund) => fund !== 'swadaya')),
    contractor: fate.state === 'direncanakan' ? '' : (values.pelaksana ?? ''),
    volume: values.volume,
    benefit: values.manfaat,
    plannedStart: addDays(today, -plannedStart),
    plannedFinish: about.plannedFinish,
    places: [place, ...others].map(({ slug }) => slug),
    placeDetail: about.placeDetail,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    line: point && line,
    copy,
    updates: steps.map((step, at) => updateOf(step, at, about, { ...making, suffix: `${mark}${number}${at}` }, random)),
  }
}

const markOf = (slug: string): string =>
  Math.floor(randomOf(`works mark ${slug}`).next() * 36 ** 5)
    .toString(36)
    .padStart(5, '0')

type Teller = Pick<Making, 'unit' | 'now' | 'quality'> & { suffix: string }

function updateOf(
  step: Step,
  at: number,
  about: Parameters<typeof workPostOf>[0],
  { unit, now, quality, suffix }: Teller,
  random: Random,
): DemoUpdate {
  const { state, percent, reason, ago } = step
  const day = addDays(dayOf(now), -ago)
  const isOld = ago >= TOLD_SINCE
  const toldAgo = isOld ? TOLD_SINCE : ago - random.int(0, Math.min(2, ago - 1))
  const minutes = isOld ? 8 * 60 + at : random.int(8 * 60, 20 * 60)
  const toldAt = new Date(startOfDay(addDays(dayOf(now), -toldAgo)).getTime() + minutes * 60_000)
  const told = { state, percent, reason, toldAt }
  const isDue = state === 'selesai' || random.chance(0.55 + 0.45 * quality)
  const isPosted = isDue && !isOld && !isSilent(unit.slug)
  if (!isPosted) return { ...told, day, post: null, before: null, after: null }
  const isGood = random.chance(0.3 + 0.65 * quality)
  const { before, after, ...post } = workPostOf(about, { step, day, at: toldAt, suffix, isGood, random })
  return { ...told, day: post.eventDay ?? dayOf(toldAt), post, before, after }
}

/** What becomes of each work of the demo: of all states, some late, some that nobody told of for more than a month. */
function fatesOf(): Omit<Fate, 'pace'>[] {
  return randomOf('works').sample(
    SHARES.flatMap(([state, count]) =>
      Array.from({ length: count }, (_, at) => ({ state, isOverdue: at % 5 === 0, isSilent: at % 4 === 1 })),
    ),
    WORKS,
  )
}

/** The works of all units with what was told of them up to `now`; the same day gives the same ones. */
export function worksOf(units: readonly DemoPlace[], now: Date): DemoWork[] {
  const places = units.filter(({ kind }) => kind === 'kelurahan')
  const fates = fatesOf()
  return units
    .filter(({ slug }) => !NO_WORKS.has(slug))
    .flatMap((unit) => {
      const random = randomOf(`works ${unit.slug}`)
      const quality =
        unit.slug === 'disdik' ? 0.95 : unit.slug === 'kelurahan-pelambuan' ? 0.8 : 0.3 + 0.7 * random.next()
      const pace: Fate['pace'] = quality > 0.6 ? [14, 27] : [25, 55]
      return choose(unit, random).map((chosen, at) => {
        const fate = { state: 'berjalan' as const, isOverdue: false, isSilent: false, ...fates.pop(), pace }
        if (isSilent(unit.slug)) fate.isSilent = true
        return workOf(chosen, { unit, places, now, number: at + 1, fate, quality }, random)
      })
    })
}

/** What units say who have no works this year: two were accepted, one waits. */
export const DECLARATIONS = [
  {
    unitSlug: 'bagian-hukum',
    state: 'accepted',
    reason: 'Bagian ini menyusun produk hukum dan tidak mengelola pekerjaan fisik tahun ini.',
  },
  {
    unitSlug: 'bagian-organisasi',
    state: 'accepted',
    reason: 'Tugas bagian ini menata kelembagaan; tidak ada anggaran pembangunan tahun ini.',
  },
  {
    unitSlug: 'bagian-pemerintahan',
    state: 'declared',
    reason: 'Seluruh kegiatan tahun ini berupa koordinasi dan pembinaan, tanpa pekerjaan fisik.',
  },
] as const
