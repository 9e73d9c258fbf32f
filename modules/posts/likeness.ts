import { z } from 'zod'
import { MAX_BODY_CHARACTERS } from './body'
import type { PostStatus } from './post'

/** What is being written, to be compared with what other posts say. */
export const ComparedText = z.object({
  unitId: z.uuid('Pilih unit.'),
  postId: z.uuid('Berita itu tidak ditemukan.').nullable().default(null),
  plain: z.string().transform((text) => text.slice(0, MAX_BODY_CHARACTERS)),
  photoIds: z
    .array(z.uuid('Foto itu tidak ditemukan.'))
    .max(30, 'Paling banyak 30 foto dalam satu berita.')
    .default([]),
})
export type ComparedText = z.output<typeof ComparedText>

/** Another post as its like is shown it; `at` is its time of publication, or of its last change where it has none. */
export type ComparedPost = {
  id: string
  slug: string
  title: string
  status: PostStatus
  at: string
  unitName: string
  /** Of the unit that writes now. */
  isOwn: boolean
}

/** A post that says nearly the same; `share` of the shingles of both, 0 to 1. */
export type SimilarPost = ComparedPost & { share: number; text: string }

/** A photo of the text that another post shows. */
export type UsedPhoto = { photoId: string; post: ComparedPost }

export type Likeness = { posts: SimilarPost[]; photos: UsedPhoto[] }
