import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import type { Prisma } from '@/prisma/generated/client'
import type { WarningState } from './warning'

const ROW = {
  id: true,
  kind: true,
  address: true,
  passage: true,
  foundAt: true,
  state: true,
  note: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  version: true,
  unit: { select: { name: true } },
  channel: { select: { id: true, platform: true, handle: true } },
  post: { select: { id: true, title: true } },
} as const satisfies Prisma.ChannelWarningSelect

/** A sign that somebody else may have taken something over. */
export type WarningRow = Prisma.ChannelWarningGetPayload<{ select: typeof ROW }>

const PAGE = 30

/** The warnings of the city in a state, newest first, 30 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listWarnings(
  actor: Actor,
  state: WarningState,
  before?: string,
): Promise<{ warnings: WarningRow[]; next: string | null }> {
  authorize(actor, 'warning:decide')
  const position = readPosition(before)
  const rows = await db.channelWarning.findMany({
    where: {
      state,
      ...(position && {
        foundAt: { lte: position.at },
        OR: [{ foundAt: { lt: position.at } }, { id: { lt: position.id } }],
      }),
    },
    orderBy: [{ foundAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: ROW,
  })
  const warnings = rows.slice(0, PAGE)
  const last = warnings.at(-1)
  return { warnings, next: rows.length > PAGE && last ? writePosition({ at: last.foundAt, id: last.id }) : null }
}

/** The open warnings of a unit, newest first, 30 at most; nothing where the actor may not write its channels. */
export async function listUnitWarnings(actor: Actor, unitId: string): Promise<WarningRow[]> {
  if (!can(actor, 'channel:write', { unitId })) return []
  return db.channelWarning.findMany({
    where: { unitId, state: 'open' },
    orderBy: [{ foundAt: 'desc' }, { id: 'desc' }],
    take: PAGE,
    select: ROW,
  })
}
