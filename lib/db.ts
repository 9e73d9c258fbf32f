import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { z } from 'zod'
import { env } from '@/lib/env'
import { Prisma, PrismaClient } from '@/prisma/generated/client'

const shared = globalThis as typeof globalThis & { wartaPool?: pg.Pool; wartaDb?: PrismaClient }

/** The one pool of this process. It connects as a role that cannot change or delete audit records. */
export function pool(): pg.Pool {
  if (!shared.wartaPool) {
    shared.wartaPool = new pg.Pool({
      connectionString: env().APP_DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      // A server that is gone without a word does not end its statements.
      query_timeout: 20_000,
      // Prisma's adapter reads every instant as if the session were at UTC, whatever zone the server has.
      onConnect: async (client) => {
        await client.query("SET TIME ZONE 'UTC'")
      },
    })
    // An idle connection that the server closes must not end the process; the next query opens another.
    shared.wartaPool.on('error', () => {})
  }
  return shared.wartaPool
}

/** Prisma on that pool, opened at its first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    shared.wartaDb ??= new PrismaClient({ adapter: new PrismaPg(pool()) })
    const value: unknown = Reflect.get(shared.wartaDb, property)
    return typeof value === 'function' ? value.bind(shared.wartaDb) : value
  },
})

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const MOST_TRIES = 4
const hooks = new WeakMap<object, (() => void)[]>()

/**
 * Runs the writes of one command in one transaction, again where the database gave up one of two that met, or where the
 * other has stored meanwhile what this one looked for in vain. What `afterCommit` was told is done once they are stored.
 */
export async function transaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    let after: (() => void)[] = []
    try {
      const result = await db.$transaction(async (tx) => {
        const value = await run(tx)
        after = hooks.get(tx) ?? []
        return value
      })
      for (const hook of after) hook()
      return result
    } catch (error) {
      if (turn === MOST_TRIES || !isLostRace(error)) throw error
    }
  }
}

/** Does something once the transaction is stored; never where it is not. */
export const afterCommit = (tx: object, hook: () => void): void => {
  hooks.set(tx, [...(hooks.get(tx) ?? []), hook])
}

/** A deadlock, and a row that is there by now. */
const LOST_RACES = ['P2034', 'P2002']

/** Of a statement that is written by hand, Prisma tells the deadlock as its cause only. */
const RAW = z.object({
  driverAdapterError: z.object({ cause: z.object({ kind: z.literal('TransactionWriteConflict') }) }),
})

const isLostRace = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (LOST_RACES.includes(error.code) || (error.code === 'P2010' && RAW.safeParse(error.meta).success))
