import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import { type ChannelAddress, readChannelAddress } from '@/modules/channels/address'
import { activeDaysOf, type ChannelState, type Platform, type Verdict } from '@/modules/channels/channel'
import type { Failure, ReadingMethod } from '@/modules/channels/observation'
import type { League } from '@/modules/units/unit'
import { type Random, randomOf } from './random'

/** Six units have no site of their own though they must. */
export const WITHOUT_SITE = [
  'bagian-hukum',
  'bagian-organisasi',
  'kelurahan-basirih-selatan',
  'kelurahan-kelayan-barat',
  'kelurahan-mantuil',
  'kelurahan-sungai-andai',
]
/** Eight have no account on Instagram; three of them have no site either. */
export const WITHOUT_INSTAGRAM = [
  'kelurahan-basirih-selatan',
  'kelurahan-kelayan-barat',
  'kelurahan-mantuil',
  'kelurahan-pelambuan',
  'kelurahan-pekauman',
  'kelurahan-surgi-mufti',
  'inspektorat',
  'kecamatan-banjarmasin-utara',
]
/** What is registered and waits to be looked at, and what was there once. */
const WAITING = ['bagian-hukum website']
const LOST = ['kelurahan-pekauman instagram', 'kelurahan-sungai-andai website']

/** What the fake sites of the demo are like, by the first letters of their names. */
const SITE_KINDS = { healthy: '', stale: 'lama-', down: 'mati-', hijacked: 'diretas-' } as const
const HISTORY_DAYS = 60

type DemoUnit = { slug: string; league: string }

export type DemoObservation = {
  day: Day
  at: Date
  verdict: Verdict
  failure: Failure | null
  method: ReadingMethod | null
  newestAt: Date | null
  status: number | null
  latencyMs: number | null
  /** The link that a person gave, where nobody else can read the account. */
  evidence: string | null
}
export type DemoChannel = {
  unitSlug: string
  account: ChannelAddress
  steps: { state: ChannelState; at: Date; reason: string }[]
  verdict: Verdict
  verdictSince: Date
  observations: DemoObservation[]
}

/** The channels of the demo's units, the same at every start but for their days. */
export const channelsOf = (units: readonly DemoUnit[], now: Date): DemoChannel[] =>
  units.flatMap((unit) => platformsOf(unit).flatMap((platform) => channelOf(unit, platform, now)))

function platformsOf(unit: DemoUnit): Platform[] {
  const random = randomOf(`platforms ${unit.slug}`)
  const hadOnce = (platform: Platform) => [...WAITING, ...LOST].includes(`${unit.slug} ${platform}`)
  const hasSite = !WITHOUT_SITE.includes(unit.slug) && (unit.league !== 'skpd-layanan' || random.chance(0.6))
  const hasInstagram = !WITHOUT_INSTAGRAM.includes(unit.slug) && unit.league !== 'bagian-setda'
  return [
    ...(hasSite || hadOnce('website') ? ['website' as const] : []),
    ...(hasInstagram || hadOnce('instagram') ? ['instagram' as const] : []),
    ...(random.chance(0.4) ? ['facebook' as const] : []),
    ...(random.chance(0.08) ? ['tiktok' as const] : []),
    ...(random.chance(0.06) ? ['whatsapp' as const] : []),
  ]
}

function channelOf(unit: DemoUnit, platform: Platform, now: Date): DemoChannel[] {
  const random = randomOf(`channel ${unit.slug} ${platform}`)
  const kind = kindOf(random)
  const account = readChannelAddress(addressOf(unit.slug, platform, kind, random), platform)
  if (!account) return []
  const steps = stepsOf(unit.slug, platform, random, now)
  const isVerified = steps.at(-1)?.state === 'verified'
  const known = addDays(dayOf(steps.find(({ state }) => state === 'verified')?.at ?? now), 1)
  const from = [known, addDays(dayOf(now), -HISTORY_DAYS)].sort().at(-1)
  const observations = !isVerified || !from ? [] : observationsOf(unit, account, kind, from, random, now)
  const verdict = observations.at(-1)?.verdict ?? 'unknown'
  const since = observations.findLast((one) => one.verdict !== verdict)
  return [
    {
      unitSlug: unit.slug,
      account,
      steps,
      verdict,
      verdictSince: since?.at ?? observations[0]?.at ?? now,
      observations,
    },
  ]
}

type Kind = keyof typeof SITE_KINDS

function kindOf(random: Random): Kind {
  const chance = random.next()
  if (chance < 0.76) return 'healthy'
  return chance < 0.92 ? 'stale' : chance < 0.97 ? 'down' : 'hijacked'
}

