import type { PostStatus } from './post'

/** The states of a post and what leads from one to another. */
const TRANSITIONS = {
  publish: { from: ['draft', 'withdrawn'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly PostStatus[]; to: PostStatus }>

export type Transition = keyof typeof TRANSITIONS

export const canMove = (status: PostStatus, transition: Transition): boolean =>
  (TRANSITIONS[transition].from as readonly PostStatus[]).includes(status)

export const statusAfter = (transition: Transition): PostStatus => TRANSITIONS[transition].to

export type PublishablePost = {
  status: PostStatus
  title: string
  words: number
  photos: { altText: string; isDecorative: boolean }[]
}

/** Why this post cannot be published now, as sentences for its writer. An empty list means that it can. */
export function publishBlockers(post: PublishablePost): string[] {
  const blockers: string[] = []
  if (!canMove(post.status, 'publish')) blockers.push('Berita ini sudah terbit.')
  return [...blockers, ...contentBlockers(post)]
}

/** What a text that the public reads must have, published now or long ago. */
export function contentBlockers(post: Omit<PublishablePost, 'status'>): string[] {
  const blockers: string[] = []
  if (post.title.trim() === '') blockers.push('Tuliskan judul berita.')
  if (post.words === 0) blockers.push('Tuliskan isi berita.')
  const undescribed = post.photos.filter((photo) => !photo.isDecorative && photo.altText.trim() === '').length
  if (undescribed > 0) blockers.push(`Isi teks alternatif ${undescribed} foto, atau tandai sebagai dekoratif.`)
  return blockers
}
