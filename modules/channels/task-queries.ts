import { dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { isLeague } from '@/modules/units/unit'
import { isLive, PLATFORM_NAMES, platformWord } from './channel'
import { countEvidenceToCheck } from './evidence-queries'
import { dutiesOf } from './mandatory'
import { isCertified } from './quarter'

/** Something that a unit should do about its channels, and where. */
export type ChannelTask = { key: string; text: string; path: string }

const MOST_TASKS = 8

/** What the actor's own units should do about their channels, 8 at most: register what is missing, mend, certify, check. */
export async function listChannelTasks(actor: Actor, now: Date): Promise<ChannelTask[]> {
  const unitIds = actor.roles.flatMap(({ unitId }) =>
    unitId && can(actor, 'channel:write', { unitId }) ? [unitId] : [],
  )
  if (unitIds.length === 0) return []
  const [units, toCheck] = await Promise.all([
    db.unit.findMany({
      where: { id: { in: unitIds } },
      select: {
        id: true,
        league: true,
        channels: {
          where: { liveKey: { not: null } },
          orderBy: { platform: 'asc' },
          select: { id: true, platform: true, handle: true, state: true, verdict: true, certifiedAt: true },
        },
      },
    }),
    countEvidenceToCheck(actor),
  ])
  const today = dayOf(now)
  const tasks = units.flatMap(({ id, league, channels }): ChannelTask[] => {
    const live = channels.filter(({ state }) => isLive(state))
    const missing = (isLeague(league) ? dutiesOf(league, today).duties : []).filter(
      ({ platform, servedBy }) =>
        servedBy === 'own' &&
        !live.some((channel) => channel.platform === platform && ['verified', 'declared'].includes(channel.state)),
    )
    return [
      ...missing.map(({ platform }) => ({
        key: `${id} ${platform}`,
        text: `Daftarkan ${platformWord(platform)} unit: belum ada`,
        path: `/meja/kanal/baru?unit=${id}&jenis=${platform}`,
      })),
      ...live
        .filter(({ state, verdict }) => state === 'verified' && verdict === 'down')
        .map(({ id: channelId, platform, handle }) => ({
          key: `${channelId} down`,
          text: `${PLATFORM_NAMES[platform]} ${handle} tidak dapat dibuka`,
          path: `/meja/kanal/${channelId}`,
        })),
      ...live
        .filter(({ state, certifiedAt }) => state !== 'lost' && !isCertified(certifiedAt, today))
        .map(({ id: channelId, platform, handle }) => ({
          key: `${channelId} certify`,
          text: `Pastikan ${platformWord(platform)} ${handle} masih benar`,
          path: `/meja/kanal?unit=${id}`,
        })),
    ]
  })
  const checks = toCheck > 0 ? [{ key: 'bukti', text: `Periksa ${toCheck} bukti dari rekan`, path: '/meja/kanal' }] : []
  return [...checks, ...tasks].slice(0, MOST_TASKS)
}
