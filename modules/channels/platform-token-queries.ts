import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'

/** Which platforms have a key, and how it has served; never the key itself. Throws `forbidden`. */
export async function listPlatformTokens(actor: Actor) {
  authorize(actor, 'platform-token:set')
  return db.platformToken.findMany({
    orderBy: { platform: 'asc' },
    select: {
      platform: true,
      accountId: true,
      setAt: true,
      setBy: { select: { name: true } },
      usedAt: true,
      lastError: true,
    },
  })
}
