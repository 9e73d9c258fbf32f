import type { Transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { keepPeopleWith, listPeopleWith } from '@/modules/accounts/queries'
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

/** Those who worked on the text and still do: who has left the unit hears nothing of it any more. */
const writersOf = (tx: Transaction, { unitId, authorId, submittedById, assigneeId }: ToldPost, now: Date) => {
  const ids = [authorId, submittedById, assigneeId].filter((id) => id !== null)
  return keepPeopleWith(tx, 'post:write', unitId, ids, now)
}

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
  const people = await (to === 'writers'
    ? writersOf(tx, post, now)
    : listPeopleWith(tx, 'post:review', post.unitId, now))
  const userIds = people.filter((id) => id !== actor?.id)
  return notify(tx, { kind, key, userIds, title: titleOf(post.title), detail, path: deskPathOf(post.id) })
}
