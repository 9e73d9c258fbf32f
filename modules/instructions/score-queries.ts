import { addDays, type Day, dateOf, dayIn, startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Platform } from '@/modules/channels/channel'
import { dutiesOf } from '@/modules/channels/mandatory'
import { isLeague } from '@/modules/units/unit'

/** A mandatory channel that a unit was told to have by a day, and did not have after it. */
export type MissedDuty = { instructionId: string; number: string; platform: Platform; dueDay: Day }

type Row = { unitId: string; league: string; instructionId: string; number: string; platform: Platform; dueDate: Date }

/**
 * The duties that these units had missed at the end of a day, by unit, those due first before the rest: an instruction
 * demands a channel that is mandatory for the unit's league on that day, its due day lies before that day, and from its
 * issue to the end of that day the registry has not shown the channel as verified. One that was revoked before
 * `closedAt`, the instant at which the period closes, counts no more; what is revoked, verified or lost later changes
 * nothing of that day. Of units without any there is no entry. Source: score.md, caps. One query, however many units.
 */
export async function listMissedDuties(
  unitIds: readonly string[],
  until: Day,
  closedAt: Date,
): Promise<Map<string, MissedDuty[]>> {
  const end = startOfDay(addDays(until, 1))
  const rows = await db.$queryRaw<Row[]>`
    SELECT addressee."unitId", unit.league, instruction.id AS "instructionId",
      instruction.number || '/' || instruction.year AS number, instruction.platform::text AS platform,
      instruction."dueDay" AS "dueDate"
    FROM "InstructionAddressee" addressee
    JOIN "Instruction" instruction ON instruction.id = addressee."instructionId"
    JOIN "Unit" unit ON unit.id = addressee."unitId"
    WHERE addressee."unitId" = ANY(${[...unitIds]}::uuid[]) AND instruction.kind = 'channel'
      AND instruction."issuedAt" < ${end} AND instruction."dueDay" < ${dateOf(until)}::date
      AND (instruction."revokedAt" IS NULL OR instruction."revokedAt" >= ${closedAt})
      AND NOT EXISTS (
        SELECT 1 FROM "Channel" channel JOIN "ChannelStep" step ON step."channelId" = channel.id
        WHERE channel."unitId" = addressee."servedById" AND channel.platform = instruction.platform
          AND step.state = 'verified' AND step.at >= instruction."issuedAt" AND step.at < ${end})
    ORDER BY instruction."dueDay", instruction."issuedAt"`
  const missed = new Map<string, MissedDuty[]>()
  for (const { unitId, league, dueDate, ...row } of rows) {
    const duties = isLeague(league) ? dutiesOf(league, until).duties : []
    if (!duties.some(({ platform, servedBy }) => platform === row.platform && servedBy !== 'portal')) continue
    missed.set(unitId, [...(missed.get(unitId) ?? []), { ...row, dueDay: dayIn(dueDate) }])
  }
  return missed
}
