import { type Day, dayOf } from '@/lib/dates'
import { bodyTextOf, countWords, type RichText } from '@/modules/posts/body'
import { completenessChecks, completenessOf } from '@/modules/posts/completeness'
import { slugOf } from '@/modules/posts/slug'
import type { DemoPhoto, DemoPost } from './posts'
import type { Random } from './random'
import { SCENES, type Scene } from './scenes'
import { longDay, paragraph, summaryOf, weekDay } from './words'
import type { WorkKind } from './work-kind'
import type { Step } from './work-life'
import { PHASES, type Phase } from './work-phases'

type About = {
  kind: WorkKind
  /** What the slots of the texts hold. */
  values: Readonly<Record<string, string>>
  unitSlug: string
  placeSlug: string | null
  placeDetail: string
  /** Tells the pictures of this work from those of the unit's others. */
  copy: string
  plannedFinish: Day
  /** What was shown in an earlier post of this work. */
  shown: Set<Scene>
}

type Telling = { step: Step; day: Day; at: Date; suffix: string; isGood: boolean; random: Random }

export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** While a work is only planned, or is called off, nothing is told of how it is built. */
const IS_BUILT: Record<Phase, boolean> = {
  rencana: false,
  mulai: true,
  kemajuan: true,
  selesai: true,
  tertunda: false,
  batal: false,
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function bodyOf({ kind, values }: About, { step, isGood, random }: Telling, fill: (text: string) => string): RichText {
  const { openings, details, closings } = PHASES[step.phase]
  const ofPhase = random.sample(details, IS_BUILT[step.phase] ? 3 : 4)
  const what = `Pekerjaan ini meliputi ${lowerFirst(values.volume ?? '')}. Manfaat yang diharapkan: ${lowerFirst(values.manfaat ?? '')} Menurut catatan petugas, ${lowerFirst(kind.why)}.`
  const middle = IS_BUILT[step.phase] ? [...random.sample(kind.details, 3), ...ofPhase] : [what, ...ofPhase]
  const texts = [random.pick(openings), ...(isGood ? middle : middle.slice(0, 1)), random.pick(closings)]
  return { type: 'doc', content: texts.map((text) => paragraph(fill(text))) }
}

function scenesOf({ kind: { views, also }, shown }: About, { step: { phase }, isGood, random }: Telling): Scene[] {
  if (!isGood && phase !== 'selesai' && random.chance(0.45)) return []
  if (phase === 'rencana' || phase === 'batal') return [views.lama]
  if (phase === 'selesai') return isGood || shown.has(views.lama) ? [views.baru, views.lama] : [views.baru]
  const next = shown.has(views.kerja) ? [views.kerja, random.pick(also)] : [views.kerja]
  return isGood && !shown.has(views.lama) ? [views.lama, ...next] : next
}

function captionOf({ kind: { views }, values }: About, scene: Scene): string {
  const what = lowerFirst(SCENES[scene])
  if (scene === views.lama) return `Keadaan sebelum pekerjaan: ${what}.`
  if (scene === views.baru) return `Sesudah pekerjaan: ${what}.`
  return `${SCENES[scene]}, ${values.tempat}.`
}

/** What a post tells of one step of a work. Thin ones lack what officers in a hurry leave out. */
export function workPostOf(about: About, telling: Telling): DemoPost & { before: Scene | null; after: Scene | null } {
  const { kind, unitSlug, placeSlug, placeDetail, copy, shown } = about
  const { step, day, at, suffix, isGood, random } = telling
  const values: Record<string, string> = {
    ...about.values,
    persen: String(step.percent),
    alasan: step.reason,
    hari: weekDay(day),
    tanggal: longDay(day),
    selesai: about.plannedFinish > day ? (about.values.selesai ?? '') : 'dalam waktu dekat',
  }
  const fill = (text: string) => filled(text, values)
  const texts = PHASES[step.phase]
  const title = fill(random.pick(texts.titles)).slice(0, 140)
  const body = bodyOf(about, telling, fill)
  const bodyText = bodyTextOf(body)
  const isDescribed = isGood || random.chance(0.4)
  const photos: DemoPhoto[] = scenesOf(about, telling).map((scene) => ({
    scene,
    copy,
    altText: isDescribed ? SCENES[scene] : '',
    isDecorative: false,
    caption: isDescribed ? captionOf(about, scene) : '',
    credit: isDescribed ? `Ilustrasi: ${values.unit}` : '',
  }))
  const hasEvent = isGood || random.chance(0.6)
  const hasPlace = placeSlug !== null && (isGood || random.chance(0.6))
  const facts = {
    title,
    summary: isGood || random.chance(0.5) ? summaryOf(fill(random.pick(texts.summaries)), values.tempat ?? '') : '',
    words: countWords(bodyText),
    eventDate: hasEvent,
    place: hasPlace,
    project: true,
    who: isGood ? kind.who : '',
    why: isGood ? kind.why : '',
    how: isGood ? kind.how : '',
    photos: photos.map((photo) => ({ ...photo, fileName: `${photo.scene}.jpg`, isNew: !shown.has(photo.scene) })),
  }
  for (const { scene } of photos) shown.add(scene)
  const isShown = (scene: Scene) => photos.some((photo) => photo.scene === scene)
  return {
    unitSlug,
    slug: slugOf(title, suffix),
    type: 'pembangunan',
    status: 'published',
    title,
    summary: facts.summary,
    body,
    bodyText,
    eventDay: hasEvent && day <= dayOf(at) ? day : null,
    placeSlug: hasPlace ? placeSlug : null,
    placeDetail: hasPlace ? placeDetail : '',
    who: facts.who,
    why: facts.why,
    how: facts.how,
    completeness: completenessOf(completenessChecks(facts)),
    firstPublishedAt: at,
    withdrawnAt: null,
    withdrawalReason: '',
    createdAt: new Date(at.getTime() - 3_600_000),
    photos,
    before: isShown(kind.views.lama) && step.phase !== 'batal' ? kind.views.lama : null,
    after: step.phase === 'selesai' && isShown(kind.views.baru) ? kind.views.baru : null,
  }
}
