import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { Prisma } from '@/prisma/generated/client'
import { currentMonth } from './period'
import { POLICY_V1, type Policy } from './policy'
import { type NewPolicy, policyDifferences, policyWith } from './policy-form'

/**
 * Publishes another version of the score's policy, from a month that has not begun on. It is never changed again; a
 * newer version replaces it. Returns the version. Throws `forbidden`, `invalid`, and `conflict` where somebody has
 * published one meanwhile.
 */
export const publishPolicy = (
  actor: Actor,
  { effectiveFrom, basedOn, note, numbers }: NewPolicy,
  now: Date,
): Promise<number> =>
  transaction(async (tx) => {
    authorize(actor, 'score-policy:publish')
    if (effectiveFrom <= currentMonth(now))
      throw refusal('effectiveFrom', 'Kebijakan berlaku paling cepat bulan depan: aturan ditetapkan sebelum bulannya.')
    const latest = await tx.scorePolicy.findFirst({
      orderBy: { version: 'desc' },
      select: { version: true, body: true, effectiveFrom: true },
    })
    const before = latest ? (latest.body as unknown as Policy) : POLICY_V1
    if (basedOn !== before.version)
      throw new DomainError(
        'conflict',
        'Orang lain baru saja menerbitkan versi baru. Susun lagi berdasarkan versi itu.',
      )
    if (latest && effectiveFrom < latest.effectiveFrom)
      throw refusal('effectiveFrom', 'Versi baru tidak dapat berlaku lebih dahulu daripada versi sebelumnya.')
    const version = before.version + 1
    const policy = policyWith(before, numbers, version)
    if (policyDifferences(before, policy).length === 0) throw new DomainError('invalid', 'Belum ada angka yang diubah.')
    await tx.scorePolicy.create({
      data: {
        version,
        effectiveFrom,
        body: policy as unknown as Prisma.InputJsonObject,
        note,
        publishedById: actor.id,
        publishedAt: now,
      },
    })
    await record(tx, actor, {
      action: 'score-policy.published',
      publicEffect: 'changed',
      subjectId: String(version),
      detail: { effectiveFrom, note },
    })
    return version
  })

const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })
