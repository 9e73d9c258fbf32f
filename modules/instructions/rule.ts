import type { Day } from '@/lib/dates'
import { PLATFORMS, type Platform, platformWord } from '@/modules/channels/channel'
import { mandatoryPlatforms } from '@/modules/channels/mandatory'
import { LEAGUE_NAMES, LEAGUES, type League } from '@/modules/units/unit'
import type { Demand } from './demand'

/** By which rule the addressees of an instruction are found. `byHand`: all units, none of them chosen beforehand. */
export type Rule =
  | { kind: 'lacking'; platform: Platform }
  | { kind: 'silent'; days: number }
  | { kind: 'league'; league: League }
  | { kind: 'publicService' }
  | { kind: 'byHand' }

const SILENT = /^diam-([1-9]\d{0,2})-hari$/

/** A rule as a word of an address: "tanpa-instagram", "diam-14-hari", "liga-kelurahan". */
export function writeRule(rule: Rule): string {
  switch (rule.kind) {
    case 'lacking':
      return `tanpa-${rule.platform}`
    case 'silent':
      return `diam-${rule.days}-hari`
    case 'league':
      return `liga-${rule.league}`
    case 'publicService':
      return 'skpd-layanan-publik'
    case 'byHand':
      return 'pilih-sendiri'
  }
}

/** The rule of such a word; null where it is none of ours. */
export function readRule(word: unknown): Rule | null {
  if (word === 'skpd-layanan-publik') return { kind: 'publicService' }
  if (word === 'pilih-sendiri') return { kind: 'byHand' }
  const platform = PLATFORMS.find((name) => word === `tanpa-${name}`)
  if (platform) return { kind: 'lacking', platform }
  const league = LEAGUES.find((name) => word === `liga-${name}`)
  if (league) return { kind: 'league', league }
  const [, days] = SILENT.exec(typeof word === 'string' ? word : '') ?? []
  return days ? { kind: 'silent', days: Number(days) } : null
}

const SILENT_DAYS = [14, 30, 90]

/** The rules that a form offers on a day. */
export const rulesOn = (today: Day): Rule[] => [
  ...mandatoryPlatforms(today).map((platform): Rule => ({ kind: 'lacking', platform })),
  ...SILENT_DAYS.map((days): Rule => ({ kind: 'silent', days })),
  { kind: 'publicService' },
  ...LEAGUES.map((league): Rule => ({ kind: 'league', league })),
  { kind: 'byHand' },
]

/** Whom a rule finds, in words. */
export function ruleName(rule: Rule): string {
  switch (rule.kind) {
    case 'lacking':
      return `Semua yang belum punya ${platformWord(rule.platform)}`
    case 'silent':
      return `Semua yang diam ${rule.days} hari`
    case 'league':
      return `Semua unit di liga ${LEAGUE_NAMES[rule.league]}`
    case 'publicService':
      return 'Semua SKPD pelayanan publik'
    case 'byHand':
      return 'Pilih sendiri'
  }
}

/** What is asked where a rule says it by itself: whoever lacks a channel is to get it. */
export const impliedDemand = (rule: Rule): Demand | null =>
  rule.kind === 'lacking' ? { kind: 'channel', platform: rule.platform } : null
