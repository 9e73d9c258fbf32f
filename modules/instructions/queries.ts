import { type Day, dayIn, dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import type { Platform } from '@/modules/channels/channel'
import { Prisma } from '@/prisma/generated/client'
import { type Candidate, listAddressable } from './candidate-queries'
import { demandIn } from './demand'
import { CLOSED_AT, listStandings, SHOWN, type Standing } from './standing-queries'

/** An instruction in the issuer's list, with how far its addressees are. */
export type InstructionCard = {
  id: string
  year: number
  number: number
  title: string
  kind: 'channel' | 'free'
  platform: Platform | null
  issuedAt: Date
  dueDay: Day
  revokedAt: Date | null
  total: number
  done: number
  acknowledged: number
  /** How many reports wait for the issuer. */
  waiting: number
}

const PAGE = 20

/** The instructions of the city that are open or not, newest first, 20 a page; `before` is the `next` of the page before. Throws `forbidden`. */
export async function listInstructions(
  actor: Actor,
  isOpen: boolean,
  before?: string,
): Promise<{ instructions: InstructionCard[]; next: string | null }> {
  authorize(actor, 'instruction:issue')
  const position = readPosition(before)
  const older = position
    ? Prisma.sql`(instruction."issuedAt", instruction.id) < (${position.at}, ${position.id}::uuid)`
    : Prisma.sql`true`
  const rows = await db.$queryRaw<(InstructionCard & { dueDate: Date })[]>`
    SELECT instruction.id, instruction.year, instruction.number, instruction.title, instruction.kind::text AS kind,
      instruction.platform::text AS platform, instruction."issuedAt", instruction."dueDay" AS "dueDate",
      instruction."revokedAt", count(*)::int AS total, count(${CLOSED_AT})::int AS done,
      count(addressee."acknowledgedAt")::int AS acknowledged,
      count(*) FILTER (WHERE instruction.kind = 'free' AND addressee."answeredAt" IS NOT NULL
        AND addressee."returnedAt" IS NULL AND addressee."closedAt" IS NULL)::int AS waiting
    FROM "Instruction" instruction JOIN "InstructionAddressee" addressee ON addressee."instructionId" = instruction.id
    ${SHOWN}
    WHERE ${older}
    GROUP BY instruction.id
    HAVING (count(*) > count(${CLOSED_AT})) = ${isOpen}
    ORDER BY instruction."issuedAt" DESC, instruction.id DESC
    LIMIT ${PAGE + 1}`
  const instructions = rows.slice(0, PAGE).map(({ dueDate, ...row }) => ({ ...row, dueDay: dayIn(dueDate) }))
  const last = instructions.at(-1)
  return {
    instructions,
    next: rows.length > PAGE && last ? writePosition({ at: last.issuedAt, id: last.id }) : null,
  }
}

const MOST_OF_UNIT = 50

/** The open instructions for a unit, those due first before the rest, 50 at most. Throws `forbidden`. */
export async function listOpenOfUnit(actor: Actor, unitId: string): Promise<Standing[]> {
  authorize(actor, 'instruction:issue')
  return listStandings(
    Prisma.sql`addressee."unitId" = ${unitId}::uuid AND ${CLOSED_AT} IS NULL`,
    Prisma.sql`instruction."dueDay", instruction.id`,
    MOST_OF_UNIT,
  )
}

const SHOWN_OF = {
  id: true,
  year: true,
  number: true,
  title: true,
  text: true,
  kind: true,
  platform: true,
  rule: true,
  demandKey: true,
  dueDay: true,
  issuedAt: true,
  issuedById: true,
  issuedBy: { select: { name: true } },
  revokedAt: true,
  revokeReason: true,
  version: true,
  repeats: { select: { id: true, year: true, number: true } },
  repeatedBy: {
    where: { revokedAt: null },
    orderBy: { issuedAt: 'asc' },
    take: 20,
    select: { id: true, year: true, number: true },
  },
} as const satisfies Prisma.InstructionSelect

/** An instruction with its words. */
export type InstructionProfile = Omit<Prisma.InstructionGetPayload<{ select: typeof SHOWN_OF }>, 'dueDay'> & {
  dueDay: Day
}

/** The words of an instruction, for the queries that have asked who may read them; null where there is none. */
export async function findInstruction(id: string): Promise<InstructionProfile | null> {
  const row = await db.instruction.findUnique({ where: { id }, select: SHOWN_OF })
  return row && { ...row, dueDay: dayIn(row.dueDay) }
}

export type Contact = { officer: string | null; phone: string | null; email: string | null }

/** An instruction with every addressee, those who have done nothing yet first, and how to reach them. */
export type FollowUp = { instruction: InstructionProfile; addressees: (Standing & Contact)[] }

const MOST_ADDRESSEES = 500

/** Who has done what about an instruction; null where there is none. Throws `forbidden`. */
export async function getFollowUp(actor: Actor, id: string, now: Date): Promise<FollowUp | null> {
  authorize(actor, 'instruction:issue')
  const instruction = await findInstruction(id)
  if (!instruction) return null
  const standings = await listStandings(
    Prisma.sql`addressee."instructionId" = ${id}::uuid`,
    Prisma.sql`${CLOSED_AT} NULLS FIRST, addressee."answeredAt" NULLS FIRST, addressee."acknowledgedAt" NULLS FIRST, unit.name`,
    MOST_ADDRESSEES,
  )
  const contacts = await listContacts(
    standings.map(({ unitId }) => unitId),
    now,
  )
  const nobody: Contact = { officer: null, phone: null, email: null }
  return {
    instruction,
    addressees: standings.map((standing) => ({ ...standing, ...(contacts.get(standing.unitId) ?? nobody) })),
  }
}

async function listContacts(unitIds: readonly string[], now: Date): Promise<Map<string, Contact>> {
  const units = await db.unit.findMany({
    where: { id: { in: [...unitIds] } },
    select: {
      id: true,
      phone: true,
      email: true,
      assignments: {
        where: {
          role: 'officer',
          validFrom: { lte: now },
          OR: [{ validUntil: null }, { validUntil: { gt: now } }],
          user: { disabledAt: null },
        },
        orderBy: { validFrom: 'asc' },
        take: 1,
        select: { user: { select: { name: true } } },
      },
    },
  })
  return new Map(
    units.map(({ id, phone, email, assignments }) => [
      id,
      { officer: assignments[0]?.user.name ?? null, phone, email },
    ]),
  )
}

/** An instruction as one that repeats it begins: its words, and the units that have not done it yet. Null where there is none that could be repeated. */
export async function getRepetition(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ instruction: InstructionProfile; candidates: Candidate[] } | null> {
  authorize(actor, 'instruction:issue')
  const instruction = await findInstruction(id)
  if (!instruction || instruction.revokedAt) return null
  const open = await listStandings(
    Prisma.sql`addressee."instructionId" = ${id}::uuid AND ${CLOSED_AT} IS NULL`,
    Prisma.sql`unit.name`,
    MOST_ADDRESSEES,
  )
  const ids = open.map(({ unitId }) => unitId)
  const { demandKey } = instruction
  const addressable = await listAddressable(db, ids, demandIn(instruction), demandKey, dayOf(now))
  return { instruction, candidates: addressable.filter(({ isServed }) => !isServed) }
}
