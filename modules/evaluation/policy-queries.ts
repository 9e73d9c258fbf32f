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
  return found ? policyIn(found.body) : POLICY_V1
}

// What stands there was checked when it was published, and nobody can change it.
const policyIn = (body: unknown): Policy => body as Policy

/** A version of the policy, with who published it when, and why. The first came with the portal. */
export type PolicyVersion = {
  policy: Policy
  effectiveFrom: Month | null
  note: string
  publishedBy: string | null
  publishedAt: Date | null
}

const MOST_VERSIONS = 100

/** All versions of the policy, newest first. */
export async function listPolicies(): Promise<PolicyVersion[]> {
  const rows = await db.scorePolicy.findMany({
    orderBy: { version: 'desc' },
    take: MOST_VERSIONS,
    select: { body: true, effectiveFrom: true, note: true, publishedAt: true, publishedBy: { select: { name: true } } },
  })
  return [
    ...rows.map(({ body, publishedBy, ...row }) => ({ ...row, policy: policyIn(body), publishedBy: publishedBy.name })),
    { policy: POLICY_V1, effectiveFrom: null, note: 'Versi pertama.', publishedBy: null, publishedAt: null },
  ]
}
