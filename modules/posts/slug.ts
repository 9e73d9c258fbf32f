import { slugFrom } from '@/lib/slug'

/**
 * The address of a title: its words, and the given suffix (8 random characters that the post keeps), so that no two posts
 * want the same one.
 */
export const slugOf = (title: string, suffix: string): string => slugFrom(title, suffix, 'berita')

/** The last word of an address, which stays when the title changes. */
export const suffixOf = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1)

export const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 120
