import { randomUUID } from 'node:crypto'
import { isLive } from '@/modules/channels/channel'
import { channelSlugOf } from '@/modules/channels/slug'
import { dateOf } from '@/modules/projects/timeline-queries'
import type { PrismaClient } from '@/prisma/generated/client'
import type { DemoChannel } from './channels'

export type ChannelWriter = Pick<PrismaClient, 'channel' | 'channelStep' | 'observation' | 'evidence' | 'monitor'>
type Owners = { unitIds: ReadonlyMap<string, string>; authors: ReadonlyMap<string, string> }

/** Writes the channels with their histories. Kominfotik's officer stands for those who verify: nobody else is there yet. */
export async function insertChannels(
  writer: ChannelWriter,
  channels: readonly DemoChannel[],
  now: Date,
  { unitIds, authors }: Owners,
): Promise<void> {
  const checkerId = authors.get('diskominfotik') ?? null
  const rows = channels.map((channel) => ({
    ...channel,
    id: randomUUID(),
    authorId: authors.get(channel.unitSlug) ?? '',
  }))
  const last = <T>(list: readonly T[]): T | undefined => list.at(-1)
  await writer.channel.createMany({
    data: rows.map(({ id, unitSlug, authorId, account, steps, verdict, verdictSince, observations }) => {
      const { state = 'declared', at = now } = last(steps) ?? {}
      return {
        ...account,
        id,
        slug: channelSlugOf(account),
        unitId: unitIds.get(unitSlug) ?? '',
        liveKey: isLive(state) ? account.key : null,
        responsibleId: authorId,
        recoveryContact: '(0511) 000-0000',
        state,
        stateAt: at,
        certifiedAt: steps[0]?.at ?? now,
        certifiedById: authorId,
        verdict,
        verdictSince,
        observedAt: last(observations)?.at ?? null,
        newestAt: observations.findLast(({ newestAt }) => newestAt)?.newestAt ?? null,
        createdAt: steps[0]?.at ?? now,
      }
    }),
  })
  await writer.channelStep.createMany({
    data: rows.flatMap(({ id, steps, authorId }) =>
      steps.map(({ state, at, reason }) => ({
        channelId: id,
        state,
        at,
        reason,
        byId: state === 'verified' ? checkerId : authorId,
        byName: 'Petugas Demo',
      })),
    ),
  })
  const seen = rows.flatMap(({ id, authorId, observations }) =>
    observations.map((one) => ({ ...one, channelId: id, authorId, evidenceId: one.evidence && randomUUID() })),
  )
  await writer.evidence.createMany({
    data: seen.flatMap(({ evidence, evidenceId, channelId, authorId, day, at }) =>
      evidence && evidenceId
        ? [
            {
              id: evidenceId,
              channelId,
              url: evidence,
              postedOn: new Date(`${day}T00:00:00Z`),
              submittedById: authorId,
              submittedAt: at,
              state: 'accepted' as const,
              decidedById: checkerId,
              decidedAt: at,
            },
          ]
        : [],
    ),
    skipDuplicates: true,
  })
  await writer.observation.createMany({
    data: seen.map(({ evidence: _, evidenceId, authorId: __, day, ...one }) => ({
      ...one,
      day: dateOf(day) ?? now,
      occasion: evidenceId ?? '',
    })),
  })
  await writer.monitor.createMany({
    data: rows
      .filter(({ account, steps }) => account.platform === 'website' && last(steps)?.state !== 'lost')
      .map(({ id, account }) => ({ channelId: id, host: new URL(account.address).host, dueAt: now })),
  })
}
