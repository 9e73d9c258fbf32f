import type { Transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { listPeopleWith } from '@/modules/accounts/queries'
import { notify } from '@/modules/notices/commands'
import { PLATFORM_NAMES, type Platform } from './channel'

type Told = { id: string; unitId: string; platform: Platform; handle: string; version: number }

/**
 * Tells those who look after a channel what Kominfotik has done to it, in the caller's transaction; nobody where it was
 * one of the unit's own. `version`: the one that was seen before.
 */
export async function tellUnit(
  tx: Transaction,
  actor: Actor,
  { id, unitId, platform, handle, version }: Told,
  detail: string,
  now: Date,
): Promise<void> {
  if (actor.roles.some((role) => role.unitId === unitId)) return
  await notify(tx, {
    kind: 'channelDecided',
    key: `channelDecided:${id}:${version}`,
    userIds: (await listPeopleWith(tx, 'channel:write', unitId, now)).filter((userId) => userId !== actor.id),
    title: `${PLATFORM_NAMES[platform]} ${handle}`,
    detail,
    path: `/meja/kanal/${id}`,
  })
}
