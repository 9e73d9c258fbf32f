import { dateOf, dayOf } from '@/lib/dates'
import { db, transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { unseal } from '@/lib/seal'
import { record } from '@/modules/audit/record'
import type { League } from '@/modules/units/unit'
import { activeDaysOf, type Verdict } from './channel'
import { TOKEN_PLATFORMS, type TokenPlatform } from './platform-token'
import { sealPurpose } from './platform-token-commands'
import { type AccountSight, askMeta, Refused } from './probes/meta'
import { settleChannel } from './settle-commands'
import { verdictOfDay } from './verdict'
import { warnOfOtherId } from './warning-commands'

/** Meta lets 200 be asked in an hour; the job runs every ten minutes. */
const AT_ONCE = 25

/**
 * Asks the platforms for which a key is set of the accounts that nobody has asked of today, 25 a platform. Returns how
 * many were seen. What goes wrong with a key is kept beside it.
 */
export async function observeAccounts(now: Date): Promise<number> {
  let seen = 0
  for (const platform of TOKEN_PLATFORMS) seen += await observePlatform(platform, now)
  return seen
}

async function observePlatform(platform: TokenPlatform, now: Date): Promise<number> {
  const key = await db.platformToken.findUnique({ where: { platform } })
  if (!key) return 0
  const token = unseal(key.sealed, env().NEXTAUTH_SECRET ?? '', sealPurpose(platform))
  if (token === null) {
    await noteUse(
      platform,
      key.usedAt,
      'Kunci ini tidak dapat dibuka lagi, karena rahasia portal berganti. Pasang lagi.',
    )
    return 0
  }
  const channels = await db.channel.findMany({
    where: {
      platform,
      state: { in: ['declared', 'verified'] },
      observations: { none: { day: dateOf(dayOf(now)), occasion: '' } },
    },
    orderBy: [{ observedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: AT_ONCE,
    select: { id: true, address: true, unit: { select: { league: true } } },
  })
  let seen = 0
  let strange = ''
  for (const { id, address, unit } of channels) {
    try {
      const sight = await askMeta({ platform, name: nameIn(address), token, accountId: key.accountId })
      await keepSight(id, sight, unit.league as League, now)
      seen += 1
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error.kind === 'absent' || error.kind === 'strange') {
        if (error.kind === 'strange') strange = error.message
        await keepAbsence(id, error.message, now)
        continue
      }
      await noteUse(platform, now, error.message)
      return seen
    }
  }
  if (channels.length > 0) await noteUse(platform, now, seen > 0 ? '' : strange)
  return seen
}

/** The name by which a platform knows an account: the last part of its address, or the number in it. */
function nameIn(address: string): string {
  const url = new URL(address)
  return url.searchParams.get('id') ?? url.pathname.replaceAll('/', '')
}

const noteUse = (platform: TokenPlatform, usedAt: Date | null, lastError: string) =>
  db.platformToken.updateMany({ where: { platform }, data: { usedAt, lastError } })

const keepSight = (id: string, sight: AccountSight, league: League, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { newestAt, postCount, platformId } = sight
    const verdict = verdictOfDay({ failure: null, status: 200, newestAt }, activeDaysOf(league), now)
    await addObservation(tx, id, { verdict, method: 'api', newestAt, postCount }, now)
    const channel = await tx.channel.findUniqueOrThrow({
      where: { id },
      select: { id: true, verdict: true, platformId: true, unitId: true, unit: { select: { league: true } } },
    })
    if (channel.platformId === null) await tx.channel.update({ where: { id }, data: { platformId } })
    else await warnOfOtherId(tx, id, channel.platformId, platformId, now)
    const isOther = await settleChannel(tx, channel, now)
    await record(tx, null, {
      action: 'channel.observed',
      publicEffect: isOther ? 'changed' : 'none',
      subjectId: id,
      unitId: channel.unitId,
      detail: { method: 'api', verdict },
    })
  })

const keepAbsence = (id: string, detail: string, now: Date): Promise<void> =>
  transaction(async (tx) => {
    await addObservation(tx, id, { verdict: 'unknown', failure: 'http4xx', detail }, now)
    await tx.channel.update({ where: { id }, data: { observedAt: now } })
    await record(tx, null, { action: 'channel.observed', publicEffect: 'none', subjectId: id, detail: { detail } })
  })

type Fact = {
  verdict: Verdict
  method?: 'api'
  newestAt?: Date | null
  postCount?: number | null
  failure?: 'http4xx'
  detail?: string
}

/** The day's observation; a second one of a day is not kept. */
const addObservation = (
  tx: Parameters<Parameters<typeof transaction>[0]>[0],
  channelId: string,
  fact: Fact,
  now: Date,
) =>
  tx.observation.createMany({ data: [{ channelId, day: dateOf(dayOf(now)), at: now, ...fact }], skipDuplicates: true })
