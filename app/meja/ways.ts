import type { Ways } from '@/components/posts/publish-buttons'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import type { PostStatus } from '@/modules/posts/post'
import { canMove, MOVES, type Move, secondEyeBlockers } from '@/modules/posts/workflow'
import type { ReviewPolicy } from '@/modules/units/unit'

type Subject = { unitId: string; status: PostStatus; submittedById: string | null }

/** What this person may do with a post beside saving it: the same rules that the commands ask. */
export function waysOf(post: Subject, actor: Actor, policy: ReviewPolicy): Ways {
  const may = (move: Move) => canMove(post.status, move) && can(actor, MOVES[move].permission, post)
  const isFree = secondEyeBlockers(post, actor, policy).length === 0
  return {
    publish: may('publish') && isFree,
    schedule: may('schedule') && isFree,
    submit: may('submit') && policy === 'duaOrang',
  }
}

/** The same for a post that is not stored yet. */
export const waysOfNew = (unitId: string, actor: Actor, policy: ReviewPolicy): Ways =>
  waysOf({ unitId, status: 'draft', submittedById: null }, actor, policy)
