import { addDays, type Day, dayOf, daysBetween, startOfDay } from '@/lib/dates'
import { bodyTextOf, countWords, type RichText } from '@/modules/posts/body'
import { completenessChecks, completenessOf } from '@/modules/posts/completeness'
import type { PostStatus, PostType } from '@/modules/posts/post'
import { slugOf } from '@/modules/posts/slug'
import type { UnitKind } from '@/modules/units/unit'
import { type Random, randomOf } from './random'
import { SCENES, type Scene } from './scenes'
import type { Topic } from './topic'
import { NEIGHBOURHOOD } from './topics-kelurahan'
import { CITY } from './topics-kota'
import { SERVICE } from './topics-layanan'
import { OFFICE } from './topics-umum'
import { longDay, paragraph, RIVERS, summaryOf, weekDay } from './words'

const SPAN_DAYS = 183
const REASONS = [
  'Jadwal kegiatan berubah dan akan diumumkan kembali.',
  'Data yang dimuat masih perlu diperiksa.',
  'Foto yang dipakai bukan dari kegiatan ini.',
]
const SILENT = new Set([
  'sekretariat-dprd',
  'bagian-hukum',
  'bagian-pbj',
  'kelurahan-mantuil',
  'kelurahan-basirih-selatan',
  'kelurahan-kelayan-tengah',
  'kelurahan-kebun-bunga',
  'kelurahan-pemurus-luar',
  'kelurahan-telawang',
  'kelurahan-alalak-tengah',
  'kelurahan-mawar',
  'kelurahan-kelayan-luar',
])

export type DemoUnit = {
  slug: string
  name: string
  shortName: string | null
  kind: UnitKind
  parentSlug: string | null
}
/** `copy` tells apart what a unit photographed of the same kind more than once. */
export type DemoPhoto = {
  scene: Scene
  copy: string
  altText: string
  isDecorative: boolean
  caption: string
  credit: string
}
export type DemoPost = {
  unitSlug: string
  slug: string
  type: PostType
  status: PostStatus
  title: string
  summary: string
  body: RichText
  bodyText: string
  eventDay: Day | null
  placeSlug: string | null
  placeDetail: string
  who: string
  why: string
  how: string
  completeness: number
  firstPublishedAt: Date | null
  withdrawnAt: Date | null
  withdrawalReason: string
  createdAt: Date
  photos: DemoPhoto[]
}

/** A unit that publishes nothing in the demo. */
export const isSilent = (slug: string): boolean => SILENT.has(slug)

const topicsOf = (unit: DemoUnit): readonly Topic[] => {
  if (unit.kind === 'kelurahan') return [...NEIGHBOURHOOD, ...OFFICE.slice(2)]
  if (unit.kind === 'kecamatan') return [...NEIGHBOURHOOD, ...OFFICE]
  const own = SERVICE[unit.slug] ?? CITY[unit.slug]
  return own ? [...own, ...own, ...own, ...OFFICE] : OFFICE
}

/** The pictures that a unit may show. */
export const scenesOf = (unit: DemoUnit): Scene[] => [...new Set(topicsOf(unit).flatMap((topic) => topic.scenes))]

/** How many posts a unit writes in six months. Pelambuan writes moderately, Disdik much. */
const volumeOf = (unit: DemoUnit, random: Random): number => {
  if (unit.slug === 'kelurahan-pelambuan') return 30
  if (unit.slug === 'disdik') return 70
  const [from, to] = unit.kind === 'skpd' ? [34, 78] : unit.kind === 'kelurahan' ? [18, 54] : [24, 52]
  return random.chance(0.1) ? random.int(3, 9) : random.int(from, to)
}

function bodyOf(topic: Topic, fill: (text: string) => string, isThorough: boolean, random: Random): RichText {
  const details = random.sample(topic.details, isThorough ? random.int(3, 5) : random.int(1, 2)).map(fill)
  const content = [paragraph(fill(random.pick(topic.openings))), ...details.map(paragraph)]
  if (topic.list && isThorough && random.chance(0.6)) {
    content.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: topic.list.heading }] })
    content.push({
      type: 'bulletList',
      content: topic.list.items.map((item) => ({ type: 'listItem', content: [paragraph(fill(item))] })),
    })
  }
  content.push(paragraph(fill(random.pick(topic.closings))))
  return { type: 'doc', content }
}

type Write = {
  unit: DemoUnit
  day: Day
  now: Date
  suffix: string
  places: readonly DemoUnit[]
  seen: Set<Scene>
  titles: Set<string>
  random: Random
  isGood: boolean
}

