import type { Transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { listPeopleWith } from '@/modules/accounts/queries'
import { notify } from '@/modules/notices/commands'
import type { NoticeKind } from '@/modules/notices/notice'
import { deskPathOf, titleOf } from './post'

/** Of whom a notice is: those who work on the text, or those who may look at it as a second person. */
export type MoveNotice = { kind: NoticeKind; to: 'writers' | 'reviewers'; detail?: string }

/** What a notice must know of a post. */
export type ToldPost = {
  id: string
  unitId: string
  title: string
  version: number
  authorId: string
  submittedById: string | null
  assigneeId: string | null
}

const writersOf = ({ authorId, submittedById, assigneeId }: ToldPost): (string | null)[] => [
  authorId,
  submittedById,
  assigneeId,
]

/**
 * Tells everybody whom it concerns but whoever did it, in the transaction in which it is done. `key` tells it from what was
 * told before. Returns how many were told.
 */
export async function tellOfPost(
  tx: Transaction,
  actor: Pick<Actor, 'id'> | null,
  post: ToldPost,
  { kind, to, detail }: MoveNotice,
  now: Date,
  key = `${kind}:${post.id}:${post.version}`,
): Promise<number> {
  const people = to === 'writers' ? writersOf(post) : await listPeopleWith(tx, 'post:review', post.unitId, now)
  const userIds = people.filter((id): id is string => id !== null && id !== actor?.id)
  return notify(tx, { kind, key, userIds, title: titleOf(post.title), detail, path: deskPathOf(post.id) })
}
