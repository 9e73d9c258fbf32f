import { type Day, dateOf } from '@/lib/dates'
import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { DecideEvidence } from './evidence'
import { conflict, findEvidence, tellSubmitter } from './evidence-commands'
import { settleChannel } from './settle-commands'

/**
 * Kominfotik's second look at an accepted link that was drawn: it stays, or counts no more. Throws `not-found`,
 * `forbidden`, `invalid`, `conflict`.
 */
export const checkSample = (
  actor: Actor,
  { evidenceId, version, decision, reason }: DecideEvidence,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'evidence:sample')
    const evidence = await findEvidence(tx, evidenceId)
    const { channel } = evidence
    if (evidence.sample !== 'due') throw conflict()
    if ([evidence.submittedById, evidence.decidedById].includes(actor.id))
      throw new DomainError('invalid', 'Anda sudah memutuskan bukti ini; orang lain yang memeriksanya lagi.')
    const isConfirmed = decision === 'accept'
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, version, sample: 'due' },
      data: {
        sample: isConfirmed ? 'confirmed' : 'overturned',
        sampledById: actor.id,
        sampledAt: now,
        version: { increment: 1 },
        ...(!isConfirmed && { reason }),
      },
    })
    if (count === 0) throw conflict()
    if (!isConfirmed) {
      await settleChannel(tx, channel, now)
      await tellSubmitter(tx, actor, evidence, `Dibatalkan: ${reason}`, now)
    }
    await record(tx, actor, {
      action: isConfirmed ? 'evidence.confirmed' : 'evidence.overturned',
      publicEffect: isConfirmed ? 'none' : 'withdrawn',
      subjectId: channel.id,
      unitId: channel.unitId,
      detail: { evidenceId, url: evidence.url, reason },
    })
  })

/**
 * Puts aside every accepted link of these units from a span of days for Kominfotik to look once more: they are nominated
 * for an award. Returns how many; what was looked at before is not.
 */
export const sampleNominees = (unitSlugs: readonly string[], from: Day, to: Day): Promise<number> =>
  transaction(async (tx) => {
    const { count } = await tx.evidence.updateMany({
      where: {
        sample: 'none',
        state: 'accepted',
        postedOn: { gte: dateOf(from), lte: dateOf(to) },
        channel: { unit: { slug: { in: [...unitSlugs] } } },
      },
      data: { sample: 'due', sampledFor: 'calon penerima penghargaan', version: { increment: 1 } },
    })
    if (count > 0)
      await record(tx, null, { action: 'evidence.sampled', publicEffect: 'none', detail: { from, to, count } })
    return count
  })
