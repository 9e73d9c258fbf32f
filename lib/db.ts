import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/prisma/generated/client'

const globalForDb = globalThis as typeof globalThis & { wartaDb?: PrismaClient }

/** The one client of this process. It connects as a role that cannot change or delete audit records. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    globalForDb.wartaDb ??= new PrismaClient({
      adapter: new PrismaPg({ connectionString: env().APP_DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 }),
    })
    return Reflect.get(globalForDb.wartaDb, property, globalForDb.wartaDb)
  },
})

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