// The names are nobody's: ".example" belongs to no one, and accounts begin with the word for an example.
function addressOf(slug: string, platform: Platform, kind: Kind, random: Random): string {
  const name = slug.replace(/^(?:kelurahan|kecamatan|bagian)-/, '')
  if (platform === 'website') return `http://${SITE_KINDS[kind]}${slug}.banjarmasin.example/`
  if (platform === 'whatsapp')
    return `https://whatsapp.com/channel/${random.int(1e7, 9e7)}Contoh${name.replace(/\W/g, '').slice(0, 8)}`
  return platform === 'facebook' ? `@contoh.${name}` : `@contoh_${name.replaceAll('-', '_')}`.slice(0, 24)
}

function stepsOf(slug: string, platform: Platform, random: Random, now: Date): DemoChannel['steps'] {
  const today = dayOf(now)
  const at = (daysAgo: number, hour: number) =>
    new Date(startOfDay(addDays(today, -daysAgo)).getTime() + hour * 3_600_000)
  if (WAITING.includes(`${slug} ${platform}`)) return [{ state: 'declared', at: at(3, 9), reason: '' }]
  // Most were there at once; the others came in the course of the year.
  const begun = random.chance(0.62) ? random.int(352, 362) : random.int(12, 345)
  const steps: DemoChannel['steps'] = [
    { state: 'declared', at: at(begun, 9), reason: '' },
    { state: 'verified', at: at(Math.max(1, begun - random.int(1, 4)), 14), reason: '' },
  ]
  return LOST.includes(`${slug} ${platform}`)
    ? [
        { state: 'declared', at: at(350, 9), reason: '' },
        { state: 'verified', at: at(348, 14), reason: '' },
        { state: 'lost', at: at(41, 10), reason: 'Petugas lama pindah tugas dan kata sandinya tidak diketahui.' },
      ]
    : steps
}

function observationsOf(
  unit: DemoUnit,
  { platform, address }: ChannelAddress,
  kind: Kind,
  from: Day,
  random: Random,
  now: Date,
): DemoObservation[] {
  if (platform === 'website') return sightsOf(kind, from, random, now)
  return kind === 'stale' ? [] : evidenceOf(unit, address, from, random, now)
}

/** What the daily look at a site saw, up to yesterday. */
function sightsOf(kind: Kind, from: Day, random: Random, now: Date): DemoObservation[] {
  const [rhythm, minute] = [random.int(3, 9), random.int(30, 1_400)]
  const method = random.pick(['blogger', 'wordpress', 'rss', 'page'] as const)
  const sights: DemoObservation[] = []
  for (let day = from, index = 0; day < dayOf(now); day = addDays(day, 1), index++) {
    const at = new Date(startOfDay(day).getTime() + minute * 60_000)
    const isDown = kind === 'down' && day >= addDays(dayOf(now), -18)
    // A failure of one day changes nothing.
    const stumbles = !isDown && random.chance(0.02)
    const failure = isDown ? 'refused' : stumbles ? random.pick(['timeout', 'http5xx'] as const) : null
    const age = kind === 'stale' ? 100 + index : index % rhythm
    const isLate = isDown && day >= addDays(dayOf(now), -16)
    sights.push({
      day,
      at,
      verdict: isLate ? 'down' : kind === 'stale' ? 'stale' : 'healthy',
      failure,
      method: failure ? null : method,
      newestAt: failure ? null : new Date(startOfDay(addDays(day, -age)).getTime() + 9 * 3_600_000),
      status: failure === 'http5xx' ? 503 : failure ? null : 200,
      latencyMs: failure === 'timeout' ? 10_000 : failure ? null : random.int(180, 2_400),
      evidence: null,
    })
  }
  return sights
}

/** Links to posts that officers gave, every week or two. */
function evidenceOf(unit: DemoUnit, address: string, from: Day, random: Random, now: Date): DemoObservation[] {
  const sights: DemoObservation[] = []
  const window = activeDaysOf(unit.league as League)
  for (let day = addDays(from, random.int(0, 6)); day < dayOf(now); day = addDays(day, random.int(4, window - 3))) {
    const at = new Date(startOfDay(day).getTime() + random.int(8, 15) * 3_600_000)
    sights.push({
      day,
      at,
      verdict: 'healthy',
      failure: null,
      method: 'evidence',
      newestAt: at,
      status: null,
      latencyMs: null,
      evidence: `${address.replace(/\/$/, '')}/${address.includes('instagram') ? 'p' : 'posts'}/contoh${random.int(1e6, 9e6)}`,
    })
  }
  return sights
}
