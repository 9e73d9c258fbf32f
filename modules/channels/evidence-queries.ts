import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  url: true,
  postedOn: true,
  isShared: true,
  submittedById: true,
  submittedBy: { select: { name: true } },
  submittedAt: true,
  state: true,
  decidedById: true,
  decidedBy: { select: { name: true } },
  decidedAt: true,
  reason: true,
  sample: true,
  sampledFor: true,
  version: true,
  channel: { select: { id: true, platform: true, handle: true, address: true, unit: { select: { name: true } } } },
} as const satisfies Prisma.EvidenceSelect

/** A link as evidence, as those who decide see it. */
export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof ROW }>

const MOST_OF_CHANNEL = 30

/** The links of a channel, those that wait first, then newest first, 30 at most; nothing where the actor may not write the channel. */
export async function listChannelEvidence(
  actor: Actor,
  channel: { id: string; unitId: string },
): Promise<EvidenceRow[]> {
  if (!can(actor, 'channel:write', channel)) return []
  const rows = await db.evidence.findMany({
    where: { channelId: channel.id },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_CHANNEL,
    select: ROW,
  })
  return rows.toSorted((a, b) => Number(b.state === 'waiting') - Number(a.state === 'waiting'))
}

export type EvidenceQueue = 'waiting' | 'due'
const PAGE = 30

/**
 * The links of the whole city that wait for a second person, or for Kominfotik's second look; oldest first, 30 a page.
 * `after` is the `next` of the page before. Throws `forbidden`.
 */
export async function listEvidenceQueue(
  actor: Actor,
  queue: EvidenceQueue,
  after?: string,
): Promise<{ evidence: EvidenceRow[]; next: string | null }> {
  authorize(actor, 'evidence:sample')
  const position = readPosition(after)
  const since = queue === 'waiting' ? 'submittedAt' : 'decidedAt'
  const rows = await db.evidence.findMany({
    where: {
      ...(queue === 'waiting' ? { state: 'waiting' as const } : { sample: 'due' as const }),
      ...(position && {
        [since]: { gte: position.at },
        OR: [{ [since]: { gt: position.at } }, { id: { gt: position.id } }],
      }),
    },
    orderBy: [{ [since]: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
    select: ROW,
  })
  const evidence = rows.slice(0, PAGE)
  const last = evidence.at(-1)
  return {
    evidence,
    next: rows.length > PAGE && last ? writePosition({ at: last[since] ?? last.submittedAt, id: last.id }) : null,
  }
}

/** How many links wait for somebody else than the actor, by channel of the unit; none where the actor may not check them. */
export async function countEvidenceByChannel(actor: Actor, unitId: string): Promise<Map<string, number>> {
  if (!can(actor, 'evidence:check', { unitId })) return new Map()
  const rows = await db.evidence.groupBy({
    by: ['channelId'],
    where: { state: 'waiting', submittedById: { not: actor.id }, channel: { unitId } },
    _count: true,
  })
  return new Map(rows.map(({ channelId, _count }) => [channelId, _count]))
}

/** How many links of a unit's channels wait for somebody else than the actor. */
export const countEvidenceToCheck = (actor: Actor): Promise<number> =>
  db.evidence.count({
    where: {
      state: 'waiting',
      submittedById: { not: actor.id },
      channel: {
        unitId: {
          in: actor.roles.flatMap(({ unitId }) => (unitId && can(actor, 'evidence:check', { unitId }) ? [unitId] : [])),
        },
      },
    },
  })
