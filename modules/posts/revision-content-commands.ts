import type { Transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { dayIn } from '@/modules/projects/timeline-queries'
import type { PostDraft } from './draft'
import { RevisionContent } from './revision'

/** Keeps what a save said as the revision of this number, in the transaction of the save. */
export async function writeRevision(
  tx: Transaction,
  author: Pick<Actor, 'id'>,
  postId: string,
  number: number,
  draft: PostDraft,
  at: Date,
  changeNote: string,
): Promise<void> {
  const content = RevisionContent.parse(draft)
  await tx.revision.create({
    data: { postId, number, authorId: author.id, at, changeNote, content: content as object },
  })
}

type Current = {
  postId: string
  version: number
  at: Date
  /** Who wrote it as it is. */
  writerId: string
  content: RevisionContent | null
}

/** What the post says now, read in the transaction that is about to replace it. */
export async function currentContent(tx: Transaction, id: string): Promise<Current> {
  const { authorId, lastEditorId, version, updatedAt, projectUpdate, ...row } = await tx.post.findUniqueOrThrow({
    where: { id },
    include: { photos: { orderBy: { position: 'asc' } }, projectUpdate: true },
  })
  const content = RevisionContent.safeParse({ ...row, eventDate: dayIn(row.eventDate), report: projectUpdate })
  const writerId = lastEditorId ?? authorId
  return { postId: id, version, at: updatedAt, writerId, content: content.data ?? null }
}

/**
 * What is about to be replaced becomes a revision where it is none yet: always where the post has none at all, and where
 * `mustKeep`, as it was kept by itself only or written by somebody else.
 */
export async function keepContent(
  tx: Transaction,
  { postId, version, at, writerId, content }: Current,
  mustKeep: boolean,
) {
  const newest = await tx.revision.findFirst({
    where: { postId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  if (!content || newest?.number === version || (newest && !mustKeep)) return
  await tx.revision.createMany({
    data: [{ postId, number: version, authorId: writerId, at, content: content as object }],
    // Two who save at once both come here; one of them is refused right after.
    skipDuplicates: true,
  })
}
