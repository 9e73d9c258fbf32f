import { dayOf, startOfDay } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import { listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { PLATFORM_NAMES } from './channel'
import { quarterStart } from './quarter'

const AT_ONCE = 200

/**
 * Asks those who look after a channel whether everything in the registry is still right, once a quarter for each channel
 * of which nobody has said so. Returns how many channels wait.
 */
export async function tellOfUncertainChannels(now: Date): Promise<number> {
  const quarter = quarterStart(dayOf(now))
  let count = 0
  for (let after: string | undefined; ; ) {
    const channels = await db.channel.findMany({
      where: {
        state: { in: ['declared', 'verified'] },
        OR: [{ certifiedAt: null }, { certifiedAt: { lt: startOfDay(quarter) } }],
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, unitId: true, platform: true, handle: true },
    })
    for (const channel of channels) await ask(channel, quarter, now)
    count += channels.length
    after = channels.at(-1)?.id
    if (channels.length < AT_ONCE) return count
  }
}

type Asked = { id: string; unitId: string; platform: keyof typeof PLATFORM_NAMES; handle: string }

const ask = ({ id, unitId, platform, handle }: Asked, quarter: string, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const told = await notify(tx, {
      kind: 'channelUncertain',
      key: `channelUncertain:${id}:${quarter}`,
      userIds: await listPeopleWith(tx, 'channel:write', unitId, now),
      title: `${PLATFORM_NAMES[platform]} ${handle}`,
      detail: 'Bila alamat dan penanggung jawabnya masih benar, cukup tekan “Masih benar”.',
      path: `/meja/kanal?unit=${unitId}`,
    })
    if (told > 0)
      await record(tx, null, {
        action: 'channel.reminded',
        publicEffect: 'none',
        subjectId: id,
        unitId,
        detail: { told },
      })
  })
