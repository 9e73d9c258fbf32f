import type { Transaction } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import type { Prisma } from '@/prisma/generated/client'

export type AuditEntry = {
  /** Noun and past participle, as in "post.published" */
  action: string
  subjectId?: string
  unitId?: string | null
  detail?: Prisma.InputJsonObject
}

/** Appends to the audit, in the caller's transaction: who (the actor; null = the system itself), what, to what. */
export async function record(
  tx: Pick<Transaction, 'auditRecord'>,
  actor: Pick<Actor, 'id' | 'name'> | null,
  entry: AuditEntry,
): Promise<void> {
  await tx.auditRecord.create({
    data: { actorId: actor?.id ?? null, actorName: actor?.name ?? 'Sistem', ...entry },
  })
}
