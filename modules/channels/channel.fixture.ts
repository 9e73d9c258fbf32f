import { createUnit, unique } from '@/prisma/factories'
import type { PrismaClient } from '@/prisma/generated/client'
import type { ChannelState, Platform } from './channel'
import { planMonitor } from './monitor-commands'

type Db = Parameters<typeof createUnit>[0] & Pick<PrismaClient, 'channel' | 'monitor'>
type Given = {
  address?: string
  platform?: Platform
  state?: ChannelState
  unitId?: string
  league?: 'kelurahan' | 'skpd-lain'
}

/** A channel that is monitored from an instant on. */
export async function createMonitored(db: Db, now: Date, { league = 'kelurahan', ...given }: Given = {}) {
  const { platform = 'website', state = 'verified', address = `http://${unique('tanggal')}.example/` } = given
  const unitId = given.unitId ?? (await createUnit(db, { league })).id
  const key = `${platform}:${unique('kanal')}`
  const channel = await db.channel.create({
    data: { slug: unique('kanal'), unitId, platform, address, handle: address, key, liveKey: key, state },
  })
  await planMonitor(db as Parameters<typeof planMonitor>[0], channel.id, { platform, address }, now)
  return channel
}
