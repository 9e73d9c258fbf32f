import { type Day, dateOf } from '@/lib/dates'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { Prisma } from '@/prisma/generated/client'
import { findInstruction, type InstructionProfile } from './queries'
import { CLOSED_AT, IS_REPEATED, listStandings, type Standing } from './standing-queries'

const answerable = (actor: Actor): string[] =>
  actor.roles.flatMap(({ unitId }) => (unitId && can(actor, 'instruction:answer', { unitId }) ? [unitId] : []))

/** What the actor may answer: for their units, or for every unit. */
const inScope = (actor: Actor): Prisma.Sql =>
  can(actor, 'instruction:answer')
    ? Prisma.sql`true`
    : Prisma.sql`addressee."unitId" = ANY(${answerable(actor)}::uuid[])`

const PAGE = 30

/** A list of the desk. `next`: where the page after begins, a day or a position. */
export type DeskPage = { standings: Standing[]; next: string | null }

const DUE_POSITION = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What the actor's units have still to do, what is due first before the rest, 30 a page. */
export async function listOpenInstructions(actor: Actor, after?: string): Promise<DeskPage> {
  const [, day, id] = DUE_POSITION.exec(after ?? '') ?? []
  const later = day && id && isRealDay(day) ? afterDue(day, id) : Prisma.sql`true`
  const rows = await listStandings(
    Prisma.sql`${inScope(actor)} AND ${CLOSED_AT} IS NULL AND ${later}`,
    Prisma.sql`instruction."dueDay", addressee.id`,
    PAGE + 1,
  )
  const standings = rows.slice(0, PAGE)
  const last = standings.at(-1)
  return { standings, next: rows.length > PAGE && last ? `${last.dueDay}_${last.id}` : null }
}

const isRealDay = (day: Day): boolean => !Number.isNaN(dateOf(day).getTime())
const afterDue = (day: Day, id: string): Prisma.Sql =>
  Prisma.sql`(instruction."dueDay", addressee.id) > (${dateOf(day)}::date, ${id}::uuid)`

/** What the actor's units have done, the latest first, 30 a page. */
export async function listClosedInstructions(actor: Actor, before?: string): Promise<DeskPage> {
  const position = readPosition(before)
  const older = position
    ? Prisma.sql`(${CLOSED_AT}, addressee.id) < (${position.at}, ${position.id}::uuid)`
    : Prisma.sql`true`
  const rows = await listStandings(
    Prisma.sql`${inScope(actor)} AND ${CLOSED_AT} IS NOT NULL AND ${older}`,
    Prisma.sql`${CLOSED_AT} DESC, addressee.id DESC`,
    PAGE + 1,
  )
  const standings = rows.slice(0, PAGE)
  const last = standings.at(-1)
  const next = rows.length > PAGE && last?.closedAt ? writePosition({ at: last.closedAt, id: last.id }) : null
  return { standings, next }
}

const MOST_TASKS = 5

/** What the actor's own units have to do about instructions, what is due first before the rest, 5 at most; of what was repeated, the repetition. */
export async function listInstructionTasks(actor: Actor): Promise<Standing[]> {
  const unitIds = answerable(actor)
  if (unitIds.length === 0) return []
  return listStandings(
    Prisma.sql`addressee."unitId" = ANY(${unitIds}::uuid[]) AND ${CLOSED_AT} IS NULL AND NOT ${IS_REPEATED}
      AND NOT (instruction.kind = 'free' AND addressee."answeredAt" IS NOT NULL AND addressee."returnedAt" IS NULL)`,
    Prisma.sql`instruction."dueDay", addressee.id`,
    MOST_TASKS,
  )
}

/**
 * An instruction as a unit that may answer it sees it: of the unit that is named, else of the actor's first one. Null
 * where there is none.
 */
export async function getDeskInstruction(
  actor: Actor,
  id: string,
  unitId?: string,
): Promise<{ instruction: InstructionProfile; standing: Standing } | null> {
  const named = unitId ? Prisma.sql`addressee."unitId" = ${unitId}::uuid` : Prisma.sql`true`
  const [standing] = await listStandings(
    Prisma.sql`addressee."instructionId" = ${id}::uuid AND ${inScope(actor)} AND ${named}`,
    Prisma.sql`unit.name`,
    1,
  )
  const instruction = standing ? await findInstruction(id) : null
  return standing && instruction ? { instruction, standing } : null
}
