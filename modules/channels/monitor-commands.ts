import { z } from 'zod'
import { db, type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { ChannelAddress } from './address'
import { monitoredAs } from './monitoring'
import { type Claimed, getKnown, keepOutcome, releaseHost } from './observation-commands'
import { look } from './probes/look'

const MINUTE_MS = 60_000
/** Longer than all that one look may take. */
const CLAIM_MS = 3 * MINUTE_MS
const AT_ONCE = 8
/** After that nothing new is begun, so that a worker that is asked to stop has finished in time. */
const TURN_MS = 20_000
const PAUSE_MS = 5 * MINUTE_MS

/** Has a channel looked at as soon as can be, and daily from then on; only sites and channels of YouTube are looked at. */
export async function planMonitor(
  tx: Transaction,
  channelId: string,
  { platform, address }: Pick<ChannelAddress, 'platform' | 'address'>,
  now: Date,
): Promise<void> {
  if (!monitoredAs(platform)) {
    await tx.monitor.deleteMany({ where: { channelId } })
    return
  }
  const plan = { host: new URL(address).hostname, dueAt: now, attempts: 0, claimedUntil: null }
  const data = { ...plan, etag: '', lastModified: '', feedAddress: '', memory: {} }
  await tx.monitor.upsert({ where: { channelId }, create: { channelId, ...data }, update: data })
}

export const ObserveNow = z.object({ channelId: z.uuid('Kanal itu tidak ditemukan.') })
export type ObserveNow = z.output<typeof ObserveNow>

/**
 * Has a channel looked at before its minute; of one that was looked at today already its posts and its address are read
 * again, while the day's observation stays. Throws `not-found`, `forbidden`, `invalid`, `conflict`.
 */
export const observeNow = (actor: Actor, { channelId }: ObserveNow, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const channel = await tx.channel.findUnique({
      where: { id: channelId },
      select: { unitId: true, platform: true, address: true, state: true, observedAt: true, monitor: true },
    })
    if (!channel) throw new DomainError('not-found', 'Kanal itu tidak ditemukan.')
    authorize(actor, 'channel:write', channel)
    const { unitId, platform, state, observedAt, monitor } = channel
    if (!monitoredAs(platform) || (state !== 'declared' && state !== 'verified'))
      throw new DomainError('invalid', 'Kanal ini tidak dipantau oleh portal.')
    if (observedAt && now.getTime() - observedAt.getTime() < PAUSE_MS)
      throw new DomainError('conflict', 'Kanal ini baru saja diperiksa. Coba lagi lima menit lagi.')
    if (monitor) await tx.monitor.update({ where: { channelId }, data: { dueAt: now, attempts: 0 } })
    else await planMonitor(tx, channelId, channel, now)
    await record(tx, actor, { action: 'channel.look-asked', publicEffect: 'none', subjectId: channelId, unitId })
  })

/** Whether some channel waits to be looked at that nobody looks at. */
export async function isChannelDue(): Promise<boolean> {
  return (await findDue(db, new Date())) !== undefined
}

async function findDue(tx: Pick<Transaction, '$queryRaw'>, now: Date) {
  const [found] = await tx.$queryRaw<{ channelId: string; host: string }[]>`
    SELECT m."channelId", m.host FROM "Monitor" m JOIN "Channel" c ON c.id = m."channelId"
    WHERE m."dueAt" <= ${now}::timestamptz AND (m."claimedUntil" IS NULL OR m."claimedUntil" <= ${now}::timestamptz)
      AND c.platform IN ('website', 'youtube') AND c.state IN ('declared', 'verified')
      AND NOT EXISTS (SELECT 1 FROM "HostClaim" h WHERE h.host = m.host AND h.until > ${now}::timestamptz)
    ORDER BY m."dueAt", m."channelId" LIMIT 1 FOR UPDATE OF m SKIP LOCKED`
  return found
}

/** The channel that has waited longest and its host, for this look alone until the claim ends; "again" where another was faster. */
const claim = (now: Date): Promise<Claimed | 'again' | null> =>
  transaction(async (tx) => {
    const found = await findDue(tx, now)
    if (!found) return null
    const claimed = { ...found, until: new Date(now.getTime() + CLAIM_MS) }
    const held = await tx.$queryRaw<unknown[]>`
      INSERT INTO "HostClaim" (host, until) VALUES (${claimed.host}, ${claimed.until}::timestamptz)
      ON CONFLICT (host) DO UPDATE SET until = EXCLUDED.until WHERE "HostClaim".until <= ${now}::timestamptz
      RETURNING host`
    if (held.length === 0) return 'again'
    await tx.monitor.update({ where: { channelId: found.channelId }, data: { claimedUntil: claimed.until } })
    return claimed
  })

/**
 * Looks at the channels that are due, eight at once and one at a time per host, and keeps what was seen. Ends after some
 * 20 seconds wherever it is; what is left goes on at the next call. Returns how many it looked at.
 */
export async function observeDueChannels(now: Date, turnMs = TURN_MS): Promise<number> {
  const until = Date.now() + turnMs
  let looks = 0
  const work = async () => {
    while (Date.now() < until) {
      const claimed = await claim(now)
      if (claimed === null) return
      if (claimed === 'again') continue
      looks += 1
      await observe(claimed, now)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return looks
}

/** What goes wrong in the portal itself is no word about the channel: the claim runs out, and another look follows. */
async function observe(claimed: Claimed, now: Date): Promise<void> {
  try {
    const { target, known } = await getKnown(claimed.channelId, now)
    const outcome = await look(target, known, now)
    await keepOutcome(claimed, outcome, now)
  } catch (error) {
    log.error({ err: error, channelId: claimed.channelId }, 'not looked at')
    await releaseHost(claimed).catch(() => {})
  }
}
