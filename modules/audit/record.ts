import type { Transaction } from '@/lib/db'
import { raiseGeneration } from '@/lib/generation'
import type { Actor } from '@/modules/accounts/actor'
import type { Prisma } from '@/prisma/generated/client'

export type AuditEntry = {
  /** Noun and past participle, as in "post.published" */
  action: string
  /** What of it readers without a session notice: nothing, a change, or that something may not be seen any more */
  publicEffect: 'none' | 'changed' | 'withdrawn'
  subjectId?: string
  unitId?: string | null
  detail?: Prisma.InputJsonObject
}

/**
 * Appends to the audit, in the caller's transaction: who (the actor; null = the system itself), what, to what. The last
 * thing that a command does. What changes for the public makes every page that was rendered before out of date.
 */
export async function record(
  tx: Pick<Transaction, 'auditRecord' | '$queryRaw'>,
  actor: Pick<Actor, 'id' | 'name'> | null,
  { publicEffect, ...entry }: AuditEntry,
): Promise<void> {
  await tx.auditRecord.create({
    data: { actorId: actor?.id ?? null, actorName: actor?.name ?? 'Sistem', ...entry },
  })
  if (publicEffect !== 'none') await raiseGeneration(tx, publicEffect === 'withdrawn')
}
