const SHINGLE_WORDS = 5
const ROWS = 6
const BANDS = 20
const HASHES = ROWS * BANDS

/** From which share of common shingles on a text is a near-duplicate: of the unit's own posts, and of another unit's. */
export const NEAR_DUPLICATE = { own: { share: 0.8, days: 180 }, other: { share: 0.85, days: 30 } } as const

/** The words that are compared: runs of letters and digits, lower case, whatever stands between them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Every five words in a row, each once. A text of fewer words has none, and is like no other. */
export function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text)
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '))
  return shingles
}

/** Jaccard similarity of two sets, 0 to 1: what they share of all that either holds. Empty sets are alike in nothing. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const item of few) if (many.has(item)) common += 1
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

/** The finisher of MurmurHash3: each of the 2^32 numbers becomes another. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** FNV-1a over the units of UTF-16. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

const SEEDS = Array.from({ length: HASHES }, (_, at) => mixed((at + 1) * 0x9e3779b9))

/**
 * The MinHash signature of a set of shingles: 120 numbers below 2^32, the same in every process. The share of places in
 * which two of them agree estimates their Jaccard similarity, with a standard error of 0.046 at most. None has none.
 */
export function signatureOf(shingles: ReadonlySet<string>): number[] {
  if (shingles.size === 0) return []
  const least = new Array<number>(HASHES).fill(0xffffffff)
  for (const shingle of shingles) {
    const hash = hashOf(shingle)
    for (let at = 0; at < HASHES; at++) {
      const value = mixed(hash ^ (SEEDS[at] ?? 0))
      if (value < (least[at] ?? 0)) least[at] = value
    }
  }
  return least
}

/** What two signatures say of the similarity of their texts, 0 to 1. */
export function estimateOf(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0
  return one.filter((value, at) => value === other[at]).length / one.length
}

/**
 * 20 numbers of 32 bits (signed, as a database has them), one for each six of the signature. Texts that share one are
 * candidates: of pairs that are alike by 0.8, 1 - (1 - 0.8^6)^20 = 99.8 % share one; of those alike by 0.85 all but one
 * in 13,000; of those alike by 0.3, 1.5 %.
 */
export const bandsOf = (signature: readonly number[]): number[] =>
  Array.from({ length: Math.floor(signature.length / ROWS) }, (_, band) =>
    signature.slice(band * ROWS, (band + 1) * ROWS).reduce((hash, value) => mixed(hash ^ value) | 0, band + 1),
  )

/** A signature as the database keeps it: four bytes a number. */
export const bytesOf = (signature: readonly number[]): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(signature.length * 4))
  for (const [at, value] of signature.entries()) view.setUint32(at * 4, value)
  return new Uint8Array(view.buffer)
}

/** The signature in such bytes. */
export const signatureIn = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, at) => view.getUint32(at * 4))
}

/** More than four standard errors: what an estimate puts this far below a share is below it. */
const DOUBT = 0.15

/** Whether two texts may be near-duplicates by their signatures; only their shingles tell for sure. */
export const mayBeAlike = (one: readonly number[], other: readonly number[], isOwn: boolean): boolean =>
  estimateOf(one, other) >= NEAR_DUPLICATE[isOwn ? 'own' : 'other'].share - DOUBT

/** Whether this share of common shingles makes a near-duplicate. */
export const isNearDuplicate = (share: number, isOwn: boolean): boolean =>
  share >= NEAR_DUPLICATE[isOwn ? 'own' : 'other'].share
