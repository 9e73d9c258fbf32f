import { db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { RestoreRevision } from './draft'
import { savePost } from './draft-commands'
import { RevisionContent } from './revision'

/**
 * Makes an earlier save the newest text, as a save of its own: nothing in between is lost. Of a public post readers are
 * told of the change. Throws `not-found`, `forbidden`, `invalid`, `conflict`.
 */
export async function restoreRevision(
  actor: Actor,
  { postId, version, number }: RestoreRevision,
  now: Date,
): Promise<{ id: string; version: number }> {
  const revision = await db.revision.findUnique({
    where: { postId_number: { postId, number } },
    select: { content: true, at: true, post: { select: { unitId: true } } },
  })
  if (!revision) throw new DomainError('not-found', 'Versi itu tidak ditemukan.')
  authorize(actor, 'post:write', revision.post)
  const content = RevisionContent.parse(revision.content)
  const restored = { postId, version, ...content, changeNote: 'Dikembalikan ke naskah sebelumnya.' }
  return savePost(actor, restored, now, { isRestore: true })
}
