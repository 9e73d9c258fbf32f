import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import { type Transaction, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { LEAGUES, type League } from '@/modules/units/unit'
import { activeDaysOf, type Verdict } from './channel'
import { getDeclaredAt } from './declaration-queries'
import { settledVerdict } from './settle'

type Settled = { id: string; verdict: Verdict; unit: { league: string } }

/**
 * Writes what was seen of an account since it was declared into its channel, in the caller's transaction. Returns whether
 * its verdict changed.
 */
export async function settleChannel(tx: Transaction, channel: Settled, now: Date): Promise<boolean> {
  const since = (await getDeclaredAt(tx, channel.id)) ?? new Date(0)
  const [evidence, api, latest] = await Promise.all([
    newestEvidence(tx, channel.id, since),
    tx.observation.findFirst({
      where: { channelId: channel.id, method: 'api', at: { gte: since } },
      orderBy: { day: 'desc' },
      select: { day: true, verdict: true, newestAt: true },
    }),
    tx.observation.findFirst({
      where: { channelId: channel.id, at: { gte: since } },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
  ])
  const seen = { evidenceAt: evidence, api: api && { day: dayIn(api.day), verdict: api.verdict } }
  const verdict = settledVerdict(seen, channel.unit.league as League, dayOf(now))
  const newest = [evidence, api?.newestAt ?? null].filter((at) => at !== null).toSorted((a, b) => +b - +a)[0] ?? null
  await tx.channel.update({
    where: { id: channel.id },
    data: {
      verdict,
      newestAt: newest,
      observedAt: latest?.at ?? null,
      ...(verdict !== channel.verdict && { verdictSince: now }),
    },
  })
  return verdict !== channel.verdict
}

const dayIn = (date: Date): Day => date.toISOString().slice(0, 10)

async function newestEvidence(tx: Transaction, channelId: string, since: Date): Promise<Date | null> {
  const rows = await tx.evidence.findMany({
    where: { channelId, state: 'accepted', sample: { not: 'overturned' }, submittedAt: { gte: since } },
    orderBy: { postedOn: 'desc' },
    take: 1,
    select: { postedOn: true },
  })
  return rows[0] ? startOfDay(dayIn(rows[0].postedOn)) : null
}

const AT_ONCE = 500

/**
 * Takes the word "active" from accounts whose evidence has grown too old: nobody knows of them any more. Returns how
 * many.
 */
export const settleOldEvidence = (now: Date): Promise<number> =>
  transaction(async (tx) => {
    const old = await tx.channel.findMany({
      where: {
        verdict: 'healthy',
        monitor: null,
        OR: LEAGUES.map((league) => ({
          unit: { league },
          newestAt: { lt: startOfDay(addDays(dayOf(now), -activeDaysOf(league))) },
        })),
      },
      take: AT_ONCE,
      select: { id: true, verdict: true, unit: { select: { league: true } } },
    })
    let count = 0
    for (const channel of old) if (await settleChannel(tx, channel, now)) count += 1
    if (count > 0) await record(tx, null, { action: 'channels.settled', publicEffect: 'changed', detail: { count } })
    return count
  })
