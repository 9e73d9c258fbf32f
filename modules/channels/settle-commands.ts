import { addDays, dateOf, dayIn, dayOf, startOfDay } from '@/lib/dates'
import { db, type Transaction, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { LEAGUES, type League } from '@/modules/units/unit'
import { activeDaysOf, PLATFORMS, type Verdict } from './channel'
import { getDeclaredAt } from './declaration-queries'
import { isEvidencePlatform } from './evidence'
import { API_HOLDS_DAYS, settledVerdict } from './settle'

const COUNTED = { state: 'accepted', sample: { not: 'overturned' } } as const

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

async function newestEvidence(tx: Transaction, channelId: string, since: Date): Promise<Date | null> {
  const rows = await tx.evidence.findMany({
    where: { ...COUNTED, channelId, submittedAt: { gte: since } },
    orderBy: { postedOn: 'desc' },
    take: 1,
    select: { postedOn: true },
  })
  return rows[0] ? startOfDay(dayIn(rows[0].postedOn)) : null
}

const AT_ONCE = 500

/**
 * Takes back what was said of accounts for which nothing speaks any more, as their evidence has grown too old and no
 * platform's own interface has been heard of late: nobody knows of them any more. Returns how many.
 */
export async function settleOldEvidence(now: Date): Promise<number> {
  const today = dayOf(now)
  const old = await db.channel.findMany({
    where: {
      verdict: { in: ['healthy', 'stale'] },
      platform: { in: PLATFORMS.filter(isEvidencePlatform) },
      observations: { none: { method: 'api', day: { gte: dateOf(addDays(today, -API_HOLDS_DAYS)) } } },
      OR: [
        { verdict: 'stale' },
        ...LEAGUES.map((league) => ({
          unit: { league },
          evidence: { none: { ...COUNTED, postedOn: { gte: dateOf(addDays(today, -activeDaysOf(league))) } } },
        })),
      ],
    },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
    select: { id: true, unitId: true, verdict: true, unit: { select: { league: true } } },
  })
  let count = 0
  for (const channel of old) if (await settleOld(channel, now)) count += 1
  return count
}

const settleOld = (channel: Settled & { unitId: string }, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const isOther = await settleChannel(tx, channel, now)
    if (isOther)
      await record(tx, null, {
        action: 'channel.settled',
        publicEffect: 'changed',
        subjectId: channel.id,
        unitId: channel.unitId,
        detail: { before: channel.verdict },
      })
    return isOther
  })
