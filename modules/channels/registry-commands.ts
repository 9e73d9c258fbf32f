import { dayOf } from '@/lib/dates'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { keepPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import type { ChannelAddress } from './address'
import { type ChannelState, isHeld, isLive } from './channel'
import { planMonitor } from './monitor-commands'
import { tellUnit } from './notice-commands'
import { isCertified } from './quarter'
import type { ChangeChannel, ChannelVersion, RegisterChannel } from './registration'
import { channelSlugOf } from './slug'

/** What somebody else has changed meanwhile. */
export const conflict = () =>
  new DomainError('conflict', 'Kanal ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.')
const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })

/**
 * Enters a channel as a unit's own, declared until somebody else has looked at it. Throws `forbidden`, and `invalid` for
 * an account that stands in the registry already.
 */
export const registerChannel = (
  actor: Actor,
  { unitId, account, responsibleId, recoveryContact }: RegisterChannel,
  now: Date,
): Promise<{ id: string }> =>
  transaction(async (tx) => {
    authorize(actor, 'channel:write', { unitId })
    await refuseTaken(tx, account)
    await refuseStranger(tx, responsibleId, unitId, now)
    const { platform, address, handle, key } = account
    const channel = await tx.channel.create({
      data: {
        slug: await freeSlug(tx, account),
        unitId,
        platform,
        address,
        handle,
        key,
        liveKey: key,
        responsibleId,
        recoveryContact,
        stateAt: now,
        certifiedAt: now,
        certifiedById: actor.id,
        verdictSince: now,
        createdAt: now,
      },
      select: { id: true },
    })
    await addStep(tx, actor, channel.id, 'declared', '', now)
    await planMonitor(tx, channel.id, account, now)
    await record(tx, actor, {
      action: 'channel.registered',
      publicEffect: 'changed',
      subjectId: channel.id,
      unitId,
      detail: { key, recoveryContact: recoveryContact !== '' },
    })
    return channel
  })

const SHOWN = {
  id: true,
  unitId: true,
  platform: true,
  address: true,
  handle: true,
  key: true,
  platformId: true,
  state: true,
  version: true,
  certifiedAt: true,
  unit: { select: { name: true } },
} as const

/** The channel as its commands need it. Throws `not-found`. */
export async function findChannel(tx: Transaction, id: string) {
  const channel = await tx.channel.findUnique({ where: { id }, select: SHOWN })
  if (!channel) throw new DomainError('not-found', 'Kanal itu tidak ditemukan.')
  return channel
}

/** Refuses an account that some unit has in the registry; `exceptId` is the channel that is being changed. */
export async function refuseTaken(tx: Transaction, { key }: ChannelAddress, exceptId?: string): Promise<void> {
  const taken = await tx.channel.findUnique({
    where: { liveKey: key },
    select: { id: true, unit: { select: { name: true } } },
  })
  if (taken && taken.id !== exceptId)
    throw refusal('address', `Kanal ini sudah terdaftar atas nama ${taken.unit.name}.`)
}

async function refuseStranger(tx: Transaction, userId: string | null, unitId: string, now: Date): Promise<void> {
  if (userId === null) return
  const kept = await keepPeopleWith(tx, 'channel:write', unitId, [userId], now)
  if (kept.length === 0) throw refusal('responsibleId', 'Penanggung jawab harus bertugas di unit ini.')
}

/** An address of words for a channel's page, which no other channel has had. */
async function freeSlug(tx: Transaction, account: ChannelAddress): Promise<string> {
  const plain = channelSlugOf(account)
  const taken = new Set(
    (await tx.channel.findMany({ where: { slug: { startsWith: plain } }, select: { slug: true } })).map(
      ({ slug }) => slug,
    ),
  )
  for (let number = 1; ; number++) {
    const slug = number === 1 ? plain : `${plain}-${number}`
    if (!taken.has(slug)) return slug
  }
}

/** What monitoring says of a channel that is declared anew: nothing yet. */
export const unseenSince = (now: Date) => ({
  verdict: 'unknown' as const,
  verdictSince: now,
  observedAt: null,
  newestAt: null,
})

/** Writes down the state that a channel comes into. */
export const addStep = (
  tx: Transaction,
  actor: Actor,
  channelId: string,
  state: ChannelState,
  reason: string,
  at: Date,
): Promise<unknown> =>
  tx.channelStep.create({ data: { channelId, state, byId: actor.id, byName: actor.name, reason, at } })

/**
 * Changes what the registry knows of a channel. Another account in its place has to be verified again. Throws
 * `not-found`, `forbidden`, `invalid`, `conflict`.
 */
export const changeChannel = (
  actor: Actor,
  { channelId, version, account, responsibleId, recoveryContact }: ChangeChannel,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    const channel = await findChannel(tx, channelId)
    authorize(actor, 'channel:write', channel)
    if (!isLive(channel.state))
      throw new DomainError('invalid', 'Ajukan kanal ini lagi sebelum mengubah keterangannya.')
    if (account.platform !== channel.platform)
      throw refusal('address', 'Jenis kanal tidak dapat diganti. Daftarkan kanal itu sebagai kanal baru.')
    await refuseTaken(tx, account, channelId)
    await refuseStranger(tx, responsibleId, channel.unitId, now)
    const isOther = account.key !== channel.key
    const isMoved = account.address !== channel.address
    const { count } = await tx.channel.updateMany({
      where: { id: channelId, version },
      data: {
        ...account,
        liveKey: account.key,
        responsibleId,
        recoveryContact,
        version: { increment: 1 },
        certifiedAt: now,
        certifiedById: actor.id,
        ...(isOther && { state: 'declared' as const, stateAt: now, platformId: null, ...unseenSince(now) }),
      },
    })
    if (count === 0) throw conflict()
    if (isOther) {
      await addStep(tx, actor, channelId, 'declared', `Alamat diganti dari ${channel.handle}.`, now)
      await tellUnit(tx, actor, { ...channel, version }, `Alamat diganti menjadi ${account.handle}.`, now)
      await tx.externalPost.deleteMany({ where: { channelId } })
    }
    if (isMoved) await planMonitor(tx, channelId, account, now)
    await record(tx, actor, {
      action: 'channel.changed',
      publicEffect: isOther ? 'withdrawn' : 'changed',
      subjectId: channelId,
      unitId: channel.unitId,
      detail: { from: channel.key, to: account.key },
    })
  })

/** A unit's word that what the registry knows of a channel is right, once a quarter. Throws `not-found`, `forbidden`, `invalid`, `conflict`. */
export const certifyChannel = (actor: Actor, { channelId, version }: ChannelVersion, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const channel = await findChannel(tx, channelId)
    authorize(actor, 'channel:write', channel)
    if (!isHeld(channel.state)) throw new DomainError('invalid', 'Unit tidak lagi memegang kanal ini.')
    if (isCertified(channel.certifiedAt, dayOf(now))) return
    const { count } = await tx.channel.updateMany({
      where: { id: channelId, version },
      data: { certifiedAt: now, certifiedById: actor.id, version: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await record(tx, actor, {
      action: 'channel.certified',
      publicEffect: 'changed',
      subjectId: channelId,
      unitId: channel.unitId,
      detail: { key: channel.key },
    })
  })
