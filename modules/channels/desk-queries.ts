import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import type { Prisma } from '@/prisma/generated/client'
import type { ChannelState } from './channel'

const DESK = {
  id: true,
  slug: true,
  platform: true,
  address: true,
  handle: true,
  state: true,
  stateAt: true,
  verdict: true,
  newestAt: true,
  observedAt: true,
  certifiedAt: true,
  certifiedBy: { select: { name: true } },
  responsibleId: true,
  responsible: { select: { name: true } },
  recoveryContact: true,
  version: true,
  unitId: true,
  unit: { select: { name: true, league: true } },
  steps: {
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { state: true, at: true, reason: true, byId: true, byName: true },
  },
} as const satisfies Prisma.ChannelSelect

/** A channel as those who look after it see it. */
export type DeskChannel = Prisma.ChannelGetPayload<{ select: typeof DESK }>

const MOST_CHANNELS = 100

/** Every channel of a unit, those in use first; nothing where the actor may not write them. */
export async function listDeskChannels(actor: Actor, unitId: string): Promise<DeskChannel[]> {
  if (!can(actor, 'channel:write', { unitId })) return []
  return db.channel.findMany({
    where: { unitId },
    orderBy: [{ liveKey: { sort: 'asc', nulls: 'last' } }, { platform: 'asc' }, { id: 'asc' }],
    take: MOST_CHANNELS,
    select: DESK,
  })
}

/** One channel; null where there is none or the actor may not write it. */
export async function getDeskChannel(actor: Actor, id: string): Promise<DeskChannel | null> {
  const channel = await db.channel.findUnique({ where: { id }, select: DESK })
  return channel && can(actor, 'channel:write', channel) ? channel : null
}

const PAGE = 30

/** The channels of the city in a state, those that came into it last first, 30 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listChannelsIn(
  actor: Actor,
  state: ChannelState,
  before?: string,
): Promise<{ channels: DeskChannel[]; next: string | null }> {
  authorize(actor, 'channel:verify')
  const position = readPosition(before)
  const rows = await db.channel.findMany({
    where: {
      state,
      ...(position && {
        stateAt: { lte: position.at },
        OR: [{ stateAt: { lt: position.at } }, { id: { lt: position.id } }],
      }),
    },
    orderBy: [{ stateAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: DESK,
  })
  const channels = rows.slice(0, PAGE)
  const last = channels.at(-1)
  return {
    channels,
    next: rows.length > PAGE && last ? writePosition({ at: last.stateAt, id: last.id }) : null,
  }
}
