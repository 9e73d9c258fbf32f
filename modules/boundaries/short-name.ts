const LONGEST_WORD = 7

/**
 * A kelurahan's name as lines for a narrow tile, two at most: the first of three words is its letter, a long word is cut.
 */
export function shortNameLines(name: string): string[] {
  const words = name.split(' ')
  const [first = '', second = '', ...rest] = words
  const lines = rest.length > 0 ? [`${first.charAt(0)}. ${second}`, rest.join(' ')] : words
  return lines.map((line) => (line.length > LONGEST_WORD + 1 ? `${line.slice(0, LONGEST_WORD - 1)}.` : line))
}
