import { z } from 'zod'
import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { Version } from '@/lib/version'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { REVIEW_POLICIES } from './unit'

export const SetReviewPolicy = z.object({
  unitId: z.uuid('Unit itu tidak ditemukan.'),
  version: Version,
  reviewPolicy: z.enum(REVIEW_POLICIES, 'Pilih siapa yang boleh menerbitkan.'),
})
export type SetReviewPolicy = z.infer<typeof SetReviewPolicy>

/** Sets who may publish in the unit: only a second person, or the writer alone. Throws `forbidden`, `not-found`, `conflict`. */
export async function setReviewPolicy(actor: Actor, { unitId, version, reviewPolicy }: SetReviewPolicy): Promise<void> {
  authorize(actor, 'unit:policy', { unitId })
  await transaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { reviewPolicy: true } })
    if (!unit) throw new DomainError('not-found', 'Unit itu tidak ditemukan.')
    const { count } = await tx.unit.updateMany({
      where: { id: unitId, version },
      data: { reviewPolicy, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('conflict', 'Unit ini baru saja diubah orang lain. Muat ulang halaman ini.')
    await record(tx, actor, {
      action: 'unit.policy-set',
      publicEffect: 'none',
      unitId,
      subjectId: unitId,
      detail: { from: unit.reviewPolicy, to: reviewPolicy },
    })
  })
}
