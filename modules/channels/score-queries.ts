import { addDays, type Day, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League } from '@/modules/units/unit'
import type { ChannelState, Platform, Verdict } from './channel'
import { isEvidencePlatform } from './evidence'
import { settledVerdict } from './settle'

/** A channel as it stood at the end of a day. `newestAt`: the newest activity that had been seen of it then. */
export type ChannelSight = {
  id: string
  unitId: string
  slug: string
  platform: Platform
  handle: string
  state: ChannelState
  verdict: Verdict
  newestAt: Date | null
}

type Row = Omit<ChannelSight, 'verdict' | 'newestAt'> & {
  league: string
  probedDay: string | null
  probedVerdict: Verdict | null
  probedNewestAt: Date | null
  evidenceDay: Day | null
}

const PROBE_HOLDS_DAYS = 3
const LOOKS_BACK_DAYS = 100

/**
 * The channels of these units as they stood on a day: their states, and what had been seen of them since they were last
 * declared; before that it may have been another account. Evidence counts where it was accepted before `closesAt` and not
 * overturned since. One query, however many units.
 */
export async function listChannelSights(
  unitIds: readonly string[],
  until: Day,
  closesAt: Date,
): Promise<ChannelSight[]> {
  const end = startOfDay(addDays(until, 1))
  const [first, last] = [addDays(until, -LOOKS_BACK_DAYS), until]
  const rows = await db.$queryRaw<Row[]>`
    SELECT channel.id, channel."unitId", channel.slug, channel.platform, channel.handle, unit.league,
      step.state, to_char(probe.day, 'YYYY-MM-DD') AS "probedDay", probe.verdict AS "probedVerdict",
      seen.newest AS "probedNewestAt", proof.newest AS "evidenceDay"
    FROM "Channel" channel
    JOIN "Unit" unit ON unit.id = channel."unitId"
    JOIN LATERAL (
      SELECT state FROM "ChannelStep" WHERE "channelId" = channel.id AND at < ${end} ORDER BY at DESC, id DESC LIMIT 1
    ) step ON true
    JOIN LATERAL (
      SELECT coalesce(max(at) FILTER (WHERE at < ${end}), '-infinity') AS since,
        coalesce(min(at) FILTER (WHERE at >= ${end}), 'infinity') AS until
      FROM "ChannelStep" WHERE "channelId" = channel.id AND state = 'declared'
    ) declared ON true
    LEFT JOIN LATERAL (
      SELECT day, verdict FROM "Observation"
      WHERE "channelId" = channel.id AND day BETWEEN ${first}::date AND ${last}::date AND occasion = ''
        AND at >= declared.since AND (method = 'api' OR channel.platform IN ('website', 'youtube'))
      ORDER BY day DESC LIMIT 1
    ) probe ON true
    LEFT JOIN LATERAL (
      SELECT "newestAt" AS newest FROM "Observation"
      WHERE "channelId" = channel.id AND day BETWEEN ${first}::date AND ${last}::date AND occasion = ''
        AND at >= declared.since AND "newestAt" IS NOT NULL
      ORDER BY day DESC LIMIT 1
    ) seen ON true
    -- The sums keep the planner from the index of the queue, which it takes for narrow: a channel's own links are few.
    LEFT JOIN LATERAL (
      SELECT to_char(max("postedOn"), 'YYYY-MM-DD') AS newest FROM "Evidence"
      WHERE "channelId" = channel.id AND state = 'accepted' AND "postedOn" BETWEEN ${first}::date AND ${last}::date
        AND "decidedAt" < ${closesAt} AND "submittedAt" + interval '0' >= declared.since AND "submittedAt" + interval '0' < declared.until
        AND sample <> 'overturned'
    ) proof ON true
    WHERE channel."unitId" = ANY(${[...unitIds]}::uuid[])
    ORDER BY channel.platform, channel.slug`
  return rows.map(({ league, probedDay, probedVerdict, probedNewestAt, evidenceDay, ...channel }) => {
    const evidenceAt = evidenceDay === null ? null : startOfDay(evidenceDay)
    const probe = probedDay && probedVerdict ? { day: probedDay, verdict: probedVerdict } : null
    return {
      ...channel,
      verdict: isEvidencePlatform(channel.platform)
        ? settledVerdict({ evidenceAt, api: probe }, league as League, until)
        : probe && probe.day >= addDays(until, -PROBE_HOLDS_DAYS)
          ? probe.verdict
          : 'unknown',
      newestAt: newestOf(probedNewestAt, evidenceAt),
    }
  })
}

const newestOf = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b))