function postOn({ unit, day, now, suffix, places, seen, titles, random, isGood }: Write): DemoPost {
  const drawn = random.pick(topicsOf(unit))
  const topic = drawn.type === 'ucapan' && random.chance(0.6) ? random.pick(topicsOf(unit)) : drawn
  const isThorough = isGood ? random.chance(0.92) : random.chance(0.35)
  const near = places.filter((place) => place.slug === unit.slug || place.parentSlug === unit.slug)
  const place = random.pick(near.length > 0 ? near : places)
  const eventDay =
    topic.type === 'agenda' || topic.type === 'pengumuman'
      ? addDays(day, random.int(1, 9))
      : addDays(day, -random.int(0, 2))
  const values: Record<string, string> = {
    unit: unit.shortName ?? unit.name,
    tempat: place.name.replace(/^Kelurahan /, ''),
    rt: String(random.int(1, 34)),
    rw: String(random.int(1, 4)),
    jumlah: String(random.int(24, 360)),
    kecil: String(random.int(3, 28)),
    hari: weekDay(eventDay),
    tanggal: longDay(eventDay),
    jam: `0${random.int(7, 9)}.${random.pick(['00', '15', '30'])} WITA`,
    sungai: random.pick(RIVERS),
    panjang: String(random.int(6, 60) * 10),
    persen: String(random.int(3, 19) * 5),
    tahun: String(Number(day.slice(0, 4)) + (topic.key === 'musrenbang' ? 0 : 1)),
  }
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const choices = random.sample(topic.titles, topic.titles.length).map(fill)
  const title = (choices.find((text) => !titles.has(text)) ?? `${choices[0]} (${longDay(day)})`).slice(0, 140)
  titles.add(title)
  const body = bodyOf(topic, fill, isThorough && topic.type !== 'ucapan', random)
  const summary = isGood || random.chance(0.6) ? summaryOf(fill(random.pick(topic.summaries)), values.tempat ?? '') : ''
  const hasFacts = topic.who !== '' && (isGood ? random.chance(0.85) : random.chance(0.3))
  const photos = photosOf(topic, { place: values.tempat ?? '', unit: values.unit ?? '', isGood, random })
  const bodyText = bodyTextOf(body)
  const hasEvent = topic.type !== 'ucapan' && random.chance(isGood ? 0.95 : 0.6)
  const hasPlace = topic.type !== 'ucapan' && random.chance(isGood ? 0.93 : 0.55)
  const facts = {
    title,
    summary,
    words: countWords(bodyText),
    eventDate: hasEvent,
    place: hasPlace,
    project: false,
    who: hasFacts ? topic.who : '',
    why: hasFacts ? topic.why : '',
    how: hasFacts ? topic.how : '',
    photos: photos.map((photo) => ({ ...photo, fileName: `${photo.scene}.jpg`, isNew: !seen.has(photo.scene) })),
  }
  const published = new Date(
    Math.min(
      startOfDay(day).getTime() + random.int(8 * 60, 20 * 60) * 60_000,
      now.getTime() - random.int(5, 90) * 60_000,
    ),
  )
  const fate = random.next()
  const status: PostStatus = fate < 0.008 ? 'withdrawn' : fate < 0.02 ? 'draft' : 'published'
  if (status !== 'draft') for (const photo of photos) seen.add(photo.scene)
  return {
    unitSlug: unit.slug,
    slug: slugOf(title, suffix),
    type: topic.type,
    status,
    title,
    summary,
    body,
    bodyText,
    eventDay: hasEvent ? eventDay : null,
    placeSlug: hasPlace ? place.slug : null,
    placeDetail: hasPlace && random.chance(0.4) ? `RT ${values.rt}` : '',
    who: facts.who,
    why: facts.why,
    how: facts.how,
    completeness: completenessOf(completenessChecks(facts)),
    firstPublishedAt: status === 'draft' ? null : published,
    withdrawnAt: status === 'withdrawn' ? new Date(Math.min(published.getTime() + 86_400_000, now.getTime())) : null,
    withdrawalReason: status === 'withdrawn' ? random.pick(REASONS) : '',
    createdAt: new Date(published.getTime() - 3_600_000),
    photos,
  }
}

function photosOf(topic: Topic, about: { place: string; unit: string; isGood: boolean; random: Random }): DemoPhoto[] {
  const { place, unit, isGood, random } = about
  if (random.chance(topic.type === 'pengumuman' || topic.type === 'klarifikasi' ? 0.3 : isGood ? 0.04 : 0.22)) return []
  const count = Math.min(topic.scenes.length, random.chance(0.55) ? 1 : random.int(2, 4))
  const hasAll = isGood ? random.chance(0.9) : random.chance(0.35)
  return random.sample(topic.scenes, count).map((scene, position) => ({
    scene,
    copy: '',
    altText: hasAll || random.chance(0.3) ? SCENES[scene] : '',
    isDecorative: false,
    caption: position > 0 && random.chance(0.5) ? '' : hasAll ? `${SCENES[scene]}, ${place}.` : '',
    credit: hasAll ? `Ilustrasi: ${unit}` : '',
  }))
}

/**
 * The posts of one unit in the six months up to `now`, oldest first. `count` asks for that many instead of the unit's
 * own volume; `series` keeps the addresses of a second set apart from the first.
 */
export function postsOf(
  unit: DemoUnit,
  places: readonly DemoUnit[],
  now: Date,
  count?: number,
  series = '',
): DemoPost[] {
  if (count === undefined && isSilent(unit.slug)) return []
  const random = randomOf(`${unit.slug}${series}`)
  const total = count ?? volumeOf(unit, random)
  const quality =
    unit.slug === 'disdik' ? 0.95 : unit.slug === 'kelurahan-pelambuan' ? 0.8 : 0.25 + random.next() * 0.75
  const today = dayOf(now)
  const start = addDays(today, -SPAN_DAYS)
  const span = daysBetween(start, today)
  const days = Array.from({ length: total }, () => addDays(start, random.int(0, span))).sort()
  const seen = new Set<Scene>()
  const titles = new Set<string>()
  const mark = Math.floor(randomOf(`mark ${unit.slug} ${series}`).next() * 36 ** 5)
    .toString(36)
    .padStart(5, '0')
  return days.map((day, index) =>
    postOn({
      unit,
      day,
      now,
      places,
      seen,
      titles,
      random,
      isGood: random.chance(quality),
      suffix: `${mark}${(index + 1).toString(36)}`,
    }),
  )
}
