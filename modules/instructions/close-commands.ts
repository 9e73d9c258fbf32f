import { db, type Transaction, transaction } from '@/lib/db'
import { record } from '@/modules/audit/record'
import { Prisma } from '@/prisma/generated/client'
import { SHOWN } from './standing-queries'

const AT_ONCE = 500

type Shown = { id: string; instructionId: string; unitId: string; at: Date }

const listShown = (reader: Pick<typeof db, '$queryRaw'>, where: Prisma.Sql, take: number): Promise<Shown[]> =>
  reader.$queryRaw<Shown[]>`
    SELECT addressee.id, addressee."instructionId", addressee."unitId", shown.at
    FROM "InstructionAddressee" addressee JOIN "Instruction" instruction ON instruction.id = addressee."instructionId"
    ${SHOWN}
    WHERE addressee."closedAt" IS NULL AND shown.at IS NOT NULL AND ${where}
    ORDER BY addressee.id
    LIMIT ${take}`

/** Copies the instant at which the registry showed the channel into a row; nothing where another was before. */
async function stamp(tx: Transaction, { id, instructionId, unitId, at }: Shown): Promise<boolean> {
  const { count } = await tx.instructionAddressee.updateMany({
    where: { id, closedAt: null },
    data: { closedAt: at, closing: 'registry', version: { increment: 1 } },
  })
  if (count === 0) return false
  await record(tx, null, {
    action: 'instruction.closed',
    publicEffect: 'changed',
    subjectId: instructionId,
    unitId,
    detail: { by: 'registry', at: at.toISOString() },
  })
  return true
}

/** Writes into the rows of one instruction what the registry says of it, in the caller's transaction. */
export async function closeShown(tx: Transaction, instructionId: string): Promise<void> {
  const shown = await listShown(tx, Prisma.sql`instruction.id = ${instructionId}::uuid`, AT_ONCE)
  for (const one of shown) await stamp(tx, one)
}

/** Whether the registry shows something as done that no row tells yet. */
export const isInstructionDone = async (): Promise<boolean> => (await listShown(db, Prisma.sql`true`, 1)).length > 0

/** Writes into the rows what the registry says: the channel is there, the unit's part is done. Returns how many. */
export async function closeInstructions(): Promise<number> {
  let count = 0
  for (const one of await listShown(db, Prisma.sql`true`, AT_ONCE))
    if (await transaction((tx) => stamp(tx, one))) count += 1
  return count
}
