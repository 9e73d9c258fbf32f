const MAX_LENGTH = 80

/**
 * An address made of words: lower case, joined by hyphens, at most 80 characters cut at a word, and the given suffix.
 * Where the text holds no word that an address can, `instead` stands for it.
 */
export function slugFrom(text: string, suffix: string, instead: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length + 1 > MAX_LENGTH) break
    slug = slug === '' ? word : `${slug}-${word}`
  }
  return `${slug || instead}-${suffix}`
}
