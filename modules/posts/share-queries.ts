import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { getDeskPost } from './desk-queries'
import type { ShareChannel } from './share'

export type SharedLinkRow = { id: string; channel: ShareChannel; url: string; at: Date; by: string }

const MOST_SHOWN = 100

/** Where a post was passed on, newest first, 100 at most; empty where the actor may not write it. */
export async function listSharedLinks(actor: Actor, postId: string): Promise<SharedLinkRow[]> {
  if (!(await getDeskPost(actor, postId))) return []
  const rows = await db.sharedLink.findMany({
    where: { postId },
    orderBy: { at: 'desc' },
    take: MOST_SHOWN,
    select: { id: true, channel: true, url: true, at: true, sharedBy: { select: { name: true } } },
  })
  return rows.map(({ sharedBy, ...row }) => ({ ...row, by: sharedBy.name }))
}
