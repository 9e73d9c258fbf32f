import pg from 'pg'
import { afterCommit, pool, type Transaction } from '@/lib/db'

/** How often what the public sees has changed (`number`), and the number at the last withdrawal (`floor`). */
export type Generation = { number: number; floor: number }

/** The channel on which every raise is told to all processes, as "number floor". */
export const GENERATION_CHANNEL = 'generation'

// A page and a route handler have their own copies of this file; what listens in this process is one.
const shared = globalThis as typeof globalThis & {
  wartaGenerationListener?: (generation: Generation) => void
  wartaCanNotify?: Promise<boolean>
}

/** Tells of every raise that a command of this process has stored, before that command returns. */
export const onGenerationRaised = (listener: (generation: Generation) => void): void => {
  shared.wartaGenerationListener = listener
}

/**
 * Raises the number in the caller's transaction and tells all processes when it is stored. The last thing that a
 * command does: the row is held until the end of the transaction. `isWithdrawal`: something may not be seen any more.
 */
export async function raiseGeneration(tx: Pick<Transaction, '$queryRaw'>, isWithdrawal: boolean): Promise<void> {
  const [raised] = await tx.$queryRaw<Generation[]>`
    UPDATE "Generation" SET "number" = "number" + 1,
      "floor" = CASE WHEN ${isWithdrawal} THEN "number" + 1 ELSE "floor" END
    RETURNING "number", "floor"`
  if (!raised) throw new Error('The row of Generation is missing.')
  if (await canNotify()) {
    await tx.$queryRaw`SELECT pg_notify(${GENERATION_CHANNEL}, ${`${raised.number} ${raised.floor}`})::text`
  }
  afterCommit(tx, () => shared.wartaGenerationListener?.(raised))
}

/** Distributed engines have no NOTIFY; inside a transaction the failure would undo it, so that it is tried once before. */
function canNotify(): Promise<boolean> {
  shared.wartaCanNotify ??= pool()
    .query(`SELECT pg_notify('${GENERATION_CHANNEL}', '')::text`)
    .then(
      () => true,
      (error: unknown) => {
        // Without an answer of the engine itself nothing is known.
        if (!(error instanceof pg.DatabaseError)) shared.wartaCanNotify = undefined
        return false
      },
    )
  return shared.wartaCanNotify
}
