import { randomInt } from 'node:crypto'
import { dateOf, dayIn, dayOf, startOfDay } from '@/lib/dates'
import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { keepPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import type { NewShare } from '@/modules/posts/share'
import { PLATFORM_NAMES } from './channel'
import { getDeclaredAt } from './declaration-queries'
import { type DecideEvidence, isEvidencePlatform, type NewEvidence, readEvidence, SAMPLED_ONE_IN } from './evidence'
import { settleChannel } from './settle-commands'

const refusal = (field: string, message: string) => new DomainError('invalid', message, { [field]: [message] })

/**
 * Notes a link to a post on an account that the portal cannot read. It counts once a second person has looked. Throws
 * `not-found`, `forbidden`, `invalid`.
 */
export const submitEvidence = (actor: Actor, { channelId, ...typed }: NewEvidence, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const channel = await tx.channel.findUnique({
      where: { id: channelId },
      select: { unitId: true, platform: true, state: true },
    })
    if (!channel) throw new DomainError('not-found', 'Kanal itu tidak ditemukan.')
    authorize(actor, 'channel:write', channel)
    if (!isEvidencePlatform(channel.platform))
      throw new DomainError('invalid', 'Kanal ini dibaca portal sendiri, tanpa bukti.')
    if (channel.state !== 'verified') throw new DomainError('invalid', 'Bukti dicatat sesudah kanal terverifikasi.')
    const read = readEvidence(typed, channel.platform, dayOf(now))
    if ('problem' in read) throw refusal(read.field, read.problem)
    const given = { postedOn: dateOf(typed.postedOn), submittedById: actor.id, submittedAt: now }
    // What was refused, for a wrong day perhaps, may be given again.
    const again = await tx.evidence.updateMany({
      where: { channelId, url: read.url, state: 'rejected' },
      data: { ...given, state: 'waiting', decidedById: null, decidedAt: null, reason: '', version: { increment: 1 } },
    })
    const { count } = await tx.evidence.createMany({
      data: [{ ...given, channelId, url: read.url }],
      skipDuplicates: true,
    })
    if (again.count + count === 0) throw refusal('url', 'Tautan ini sudah dicatat.')
    await record(tx, actor, {
      action: 'evidence.submitted',
      publicEffect: 'none',
      subjectId: channelId,
      unitId: channel.unitId,
      detail: { url: read.url },
    })
  })

/** A link that the share kit noted is evidence too, where the unit has a verified account there; in the caller's transaction. */
export async function noteSharedEvidence(
  tx: Transaction,
  actor: Actor,
  { unitId, channel: platform, url }: Omit<NewShare, 'postId'> & { unitId: string },
  now: Date,
): Promise<void> {
  if (!isEvidencePlatform(platform)) return
  const channel = await tx.channel.findFirst({
    where: { unitId, platform, state: 'verified' },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  if (!channel) return
  await tx.evidence.createMany({
    data: [
      {
        channelId: channel.id,
        url,
        postedOn: dateOf(dayOf(now)),
        isShared: true,
        submittedById: actor.id,
        submittedAt: now,
      },
    ],
    skipDuplicates: true,
  })
}

/** Takes back what the share kit noted, while nobody has looked at it; in the caller's transaction. */
export async function forgetSharedEvidence(tx: Transaction, unitId: string, url: string): Promise<void> {
  await tx.evidence.deleteMany({ where: { url, isShared: true, state: 'waiting', channel: { unitId } } })
}

const FOUND = {
  id: true,
  url: true,
  postedOn: true,
  state: true,
  sample: true,
  version: true,
  submittedById: true,
  submittedAt: true,
  decidedById: true,
  channel: {
    select: {
      id: true,
      unitId: true,
      platform: true,
      handle: true,
      verdict: true,
      unit: { select: { league: true } },
    },
  },
} as const

/** A link with its channel. Throws `not-found`. */
export async function findEvidence(tx: Transaction, id: string) {
  const evidence = await tx.evidence.findUnique({ where: { id }, select: FOUND })
  if (!evidence) throw new DomainError('not-found', 'Bukti itu tidak ditemukan.')
  return evidence
}

/** What somebody else has decided meanwhile. */
export const conflict = () =>
  new DomainError('conflict', 'Bukti ini baru saja diputuskan orang lain. Muat ulang halaman ini.')

/** By lot, so that nobody can know beforehand which link is looked at twice. */
const drawLot = (): boolean => randomInt(SAMPLED_ONE_IN) === 0

/**
 * Accepts or refuses a link; never by whoever gave it. One that is accepted is an observation of the channel, and one in
 * twenty of them is put aside for Kominfotik to look once more. Throws `not-found`, `forbidden`, `invalid`, `conflict`.
 */
export const decideEvidence = (
  actor: Actor,
  { evidenceId, version, decision, reason }: DecideEvidence,
  now: Date,
  isDrawn: () => boolean = drawLot,
): Promise<void> =>
  transaction(async (tx) => {
    const evidence = await findEvidence(tx, evidenceId)
    const { channel } = evidence
    authorize(actor, 'evidence:check', channel)
    if (evidence.submittedById === actor.id)
      throw new DomainError('invalid', 'Anda yang mencatat bukti ini; orang lain yang memeriksanya.')
    if (evidence.state !== 'waiting') throw conflict()
    const isAccepted = decision === 'accept'
    const declaredAt = await getDeclaredAt(tx, channel.id)
    if (isAccepted && declaredAt && evidence.submittedAt < declaredAt)
      throw new DomainError('invalid', 'Kanal ini diajukan lagi sesudah tautan ini dicatat. Tolak tautan ini.')
    const isSampled = isAccepted && isDrawn()
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, version, state: 'waiting' },
      data: {
        state: isAccepted ? 'accepted' : 'rejected',
        reason,
        decidedById: actor.id,
        decidedAt: now,
        version: { increment: 1 },
        ...(isSampled && { sample: 'due', sampledFor: 'undian' }),
      },
    })
    if (count === 0) throw conflict()
    if (isAccepted) {
      await tx.observation.create({
        data: {
          channelId: channel.id,
          day: dateOf(dayOf(now)),
          occasion: evidenceId,
          at: now,
          verdict: 'healthy',
          method: 'evidence',
          newestAt: startOfDay(dayIn(evidence.postedOn)),
        },
      })
      await settleChannel(tx, channel, now)
    }
    await tellSubmitter(tx, actor, evidence, isAccepted ? 'Diterima.' : `Ditolak: ${reason}`, now)
    await record(tx, actor, {
      action: isAccepted ? 'evidence.accepted' : 'evidence.rejected',
      publicEffect: isAccepted ? 'changed' : 'none',
      subjectId: channel.id,
      unitId: channel.unitId,
      detail: { evidenceId, url: evidence.url, reason },
    })
  })

type Found = Awaited<ReturnType<typeof findEvidence>>

/** Tells whoever gave a link what has become of it, in the caller's transaction. */
export const tellSubmitter = async (tx: Transaction, actor: Actor, evidence: Found, detail: string, now: Date) => {
  const { channel } = evidence
  const kept = await keepPeopleWith(tx, 'channel:write', channel.unitId, [evidence.submittedById], now)
  await notify(tx, {
    kind: 'evidenceDecided',
    key: `evidenceDecided:${evidence.id}:${evidence.version}`,
    userIds: kept.filter((id) => id !== actor.id),
    title: `Bukti ${PLATFORM_NAMES[channel.platform]} ${channel.handle}`,
    detail,
    path: `/meja/kanal/${channel.id}`,
  })
}
