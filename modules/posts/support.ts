import { z } from 'zod'
import type { PostStatus } from './post'

export type SupportState = 'invited' | 'requested' | 'accepted' | 'declined'

export const SUPPORT_STATE_NAMES: Record<SupportState, string> = {
  invited: 'Diajak, belum menjawab',
  requested: 'Meminta bergabung',
  accepted: 'Bergabung',
  declined: 'Tidak bergabung',
}

/** A post beside which a unit is to stand. */
export const NewSupport = z.object({
  postId: z.uuid('Berita itu tidak ditemukan.'),
  unitId: z.uuid('Pilih unit.'),
})
export type NewSupport = z.infer<typeof NewSupport>

export const SupportChoice = z.object({ supportId: z.uuid('Permintaan itu sudah tidak ada.') })
export type SupportChoice = z.infer<typeof SupportChoice>

/** So many units support a post at most, those that were asked and have not answered included. */
export const MOST_SUPPORTERS = 4

/** Beside such a post nobody can come to stand, nor is anything to be answered. */
export const OVER = ['withdrawn', 'redirected', 'deleted'] as const satisfies readonly PostStatus[]
export const isOver = (status: PostStatus): boolean => (OVER as readonly PostStatus[]).includes(status)

type SupportedPost = { unitId: string; status: PostStatus }
type Support = { unitId: string; state: SupportState }

/** The unit whose people answer: the one that was asked. Null where nothing is left to be answered. */
export const answeringUnit = (support: Support, post: Pick<SupportedPost, 'unitId'>): string | null => {
  if (support.state === 'invited') return support.unitId
  return support.state === 'requested' ? post.unitId : null
}

/**
 * Why this unit cannot come to stand beside the post now, as sentences; an empty list means that it can. `others` are
 * the supporting units that the post has, without this one.
 */
export function supportBlockers(post: SupportedPost, unitId: string, others: readonly Support[]): string[] {
  if (unitId === post.unitId) return ['Unit itu sendiri yang menulis berita ini.']
  if (isOver(post.status)) return ['Berita ini sudah ditarik.']
  const taken = others.filter(({ state }) => state === 'accepted' || state === 'invited').length
  return taken >= MOST_SUPPORTERS ? [`Paling banyak ${MOST_SUPPORTERS} unit pendukung dalam satu berita.`] : []
}
