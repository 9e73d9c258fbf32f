import { db } from '@/lib/db'
import type { Month } from './period'
import { POLICY_V1, type Policy } from './policy'

/** The policy by which a month is scored: the newest version that holds from that month or an earlier one. */
export async function policyFor(month: Month): Promise<Policy> {
  const found = await db.scorePolicy.findFirst({
    where: { effectiveFrom: { lte: month } },
    orderBy: { version: 'desc' },
    select: { body: true },
  })
  // What stands there was checked when it was published, and nobody can change it.
  return found ? (found.body as unknown as Policy) : POLICY_V1
}
