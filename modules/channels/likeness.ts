import type { ChannelAddress } from './address'

type Named = Pick<ChannelAddress, 'platform' | 'handle' | 'key'>

/** Letters and figures that are taken for one another, each row for its first. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
]
/** Words with which an account says of itself that it is the true one. */
const BOASTS = /^(?:the|akun|real)|(?:official|ofc|resmi|real|asli|idn?|info|admin|layanan|pengaduan|bantuan|cs)$/g
const TOP_LEVEL = /\.(?:(?:go|or|co|ac|sch|my|web|biz|desa|ponpes)\.)?[a-z]{2,}$/
const SHORTEST = 4

/** What is compared of an account's name: null where its name is only a number or an id. */
function nameOf({ platform, handle }: Named): string | null {
  const text = handle.toLowerCase()
  const [host = ''] = text.split(/[:/]/)
  const name = platform === 'website' ? host.replace(TOP_LEVEL, '') : text.startsWith('@') ? text.slice(1) : ''
  const bare = name.replace(/[._-]/g, '')
  return bare.length < SHORTEST || /^\d+$/.test(bare) ? null : bare
}

const lookOf = (name: string): string =>
  LOOKALIKES.reduce((text, [pattern, letter]) => text.replace(pattern, letter), name)

const withoutBoasts = (name: string): string => name.replace(BOASTS, '')

/** How many letters must be put in, taken out, changed or swapped with their neighbour to make one text of another. */
export function editDistance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}

/** Short names differ by a letter and are others; of long ones two are overlooked. */
const mostEdits = (length: number): number => (length >= 9 ? 2 : length >= 6 ? 1 : 0)

/**
 * Whether an account could be taken for an official one: the same name on another platform, one that differs in signs
 * that look alike, in dots and lines, in a word such as "resmi", or in one or two letters. Never for the account itself.
 */
export function isAlike(account: Named, official: Named): boolean {
  if (account.key === official.key) return false
  const [name, own] = [nameOf(account), nameOf(official)]
  if (name === null || own === null) return false
  const [look, ownLook] = [lookOf(name), lookOf(own)]
  const [core, ownCore] = [lookOf(withoutBoasts(name)), lookOf(withoutBoasts(own))]
  if (look === ownLook || (core.length >= SHORTEST && core === ownCore)) return true
  const most = mostEdits(Math.min(look.length, ownLook.length))
  return Math.abs(look.length - ownLook.length) <= most && editDistance(look, ownLook) <= most
}
