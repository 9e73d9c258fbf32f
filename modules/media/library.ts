import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { Version } from '@/lib/version'

const line = (name: string, max: number) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length <= max, `${name} paling panjang ${max} karakter.`)

const share = (name: string) =>
  z
    .string()
    .trim()
    .regex(/^(?:\d{1,2}|100)$/, `${name} ditulis dengan bilangan bulat dari 0 sampai 100.`)
    .transform((percent) => Number(percent) / 100)

/** A photo of the library in the version that was seen. */
export const PhotoVersion = z.object({
  photoId: z.uuid('Foto itu tidak ditemukan.'),
  version: Version,
})
export type PhotoVersion = z.infer<typeof PhotoVersion>

/** What the library keeps of a photo; the focal point in percent of its width and height. */
export const ChangedPhoto = PhotoVersion.extend({
  altText: line('Teks alternatif', 300),
  caption: line('Keterangan foto', 400),
  credit: line('Kredit foto', 120),
  focalX: share('Titik fokus mendatar'),
  focalY: share('Titik fokus tegak'),
})
export type ChangedPhoto = z.output<typeof ChangedPhoto>

/** How often a photo is used: by posts of any state but deleted, and by earlier saves of those that can be restored. */
export type PhotoUses = { posts: number; revisions: number }

/** Why a photo cannot be deleted now, as sentences; an empty list means that it can. */
export function deleteBlockers({ posts, revisions }: PhotoUses): string[] {
  if (posts > 0) return [`Foto ini dipakai di ${posts} berita. Lepaskan dahulu dari beritanya.`]
  return revisions > 0
    ? ['Foto ini dipakai di naskah lama yang masih dapat dikembalikan. Foto dapat dihapus setelah beritanya dihapus.']
    : []
}

const ORPHAN_DAYS = 30

/** Photos that were uploaded before are deleted where no post has ever shown them. */
export const orphanedBefore = (now: Date): Date => new Date(now.getTime() - ORPHAN_DAYS * 86_400_000)

const MOST_WORDS = 6

/** The words that a search of the library looks for, as patterns of LIKE: each anywhere in the texts of a photo. */
export const patternsOf = (text: string): string[] =>
  oneLine(text.slice(0, 200))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
