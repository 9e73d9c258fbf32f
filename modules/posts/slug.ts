const MAX_LENGTH = 80

/**
 * The address of a title: lower case, words joined by hyphens, at most 80 characters cut at a word, and the given
 * suffix (8 characters of the post's id), so that no two posts ever want the same one.
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

/** The end of a UUIDv7 is its random part. */
export const slugSuffix = (postId: string): string => postId.replaceAll('-', '').slice(-8)

export const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 120
