import { pool } from '@/lib/db'

/** The worker says that it lives. */
export async function beat(): Promise<void> {
  await pool().query('INSERT INTO "Heartbeat" ("at") VALUES (now()) ON CONFLICT ("id") DO UPDATE SET "at" = now()')
}

/** Milliseconds since the worker last said that it lives; null where it never did. By the database's clock. */
export async function sinceLastBeat(): Promise<number | null> {
  const { rows } = await pool().query<{ ms: number }>(
    'SELECT (EXTRACT(EPOCH FROM now() - "at") * 1000)::float8 AS ms FROM "Heartbeat"',
  )
  return rows[0]?.ms ?? null
}
