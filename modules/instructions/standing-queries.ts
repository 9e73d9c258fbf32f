import { type Day, dayIn } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Platform } from '@/modules/channels/channel'
import type { League, UnitMark } from '@/modules/units/unit'
import { Prisma } from '@/prisma/generated/client'
import type { Closing } from './addressee'

/**
 * When the registry first showed the channel that is demanded of the addressee as verified, after the instruction was
 * issued. Steps of channels are never changed, so that this is the same instant whenever one asks, and whether or not it
 * has been copied into the row yet. Stands after a FROM with `addressee` and `instruction`.
 */
export const SHOWN = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT min(step.at) AS at
    FROM "Channel" channel JOIN "ChannelStep" step ON step."channelId" = channel.id
    WHERE addressee."closedAt" IS NULL AND channel."unitId" = addressee."servedById"
      AND channel.platform = instruction.platform AND step.state = 'verified' AND step.at >= instruction."issuedAt"
  ) shown ON true`

/** When the addressee's part ended; null while it has not. */
export const CLOSED_AT = Prisma.sql`coalesce(addressee."closedAt", shown.at)`

/** Whether the unit has been told the same again by a later instruction that repeats this one. */
export const IS_REPEATED = Prisma.sql`EXISTS (
  SELECT 1 FROM "Instruction" later JOIN "InstructionAddressee" again ON again."instructionId" = later.id
  WHERE later."repeatsId" = instruction.id AND later."revokedAt" IS NULL AND again."unitId" = addressee."unitId")`

type Row = {
  id: string
  unitId: string
  servedById: string | null
  turn: number
  version: number
  acknowledgedAt: Date | null
  acknowledgedBy: string | null
  answer: string
  evidenceUrl: string
  answeredAt: Date | null
  answeredBy: string | null
  returnedAt: Date | null
  returnReason: string
  closedAt: Date | null
  closing: Closing | null
  closedBy: string | null
  isRepeated: boolean
  instructionId: string
  year: number
  number: number
  title: string
  kind: 'channel' | 'free'
  platform: Platform | null
  issuedAt: Date
  slug: string
  name: string
  shortName: string | null
  unitKind: UnitMark['kind']
  league: League
}
/** One unit and what it has done about one instruction. */
export type Standing = Omit<Row, 'slug' | 'name' | 'shortName' | 'unitKind' | 'league'> & {
  unit: UnitMark
  dueDay: Day
}

/** What units have done about instructions, as the registry and their own words tell. `where` and `order` speak of `addressee`, `instruction`, `unit` and `shown`. */
export async function listStandings(
  where: Prisma.Sql,
  order: Prisma.Sql,
  take: number,
  reader: Pick<typeof db, '$queryRaw'> = db,
): Promise<Standing[]> {
  const rows = await reader.$queryRaw<(Row & { dueDate: Date })[]>`
    SELECT addressee.id, addressee."unitId", addressee."servedById", addressee.turn, addressee.version, addressee."acknowledgedAt",
      acknowledger.name AS "acknowledgedBy", addressee.answer, addressee."evidenceUrl", addressee."answeredAt",
      answerer.name AS "answeredBy", addressee."returnedAt", addressee."returnReason", ${CLOSED_AT} AS "closedAt",
      coalesce(addressee.closing::text, CASE WHEN shown.at IS NOT NULL THEN 'registry' END) AS closing,
      closer.name AS "closedBy", ${IS_REPEATED} AS "isRepeated",
      instruction.id AS "instructionId", instruction.year, instruction.number, instruction.title,
      instruction.kind::text AS kind, instruction.platform::text AS platform, instruction."issuedAt",
      instruction."dueDay" AS "dueDate", unit.slug, unit.name, unit."shortName", unit.kind::text AS "unitKind", unit.league
    FROM "InstructionAddressee" addressee
    JOIN "Instruction" instruction ON instruction.id = addressee."instructionId"
    JOIN "Unit" unit ON unit.id = addressee."unitId"
    LEFT JOIN "User" acknowledger ON acknowledger.id = addressee."acknowledgedById"
    LEFT JOIN "User" answerer ON answerer.id = addressee."answeredById"
    LEFT JOIN "User" closer ON closer.id = addressee."closedById"
    ${SHOWN}
    WHERE ${where}
    ORDER BY ${order}
    LIMIT ${take}`
  return rows.map(({ dueDate, slug, name, shortName, unitKind, league, ...row }) => ({
    ...row,
    dueDay: dayIn(dueDate),
    unit: { slug, name, shortName, kind: unitKind, league },
  }))
}

/** The units that have not done an instruction yet. */
export async function openUnitIds(reader: Pick<typeof db, '$queryRaw'>, instructionId: string): Promise<Set<string>> {
  const rows = await reader.$queryRaw<{ unitId: string }[]>`
    SELECT addressee."unitId"
    FROM "InstructionAddressee" addressee JOIN "Instruction" instruction ON instruction.id = addressee."instructionId"
    ${SHOWN}
    WHERE instruction.id = ${instructionId}::uuid AND ${CLOSED_AT} IS NULL`
  return new Set(rows.map(({ unitId }) => unitId))
}
