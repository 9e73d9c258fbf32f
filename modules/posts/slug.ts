const MAX_LENGTH = 80

/**
 * The address of a title: lower case, words joined by hyphens, at most 80 characters cut at a word, and the given
 * suffix (8 random characters that the post keeps), so that no two posts want the same one.
 */
export function slugOf(title: string, suffix: string): string {
  const words = title
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
  return slug === '' ? `berita-${suffix}` : `${slug}-${suffix}`
}

/** The last word of an address, which stays when the title changes. */
export const suffixOf = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1)

export const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 120
