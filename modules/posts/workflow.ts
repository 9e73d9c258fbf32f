import { addWorkingDays, dayOf, startOfDay } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import type { Permission } from '@/modules/accounts/permissions'
import type { ReviewPolicy } from '@/modules/units/unit'
import type { PostStatus } from './post'
import { missingFields, type TemplateFacts } from './template'

/** What leads a post from one state to another, and who may do it. The whole workflow is this table. */
export const MOVES = {
  submit: { from: ['draft', 'returned', 'withdrawn', 'redirected'], to: 'submitted', permission: 'post:write' },
  return: { from: ['submitted', 'scheduled'], to: 'returned', permission: 'post:review' },
  schedule: { from: ['draft', 'returned', 'submitted', 'scheduled'], to: 'scheduled', permission: 'post:publish' },
  unschedule: { from: ['scheduled'], to: 'draft', permission: 'post:publish' },
  publish: {
    from: ['draft', 'returned', 'submitted', 'scheduled', 'withdrawn', 'redirected'],
    to: 'published',
    permission: 'post:publish',
  },
  withdraw: { from: ['published'], to: 'withdrawn', permission: 'post:withdraw' },
  redirect: { from: ['published', 'withdrawn'], to: 'redirected', permission: 'post:withdraw' },
  delete: { from: ['draft', 'returned', 'withdrawn', 'redirected'], to: 'deleted', permission: 'post:delete' },
} as const satisfies Record<string, { from: readonly PostStatus[]; to: PostStatus; permission: Permission }>

export type Move = keyof typeof MOVES

export const canMove = (status: PostStatus, move: Move): boolean =>
  (MOVES[move].from as readonly PostStatus[]).includes(status)

/** What a post is to whoever decides about it: its state, its texts, who asked for a second pair of eyes. */
export type MovablePost = TemplateFacts & {
  status: PostStatus
  title: string
  words: number
  photos: { altText: string; isDecorative: boolean }[]
  submittedById: string | null
}

/** Whether the move asks that the text be ready for the public: at once, in time, or once a second person has seen it. */
export const isTowardsPublic = (move: Move): boolean => move === 'publish' || move === 'schedule' || move === 'submit'

const NOT_NOW: Record<Move, string> = {
  submit: 'Berita ini sudah diajukan atau sudah terbit.',
  return: 'Hanya berita yang diajukan atau dijadwalkan dapat dikembalikan.',
  schedule: 'Berita yang sudah terbit tidak dapat dijadwalkan.',
  unschedule: 'Berita ini tidak sedang dijadwalkan.',
  publish: 'Berita ini sudah terbit.',
  withdraw: 'Hanya berita yang terbit dapat ditarik.',
  redirect: 'Hanya berita yang terbit atau ditarik dapat dialihkan.',
  delete: 'Tarik berita ini dahulu, lalu hapus.',
}

/**
 * Why this move cannot be made now by this person, as sentences for them. An empty list means that it can.
 * `isBypass`: they take it upon themselves to do without a second pair of eyes.
 */
export function moveBlockers(
  post: MovablePost,
  move: Move,
  actor: Pick<Actor, 'id'>,
  policy: ReviewPolicy,
  isBypass = false,
): string[] {
  if (!canMove(post.status, move)) return [NOT_NOW[move]]
  if (!isTowardsPublic(move)) return []
  const isForPublic = move !== 'submit'
  return [
    ...(isForPublic && !isBypass ? secondEyeBlockers(post, actor, policy) : []),
    ...sentencesOf([...contentBlockers(post), ...missingFields(post)]),
  ]
}

/** Why this person may not make the post public alone: in a unit of `duaOrang` who submitted it cannot publish it. */
export function secondEyeBlockers(
  { status, submittedById }: Pick<MovablePost, 'status' | 'submittedById'>,
  actor: Pick<Actor, 'id'>,
  policy: ReviewPolicy,
): string[] {
  if (policy === 'mandiri') return []
  if (status !== 'submitted' && status !== 'scheduled') return ['Ajukan dahulu, agar orang kedua memeriksanya.']
  return submittedById === actor.id ? ['Anda yang mengajukan berita ini; orang lain yang menerbitkannya.'] : []
}

/** Whether what is being typed may be kept by itself: only while nobody else has been shown the text. */
export const canAutosave = (status: PostStatus): boolean => status === 'draft' || status === 'returned'

/**
 * Why this text cannot be stored in a post of this state. What is public, or becomes so by itself, stays complete; and
 * what a second person has approved is not changed by the first before it is public.
 */
export function editBlockers(
  { status, submittedById }: Pick<MovablePost, 'status' | 'submittedById'>,
  text: Pick<MovablePost, 'title' | 'words' | 'photos'>,
  actor: Pick<Actor, 'id'>,
  policy: ReviewPolicy,
): string[] {
  if (status === 'scheduled' && policy === 'duaOrang' && submittedById === actor.id)
    return ['Berita ini sudah disetujui orang kedua. Batalkan jadwalnya dahulu, lalu ubah dan ajukan lagi.']
  if (status === 'published' || status === 'scheduled') return sentencesOf(contentBlockers(text))
  return !canAutosave(status) && text.title.trim() === '' ? ['Tuliskan judul berita.'] : []
}

/** What keeps a text from being published: the field of the form, and what to do there. */
export type Blocker = { field: 'title' | 'body' | 'photos'; sentence: string }

/** What a text that the public reads must have, published now or long ago. */
export function contentBlockers(post: Pick<MovablePost, 'title' | 'words' | 'photos'>): Blocker[] {
  const blockers: Blocker[] = []
  if (post.title.trim() === '') blockers.push({ field: 'title', sentence: 'Tuliskan judul berita.' })
  if (post.words === 0) blockers.push({ field: 'body', sentence: 'Tuliskan isi berita.' })
  const undescribed = post.photos.filter((photo) => !photo.isDecorative && photo.altText.trim() === '').length
  if (undescribed > 0)
    blockers.push({
      field: 'photos',
      sentence: `Isi teks alternatif ${undescribed} foto, atau tandai sebagai dekoratif.`,
    })
  return blockers
}

const sentencesOf = (blockers: { sentence: string }[]): string[] => blockers.map(({ sentence }) => sentence)

const REVIEW_WORKING_DAYS = 2

/** Until when a second person looks at what one made public alone: the end of the second working day after it. */
export const reviewDueAt = (now: Date): Date => startOfDay(addWorkingDays(dayOf(now), REVIEW_WORKING_DAYS + 1))

/**
 * Whether only one person has seen a text as it is when it becomes public: in a unit of one, where whoever publishes it
 * changed it last, and where somebody other than its writer changed it after it was approved for a time.
 */
export const isSeenByOne = (
  post: { submittedById: string | null; lastEditorId: string | null },
  policy: ReviewPolicy,
  publisherId: string | null,
): boolean => {
  if (policy === 'mandiri') return true
  if (post.lastEditorId === null) return false
  return publisherId === post.submittedById
    ? post.lastEditorId !== post.submittedById
    : post.lastEditorId === publisherId
}

/**
 * Whether a change of the text is looked at afterwards by somebody else: of a public text, where the unit asks for a
 * second pair of eyes, or where the content changed.
 */
export const isReviewedAfterEdit = (status: PostStatus, policy: ReviewPolicy, isContentChange: boolean): boolean =>
  status === 'published' && (policy === 'duaOrang' || isContentChange)
