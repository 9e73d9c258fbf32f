import type { Transaction } from '@/lib/db'
import type { ChannelAddress } from './address'

/** Has a channel looked at as soon as can be, and daily from then on; only sites and channels of YouTube are looked at. */
export async function planMonitor(
  tx: Transaction,
  channelId: string,
  { platform, address }: Pick<ChannelAddress, 'platform' | 'address'>,
  now: Date,
): Promise<void> {
  if (platform !== 'website' && platform !== 'youtube') return
  const data = { host: new URL(address).host, dueAt: now, attempts: 0, claimedUntil: null, memory: {} }
  await tx.monitor.upsert({ where: { channelId }, create: { channelId, ...data }, update: data })
}
