import { franc } from 'franc-min'
import { gamblingPassage } from './gambling'
import type { Sight } from './reading'

export const WARNING_KINDS = ['platformId', 'gambling', 'language', 'links'] as const
export type WarningKind = (typeof WARNING_KINDS)[number]

export const WARNING_NAMES: Record<WarningKind, string> = {
  platformId: 'Akun berganti',
  gambling: 'Kata-kata judi',
  language: 'Bahasa tiba-tiba berubah',
  links: 'Sebagian besar tautan berganti',
}

/** What a site was like when nothing was odd about it. */
export type SiteMemory = { language?: string; hosts?: Record<string, number> }

/** Something odd, with the passage in which it shows. */
export type Oddity = { kind: WarningKind; passage: string }

const SHORTEST_TEXT = 300
const FEWEST_OTHER_LETTERS = 60
const SHOWN = 160
const FEWEST_LINKS = 10
const MOST_CHANGED = 0.6
const MOST_HOSTS = 200

/** Indonesian and what the detector takes for its neighbours: Malay, Javanese, Sundanese, Madurese, Tagalog and such. */
const OF_THE_ISLANDS = [
  'ind',
  'zlm',
  'jav',
  'sun',
  'mad',
  'bug',
  'ban',
  'min',
  'ace',
  'tgl',
  'ceb',
  'ilo',
  'hil',
  'war',
]

/** So much of a page in other letters makes it another page. Arabic does not count: prayers stand on many of these sites. */
const FOREIGN_SHARE = 0.2
const OTHER_LETTERS = /[^\P{L}\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/gu

/**
 * The language of a text of some length, those of the islands as one ("nusantara"), any in other letters than Latin and
 * Arabic as "aksara lain"; null where nobody can tell.
 */
export function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const others = text.match(OTHER_LETTERS)?.length ?? 0
  if (others >= FEWEST_OTHER_LETTERS && others / letters >= FOREIGN_SHARE) return 'aksara lain'
  if (text.length < SHORTEST_TEXT) return null
  const code = franc(text)
  if (code === 'und') return null
  return OF_THE_ISLANDS.includes(code) ? 'nusantara' : code
}

/** What is odd about a site beside what is remembered of it. */
export function odditiesOf({ title, text, hosts }: Sight, memory: SiteMemory): Oddity[] {
  const gambling = gamblingPassage({ title, text })
  const language = languageOf(text)
  const isOtherLanguage = memory.language === 'nusantara' && language !== null && language !== memory.language
  const moved = movedLinks(memory.hosts ?? {}, hosts)
  return [
    ...(gambling ? [{ kind: 'gambling' as const, passage: gambling }] : []),
    ...(isOtherLanguage ? [{ kind: 'language' as const, passage: text.slice(0, SHOWN).trim() }] : []),
    ...(moved ? [{ kind: 'links' as const, passage: moved }] : []),
  ]
}

/** The hosts to which most links lead now though none did before; null where the links are much the same, or too few. */
function movedLinks(before: Record<string, number>, now: Record<string, number>): string | null {
  const total = (hosts: Record<string, number>) => Object.values(hosts).reduce((sum, count) => sum + count, 0)
  if (total(before) < FEWEST_LINKS || total(now) < FEWEST_LINKS) return null
  const fresh = Object.entries(now).filter(([host]) => !(host in before))
  if (total(Object.fromEntries(fresh)) / total(now) <= MOST_CHANGED) return null
  const most = fresh.toSorted(([, a], [, b]) => b - a).slice(0, 5)
  return most.map(([host, count]) => `${host} (${count})`).join(', ')
}

/** What to remember of a site: what it is like now where that was not odd, else what it was like before. */
export function remember(sight: Sight, memory: SiteMemory, odd: readonly WarningKind[]): SiteMemory {
  const language = languageOf(sight.text)
  const hosts = Object.fromEntries(
    Object.entries(sight.hosts)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_HOSTS),
  )
  const isSound = !odd.includes('gambling')
  return {
    ...(language && isSound && !odd.includes('language')
      ? { language }
      : memory.language && { language: memory.language }),
    ...(isSound && !odd.includes('links') ? { hosts } : memory.hosts && { hosts: memory.hosts }),
  }
}
