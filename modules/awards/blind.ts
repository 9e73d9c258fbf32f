/** By what a unit would be known in a text; each may be missing. */
export type Identity = {
  name: string
  shortName: string | null
  slug: string
  headName: string | null
  phone: string | null
  address: string | null
  /** Its officers and writers. */
  people: readonly string[]
}

const MASK = '[unit ini]'
/** Shorter names stand within other words too often. */
const LEAST_WITHIN_WORDS = 5
const LEAST = 2

const LINK =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|(?<![\p{L}\p{N}.])[\w-]+(?:\.[\w-]+)*\.(?:id|com|net|org|co|info|example)\b\S*/giu
const TAG = /[#@]\s?[\p{L}\p{N}_.]+/gu

const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

/** The name without the kind of unit before it: "Pelambuan" of "Kelurahan Pelambuan". */
const ownPart = (name: string): string => name.replace(/^(?:Kelurahan|Kecamatan)\s+/i, '')
/** The beginning of a long name: "Dinas Pengendalian Penduduk" of "Dinas Pengendalian Penduduk, Keluarga Berencana dan ...". */
const beginning = (name: string): string => name.split(/,|\sdan\s/)[0] ?? ''

/** Every name by which the unit is known, the longest first. */
export function namesOf({ name, shortName, slug, headName, phone, address, people }: Identity): string[] {
  const first = beginning(name)
  const all = [
    name,
    ownPart(name),
    ...(wordsOf(first).length > 1 ? [first] : []),
    shortName,
    shortName && ownPart(shortName),
    slug,
    headName,
    phone,
    address,
    ...people,
  ]
  return [
    ...new Set(all.flatMap((text) => (text && wordsOf(text).join('').length >= LEAST ? [text.trim()] : []))),
  ].sort((a, b) => b.length - a.length)
}

/** Finds a name however its words are joined or written: "Kelurahan Pelambuan", "kelurahan-pelambuan", "KelurahanPelambuan". */
export function patternOf(name: string): RegExp {
  const words = wordsOf(name.normalize('NFKC'))
  const joined = words.join('[^\\p{L}\\p{N}]*')
  return words.join('').length >= LEAST_WITHIN_WORDS
    ? new RegExp(joined, 'giu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${joined}(?![\\p{L}\\p{N}])`, 'giu')
}

/**
 * A text without what tells whose it is: links, addresses, accounts and hashtags go, every name of the unit becomes
 * "[unit ini]". Line breaks stay.
 */
export function blindTextOf(text: string, identity: Identity): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(LINK, '[tautan]')
    .replace(TAG, '[tagar]')
  return namesOf(identity).reduce((blinded, name) => blinded.replace(patternOf(name), MASK), plain)
}
