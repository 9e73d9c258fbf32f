import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { type ChannelState, isLive, type Platform, STATE_NAMES } from './channel'
import { planMonitor } from './monitor-commands'
import { MOVE_RULES, moveBlockers } from './moves'
import { tellUnit } from './notice-commands'
import type { MoveChannel } from './registration'
import { addStep, conflict, findChannel, refuseTaken, unseenSince } from './registry-commands'

/**
 * Brings a channel into another state, as `moves.ts` allows. Its unit is told of what Kominfotik decides. Throws
 * `not-found`, `forbidden`, `invalid`, `conflict`.
 */
export const moveChannel = (
  actor: Actor,
  { channelId, version, move, reason }: MoveChannel,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    const channel = await findChannel(tx, channelId)
    const { to, permission } = MOVE_RULES[move]
    authorize(actor, permission, channel)
    const declared = await tx.channelStep.findFirst({
      where: { channelId, state: 'declared' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { byId: true },
    })
    const [blocker] = moveBlockers({ state: channel.state, declaredById: declared?.byId ?? null }, move, actor.id)
    if (blocker) throw new DomainError('conflict', blocker)
    if (move === 'redeclare') await refuseTaken(tx, channel, channelId)
    if (move === 'verify') await refuseTwin(tx, channel)
    const { count } = await tx.channel.updateMany({
      where: { id: channelId, version },
      data: {
        state: to,
        stateAt: now,
        liveKey: isLive(to) ? channel.key : null,
        version: { increment: 1 },
        ...(move === 'redeclare' && { certifiedAt: now, certifiedById: actor.id, ...unseenSince(now) }),
      },
    })
    if (count === 0) throw conflict()
    await addStep(tx, actor, channelId, to, reason, now)
    if (move === 'redeclare') await planMonitor(tx, channelId, channel, now)
    const told = reason === '' ? `${STATE_NAMES[to]}.` : `${STATE_NAMES[to]}: ${reason}`
    await tellUnit(tx, actor, { ...channel, version }, told, now)
    await record(tx, actor, {
      action: `channel.${to}`,
      publicEffect: to === 'verified' || to === 'declared' ? 'changed' : 'withdrawn',
      subjectId: channelId,
      unitId: channel.unitId,
      detail: { key: channel.key, reason },
    })
  })

type Verified = { id: string; platform: Platform; platformId: string | null }

/** Refuses an account that is verified under another of its addresses, as its platform's number tells; waits for whoever verifies that one. */
async function refuseTwin(tx: Transaction, { id, platform, platformId }: Verified) {
  if (platformId === null) return
  const twins = await tx.$queryRaw<{ id: string; state: ChannelState; handle: string; name: string }[]>`
    SELECT channel.id, channel.state, channel.handle, unit.name
    FROM "Channel" channel JOIN "Unit" unit ON unit.id = channel."unitId"
    WHERE channel.platform = ${platform}::"ChannelPlatform" AND channel."platformId" = ${platformId}
    ORDER BY channel.id FOR UPDATE OF channel`
  const twin = twins.find((one) => one.id !== id && one.state === 'verified')
  if (twin)
    throw new DomainError(
      'conflict',
      `Akun yang sama sudah terverifikasi dengan alamat lain: ${twin.handle}, ${twin.name}.`,
    )
}
