import { dateOf, dayIn, dayOf } from '@/lib/dates'
import { db, type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { record } from '@/modules/audit/record'
import type { League } from '@/modules/units/unit'
import { activeDaysOf, type Verdict } from './channel'
import { getDeclaredAt } from './declaration-queries'
import { keepExternalPosts } from './external-post-commands'
import { isFreshDay, monitoredAs, nextDay, nextTry } from './monitoring'
import type { Known, Outcome } from './reading'
import { verdictOf } from './verdict'
import { watchChannel } from './warning-commands'

/** A channel that somebody looks at, and its host, until the claim ends. */
export type Claimed = { channelId: string; host: string; until: Date }

const LAST_DAYS = 3
const PROBE = ''

/** Where to look, and what the last look left behind. Throws `not-found`. */
export async function getKnown(channelId: string, now: Date) {
  const channel = await db.channel.findUnique({
    where: { id: channelId },
    select: {
      platform: true,
      address: true,
      platformId: true,
      newestAt: true,
      monitor: { select: { feedAddress: true, etag: true, lastModified: true } },
      observations: {
        where: { occasion: PROBE, method: { not: null } },
        orderBy: { day: 'desc' },
        take: 1,
        select: { method: true },
      },
    },
  })
  const platform = channel && monitoredAs(channel.platform)
  if (!channel?.monitor || !platform) throw new DomainError('not-found', 'Kanal itu tidak dipantau.')
  const { address, platformId, newestAt, monitor, observations } = channel
  const isFresh = isFreshDay(channelId, dayOf(now))
  const known: Known = { ...monitor, platformId, newestAt, method: observations[0]?.method ?? null, isFresh }
  return { target: { platform, address }, known }
}

/** Gives back the host of a claim, unless somebody else has it by now. */
export const releaseHost = ({ host, until }: Claimed, tx: Pick<Transaction, 'hostClaim'> = db) =>
  tx.hostClaim.deleteMany({ where: { host, until } })

/**
 * Keeps what a look came to, in one transaction: the day's observation, the posts, what the channel shows, when to look
 * next. What may pass is tried again later the same day instead. Nothing is kept where the claim is not held any more.
 */
export const keepOutcome = (claimed: Claimed, outcome: Outcome, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { channelId, until } = claimed
    await releaseHost(claimed, tx)
    const monitor = await tx.monitor.findUnique({ where: { channelId }, select: { attempts: true } })
    const tries = monitor?.attempts ?? 0
    const { failure, status, reading } = outcome
    const again = failure ? nextTry({ failure, status }, tries, now) : null
    const { count } = await tx.monitor.updateMany({
      where: { channelId, claimedUntil: until },
      data: {
        claimedUntil: null,
        dueAt: again ?? nextDay(channelId, now),
        attempts: again ? tries + 1 : 0,
        ...(reading && { feedAddress: reading.address, etag: reading.etag, lastModified: reading.lastModified }),
      },
    })
    if (count === 1 && !again) await write(tx, channelId, outcome, tries + 1, now)
  })

async function write(tx: Transaction, channelId: string, outcome: Outcome, attempts: number, now: Date): Promise<void> {
  const channel = await tx.channel.findUniqueOrThrow({
    where: { id: channelId },
    select: { unitId: true, verdict: true, platformId: true, unit: { select: { league: true } } },
  })
  const activeDays = activeDaysOf(channel.unit.league as League)
  const { failure, status, reading } = outcome
  const [today, newestAt] = [dayOf(now), reading?.newestAt ?? null]
  const since = (await getDeclaredAt(tx, channelId)) ?? new Date(0)
  const earlier = await tx.observation.findMany({
    where: { channelId, occasion: PROBE, day: { lt: dateOf(today) }, at: { gte: since } },
    orderBy: { day: 'desc' },
    take: LAST_DAYS - 1,
    select: { day: true, failure: true, status: true, newestAt: true },
  })
  const facts = earlier.map((fact) => ({ ...fact, day: dayIn(fact.day) }))
  const verdict = verdictOf(channel.verdict, [{ day: today, failure, status, newestAt }, ...facts], activeDays, now)
  await addObservation(tx, channelId, outcome, verdict, attempts, now)
  const isOther = verdict !== channel.verdict
  const posts = await keepExternalPosts(tx, channelId, reading, now)
  await tx.channel.update({
    where: { id: channelId },
    data: {
      observedAt: now,
      ...(newestAt && { newestAt }),
      ...(isOther && { verdict, verdictSince: now }),
      // Another id than before is for the watch to tell of, not to be taken over.
      ...(channel.platformId === null && outcome.platformId && { platformId: outcome.platformId }),
    },
  })
  await watchChannel(tx, channelId, outcome, now)
  if (isOther || posts > 0)
    await record(tx, null, {
      action: 'channel.observed',
      publicEffect: 'changed',
      subjectId: channelId,
      unitId: channel.unitId,
      detail: { verdict, before: channel.verdict, posts },
    })
}

/** The day's observation with the verdict after it; a second one of a day is not kept. */
const addObservation = (
  tx: Transaction,
  channelId: string,
  outcome: Outcome,
  verdict: Verdict,
  attempts: number,
  now: Date,
) => {
  const { failure, status, reading, detail, latencyMs, bytes, title, finalAddress, tlsDaysLeft } = outcome
  const newestAt = reading?.newestAt ?? null
  return tx.observation.createMany({
    data: {
      channelId,
      day: dateOf(dayOf(now)),
      occasion: PROBE,
      at: now,
      verdict,
      failure,
      detail,
      method: reading?.method ?? null,
      newestAt,
      postCount: reading && !reading.isUnchanged ? reading.posts.length : null,
      status,
      latencyMs,
      bytes,
      title,
      finalAddress,
      tlsDaysLeft,
      attempts,
    },
    skipDuplicates: true,
  })
}
