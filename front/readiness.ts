import { readdir } from 'node:fs/promises'
import { pool } from '@/lib/db'
import { sinceLastBeat } from '@/lib/heartbeat'

const ASKED_AGAIN_MS = 1_000
/** The worker says every ten seconds that it lives. */
const WORKER_SILENT_MS = 45_000

/** What this process cannot do its work without and does not have now, in the words of the operator; empty when ready. */
export type Lacks = () => Promise<string[]>

/** Asks the database, its migrations and the worker; at most once a second, however often it is asked. */
export function readinessOf(migrationsFolder: string): Lacks {
  let askedAt = Number.NEGATIVE_INFINITY
  let answer: Promise<string[]> = Promise.resolve([])
  return () => {
    if (performance.now() - askedAt > ASKED_AGAIN_MS) {
      askedAt = performance.now()
      answer = lacks(migrationsFolder)
    }
    return answer
  }
}

async function lacks(migrationsFolder: string): Promise<string[]> {
  try {
    const [missing, silence] = await Promise.all([missingMigrations(migrationsFolder), sinceLastBeat()])
    const isWorkerSilent = silence === null || silence > WORKER_SILENT_MS
    return [...missing.map((name) => `migrasi ${name}`), ...(isWorkerSilent ? ['pekerja'] : [])]
  } catch {
    return ['basis data']
  }
}

async function missingMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const { rows } = await pool().query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Set(rows.map(({ name }) => name))
  return entries.filter((entry) => entry.isDirectory() && !applied.has(entry.name)).map(({ name }) => name)
}
