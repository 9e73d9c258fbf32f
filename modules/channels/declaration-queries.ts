import type { Transaction } from '@/lib/db'

/**
 * Since when a channel is the account that it is now: whoever changes its address or asks for it again declares it anew,
 * and what was seen before is another account's. Null where nobody has declared it.
 */
export async function getDeclaredAt(tx: Pick<Transaction, 'channelStep'>, channelId: string): Promise<Date | null> {
  const step = await tx.channelStep.findFirst({
    where: { channelId, state: 'declared' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true },
  })
  return step?.at ?? null
}
