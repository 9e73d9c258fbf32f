import type { RichText } from '@/modules/posts/body'
import type { PostType } from '@/modules/posts/post'

export type ExportPhoto = {
  id: string
  width: number
  renditions: number[]
  altText: string
  isDecorative: boolean
  caption: string
  credit: string
}

/** A post with all that an export tells of it. What is not public yet counts as a draft. */
export type ExportPost = {
  id: string
  slug: string
  type: PostType
  status: 'published' | 'draft' | 'withdrawn'
  title: string
  summary: string
  body: RichText
  author: string
  eventDate: string | null
  place: string | null
  placeDetail: string
  who: string
  why: string
  how: string
  labels: string[]
  publishedAt: Date | null
  changedAt: Date | null
  withdrawalReason: string
  photos: ExportPhoto[]
  addresses: string[]
  comments: { id: string; author: string; at: Date; text: string }[]
}

export type ExportUnit = { slug: string; name: string }

/** The name of a photo's file in an archive: its widest rendition that every program can show. */
export const mediaName = ({ id }: Pick<ExportPhoto, 'id'>): string => `${id}.webp`

/** The file of a photo as it is stored. */
export const storedName = ({ width, renditions }: Pick<ExportPhoto, 'width' | 'renditions'>): string =>
  `${renditions.at(-1) ?? width}.webp`
