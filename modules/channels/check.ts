import { oneLine } from '@/lib/text'
import { type ChannelAddress, readChannelAddress, readHandle } from './address'
import type { ChannelState, Platform } from './channel'

export const CHECK_VERDICTS = ['official', 'reported', 'declared', 'former', 'unknown'] as const
/** What the portal says of an account, from the word that weighs most to the least. */
export type CheckVerdict = (typeof CHECK_VERDICTS)[number]

export const REPORT_STATES = ['waiting', 'confirmed', 'dismissed'] as const
/** What has become of a resident's word that an account pretends to be a unit's. */
export type ReportState = (typeof REPORT_STATES)[number]

export type UnitName = { slug: string; name: string }
export type OfficialChannel = { platform: Platform; address: string; handle: string; unit: UnitName; since: Date }
export type CheckedAccount = {
  platform: Platform
  address: string
  handle: string
  verdict: CheckVerdict
  /** The unit in whose name it stands in the registry, and since when in its state. */
  registered: { unit: UnitName; since: Date } | null
  /** Why Kominfotik holds it for an impersonation, and since when. */
  reported: { answer: string; at: Date | null } | null
}
export type Check = {
  query: string
  /** Whether the query is an address or a handle at all. */
  isReadable: boolean
  verdict: CheckVerdict
  /** What is known of the account; of a bare handle one for each platform that knows it. */
  accounts: CheckedAccount[]
  /** Somebody has reported it, and nobody has decided yet. */
  isUnderReview: boolean
  /** Official accounts for which it could be taken. */
  alike: OfficialChannel[]
  /** The unit that its name calls to mind, with its official channels. */
  unit: (UnitName & { channels: OfficialChannel[] }) | null
}

const LONGEST = 500

/** What a person pasted, in one line of at most 500 characters. */
export const queryOf = (text: string): string => oneLine(text).slice(0, LONGEST).toWellFormed()

/** The accounts that could be meant: an address is one, a bare handle may be one on every platform. */
export function meantBy(query: string): ChannelAddress[] {
  const address = readChannelAddress(query)
  const handles = /^@?[\p{L}\p{N}._-]+$/u.test(query) ? readHandle(query) : []
  return [...(address ? [address] : []), ...handles.filter(({ key }) => key !== address?.key)]
}

const MOST_PARTS = 6

/** The keys under which the registry may have an account: a page of a site belongs to the site. */
export function keysOf({ platform, key }: Pick<ChannelAddress, 'platform' | 'key'>): string[] {
  if (platform !== 'website') return [key]
  const parts = key.split('/').slice(0, MOST_PARTS)
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
}

/** What is said of one account, by its states in the registry and the reports about it. */
export function verdictOf(states: readonly ChannelState[], reports: readonly ReportState[]): CheckVerdict {
  if (states.includes('verified')) return 'official'
  if (reports.includes('confirmed')) return 'reported'
  if (states.includes('declared')) return 'declared'
  return states.includes('lost') || states.includes('archived') ? 'former' : 'unknown'
}

/** The word that weighs most among several. */
export const strongest = (verdicts: readonly CheckVerdict[]): CheckVerdict =>
  CHECK_VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'unknown'

const GENERIC = /^(?:dinas|badan|bagian|kantor|kelurahan|kecamatan)\s+/
const SHORTEST_INSIDE = 6
const SHORTEST_WORD = 3
const joined = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The unit that a text calls to mind by its name, its short name or the part that is its own; the longest name wins. */
export function unitNamedIn<T extends UnitName & { shortName: string | null }>(
  text: string,
  units: readonly T[],
): T | null {
  const whole = joined(text.replace(/^https?:\/\/(?:www\.)?/i, ''))
  const words = new Set(text.toLowerCase().match(/[a-z0-9]+/g))
  let best: { unit: T; length: number } | null = null
  for (const unit of units) {
    const own = unit.name.toLowerCase().replace(GENERIC, '')
    for (const name of [unit.slug, unit.shortName ?? '', unit.name, own].map(joined)) {
      const isNamed = name.length >= SHORTEST_INSIDE ? whole.includes(name) : words.has(name)
      if (isNamed && name.length >= SHORTEST_WORD && name.length > (best?.length ?? 0))
        best = { unit, length: name.length }
    }
  }
  return best?.unit ?? null
}
