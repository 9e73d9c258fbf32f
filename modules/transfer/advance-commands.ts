import { db, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import { authorize } from '@/modules/accounts/permissions'
import { getActorOfUser } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { checkImport } from './check-commands'
import { ImportOptions, StoredArchives } from './options'
import { runImport } from './run-commands'

/** A job ends before the worker's patience does when it is asked to stop; the next one goes on. */
const TURN_MS = 20_000
/** Longer than one photo takes to fetch and to draw. */
const LEASE_SECONDS = 90
const MOST_CHECKS = 3
const BROKE_OFF = 'Pemeriksaan berkas ini berkali-kali terputus. Mungkin berkasnya terlalu besar untuk server ini.'
const TROUBLE = 'Ada gangguan di server. Yang sudah masuk tetap ada; lanjutkan impor ini sesudah gangguannya hilang.'

/** Somebody stopped it, or another worker has it by now. */
class Lost extends Error {}

type Claimed = { id: string; unitId: string; startedById: string; state: 'uploaded' | 'running'; checks: number }

/** Whether an import waits for a worker. */
export async function isImportWaiting(): Promise<boolean> {
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Import" WHERE state IN ('uploaded', 'running') AND ("leasedUntil" IS NULL OR "leasedUntil" < now()) LIMIT 1`
  return row !== undefined
}

/** The import that waits longest, for this worker alone until the lease ends. By the database's clock. */
async function claim(): Promise<Claimed | null> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    UPDATE "Import" SET "leasedUntil" = now() + make_interval(secs => ${LEASE_SECONDS}),
      checks = checks + CASE WHEN state = 'uploaded' THEN 1 ELSE 0 END
    WHERE id = (
      SELECT id FROM "Import" WHERE state IN ('uploaded', 'running') AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
      ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id, "unitId", "startedById", state::text AS state, checks`
  return claimed ?? null
}

const holdOf = (id: string, state: Claimed['state']) => async (): Promise<void> => {
  const held = await db.$executeRaw`
    UPDATE "Import" SET "leasedUntil" = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${id}::uuid AND state = ${state}::"ImportState"`
  if (held === 0) throw new Lost()
}

/**
 * Goes on with whatever import waits: checks what was uploaded, stores what was started. Ends after some 20 seconds
 * wherever it is; what is left goes on at the next call. Returns how many imports it worked at.
 */
export async function advanceImports(now: Date, turnMs = TURN_MS): Promise<number> {
  const until = Date.now() + turnMs
  let worked = 0
  do {
    const claimed = await claim()
    if (!claimed) break
    worked += 1
    await advance(claimed, now, until).catch((error: unknown) => settle(claimed, error))
  } while (Date.now() < until)
  return worked
}

async function advance({ id, unitId, startedById, state, checks }: Claimed, now: Date, until: number): Promise<void> {
  if (state === 'uploaded' && checks > MOST_CHECKS) throw new DomainError('invalid', BROKE_OFF)
  // What somebody may no longer do does not go on in their name.
  const actor = await getActorOfUser(startedById, now)
  authorize(actor, 'site:import', { unitId })
  const stored = await db.import.findUniqueOrThrow({ where: { id }, select: { archives: true, options: true } })
  const held = { id, unitId, archives: StoredArchives.parse(stored.archives).length }
  const hold = holdOf(id, state)
  if (state === 'uploaded') return checkImport(actor, held, now, hold)
  const options = ImportOptions.parse(stored.options)
  const outcome = await runImport(actor, { ...held, options }, until, hold)
  if (outcome === 'more') await db.$executeRaw`UPDATE "Import" SET "leasedUntil" = NULL WHERE id = ${id}::uuid`
}

/** What went wrong is told to a person; only what can be gone on with is left waiting. */
async function settle({ id, unitId, state }: Claimed, error: unknown): Promise<void> {
  if (error instanceof Lost) return
  if (!(error instanceof DomainError)) log.error({ err: error, importId: id }, 'import broke off')
  const failure = error instanceof DomainError ? error.message : TROUBLE
  await transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id, state },
      data: { state: 'failed', failure, leasedUntil: null, version: { increment: 1 } },
    })
    if (count === 0) return
    await record(tx, null, {
      action: 'import.failed',
      publicEffect: state === 'running' ? 'changed' : 'none',
      subjectId: id,
      unitId,
      detail: { failure },
    })
  })
}
