import type { FocalPoint } from '@/modules/media/photo'
import type { ToldProject } from '@/modules/projects/project'
import type { UnitMark } from '@/modules/units/unit'
import type { BodyBlock } from './body-html'

export const POST_TYPES = ['kegiatan', 'pembangunan', 'pengumuman', 'klarifikasi', 'agenda', 'ucapan'] as const
export type PostType = (typeof POST_TYPES)[number]

export const TYPE_NAMES: Record<PostType, string> = {
  kegiatan: 'Kegiatan',
  pembangunan: 'Pembangunan',
  pengumuman: 'Pengumuman',
  klarifikasi: 'Klarifikasi',
  agenda: 'Agenda',
  ucapan: 'Ucapan',
}

export const isPostType = (text: string): text is PostType => (POST_TYPES as readonly string[]).includes(text)

export const POST_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'scheduled',
  'published',
  'withdrawn',
  'deleted',
  'redirected',
] as const
export type PostStatus = (typeof POST_STATUSES)[number]

export const STATUS_NAMES: Record<PostStatus, string> = {
  draft: 'Draf',
  submitted: 'Diajukan',
  returned: 'Dikembalikan',
  scheduled: 'Dijadwalkan',
  published: 'Terbit',
  withdrawn: 'Ditarik',
  deleted: 'Dihapus',
  redirected: 'Dialihkan',
}

/** The title as lists name it; what is being written may have none yet. */
export const titleOf = (title: string): string => title.trim() || 'Tanpa judul'

/** Where those who work on a post find it. */
export const deskPathOf = (postId: string): string => `/meja/berita/${postId}`

/** The post as the timeline of the work that it tells of knows it. */
export const reportingPost = ({ id, eventDate }: { id: string; eventDate: Date | null }) => ({
  id,
  eventDay: eventDate?.toISOString().slice(0, 10) ?? null,
})

/** A photo as a post shows it; `id` names the stored photo, `renditions` are the widths in pixels that exist. */
export type PostPhoto = FocalPoint & {
  id: string
  width: number
  height: number
  renditions: number[]
  altText: string
  isDecorative: boolean
  caption: string
  credit: string
}

/** What a card in a list shows. */
export type PostCard = {
  id: string
  slug: string
  type: PostType
  title: string
  summary: string
  eventDate: Date | null
  firstPublishedAt: Date
  unit: UnitMark
  place: { slug: string; name: string } | null
  lead: PostPhoto | null
}

/** A published post with all that its page shows. */
export type PublishedPost = PostCard & {
  blocks: BodyBlock[]
  words: number
  changedAt: Date
  /** What readers are told of changes since it was published, newest first. */
  changes: { at: Date; note: string }[]
  placeDetail: string
  who: string
  why: string
  how: string
  /** What the old site filed it under. */
  labels: string[]
  /** It was public on another site first, since `firstPublishedAt`. */
  isImported: boolean
  photos: PostPhoto[]
  /** The units that stand beside the post's own. */
  supporters: UnitMark[]
  /** The work of development that it tells of. */
  project: ToldProject | null
}
