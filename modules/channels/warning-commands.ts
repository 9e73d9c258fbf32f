import { z } from 'zod'
import { db, type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { oneLine } from '@/lib/text'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { listPeopleAnywhere, listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { gamblingPassage } from './gambling'
import type { Outcome } from './reading'
import type { DecideWarning } from './warning'
import { languageOf, odditiesOf, remember, WARNING_NAMES, type WarningKind } from './watch'

const LONGEST_PASSAGE = 300
const Memory = z
  .object({ language: z.string().optional(), hosts: z.record(z.string(), z.number()).optional() })
  .catch({})

type NewWarning = {
  unitId: string
  channelId?: string
  postId?: string
  kind: WarningKind
  address: string
  passage: string
  /** What it is about, for people: the name of an account or the title of a page. */
  subject: string
}

/**
 * Warns the unit and the administrators, in the caller's transaction; nothing is taken down. Once while a warning of the
 * kind is open, and not again of a passage that somebody found harmless. Returns whether it is new.
 */
async function warn(tx: Transaction, { subject, passage: found, ...warning }: NewWarning, now: Date): Promise<boolean> {
  const { unitId, channelId, postId, kind } = warning
  const passage = oneLine(found.slice(0, LONGEST_PASSAGE))
  const about = channelId ? { channelId } : { postId: postId ?? null }
  const harmless = await tx.channelWarning.findFirst({
    where: { ...about, kind, passage, state: 'dismissed' },
    select: { id: true },
  })
  if (harmless) return false
  const openKey = `${channelId ?? postId}:${kind}`
  const { count } = await tx.channelWarning.createMany({
    data: [{ ...warning, passage, openKey, foundAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  const { id } = await tx.channelWarning.findUniqueOrThrow({ where: { openKey }, select: { id: true } })
  const told = {
    kind: 'channelWarning' as const,
    key: `channelWarning:${id}`,
    title: `${WARNING_NAMES[kind]}: ${subject}`,
  }
  await notify(tx, {
    ...told,
    userIds: await listPeopleAnywhere(tx, 'warning:decide', now),
    detail: passage,
    path: '/kelola/peringatan-kanal',
  })
  await notify(tx, {
    ...told,
    userIds: await listPeopleWith(tx, 'channel:write', unitId, now),
    detail: passage,
    path: postId ? `/meja/berita/${postId}` : `/meja/kanal/${channelId}`,
  })
  await record(tx, null, {
    action: 'channel.warned',
    publicEffect: 'none',
    subjectId: channelId ?? postId ?? id,
    unitId,
    detail: { kind, passage },
  })
  return true
}

/** Warns where an address leads to another account than before, in the caller's transaction. */
export async function warnOfOtherId(
  tx: Transaction,
  channelId: string,
  before: string,
  after: string,
  now: Date,
): Promise<void> {
  if (before === after) return
  const { unitId, address, handle } = await tx.channel.findUniqueOrThrow({
    where: { id: channelId },
    select: { unitId: true, address: true, handle: true },
  })
  const passage = `Nomor akun semula ${before}, sekarang ${after}.`
  await warn(tx, { unitId, channelId, kind: 'platformId', address, passage, subject: handle }, now)
}

/** Looks at what a look at a channel has seen for signs that somebody else has taken it over, in the caller's transaction. */
export async function watchChannel(tx: Transaction, channelId: string, outcome: Outcome, now: Date): Promise<void> {
  const { sight, platformId } = outcome
  const channel = await tx.channel.findUniqueOrThrow({
    where: { id: channelId },
    select: { unitId: true, handle: true, platformId: true, monitor: { select: { memory: true } } },
  })
  if (platformId && channel.platformId) await warnOfOtherId(tx, channelId, channel.platformId, platformId, now)
  if (!sight || !channel.monitor) return
  const memory = Memory.parse(channel.monitor.memory)
  const odd = odditiesOf(sight, memory)
  for (const { kind, passage } of odd) {
    const { unitId, handle: subject } = channel
    await warn(tx, { unitId, channelId, kind, address: outcome.finalAddress, passage, subject }, now)
  }
  const kinds = odd.map(({ kind }) => kind)
  await tx.monitor.update({ where: { channelId }, data: { memory: remember(sight, memory, kinds) } })
}

const AT_ONCE = 200
/** Runs every hour; what was changed while it ran is looked at twice. */
const LOOKS_BACK_MS = 2 * 3_600_000

/**
 * Looks for the same signs in what the portal itself has made public or changed of late; each warning is stored by itself,
 * so that many posts, as of an import, take no long transaction. Returns how many warnings are new.
 */
export async function watchOwnPages(now: Date): Promise<number> {
  const changedAt = { gte: new Date(now.getTime() - LOOKS_BACK_MS) }
  let warnings = 0
  for (let after: string | undefined; ; ) {
    const posts = await db.post.findMany({
      where: { status: 'published', changedAt, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, unitId: true, slug: true, title: true, summary: true, bodyText: true },
    })
    for (const warning of posts.flatMap(oddWarningsOf))
      if (await transaction((tx) => warn(tx, warning, now))) warnings += 1
    after = posts.at(-1)?.id
    if (posts.length < AT_ONCE) return warnings
  }
}

type WatchedPost = { id: string; unitId: string; slug: string; title: string; summary: string; bodyText: string }

function oddWarningsOf({ id: postId, unitId, slug, title, summary, bodyText }: WatchedPost): NewWarning[] {
  const text = `${summary} ${bodyText}`
  const gambling = gamblingPassage({ title, text })
  const language = languageOf(text)
  const page = { unitId, postId, address: `/berita/${slug}`, subject: title }
  return [
    ...(gambling ? [{ ...page, kind: 'gambling' as const, passage: gambling }] : []),
    ...(language !== null && language !== 'nusantara' ? [{ ...page, kind: 'language' as const, passage: text }] : []),
  ]
}

/**
 * Says what has become of a warning. What is no matter is remembered as it is from the next look on. Throws `forbidden`,
 * `not-found`, `conflict`.
 */
export const decideWarning = (
  actor: Actor,
  { warningId, version, decision, note }: DecideWarning,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'warning:decide')
    const warning = await tx.channelWarning.findUnique({
      where: { id: warningId },
      select: { unitId: true, channelId: true, postId: true, kind: true },
    })
    if (!warning) throw new DomainError('not-found', 'Peringatan itu tidak ditemukan.')
    const { count } = await tx.channelWarning.updateMany({
      where: { id: warningId, version, state: 'open' },
      data: { state: decision, openKey: null, note, decidedById: actor.id, decidedAt: now, version: { increment: 1 } },
    })
    if (count === 0)
      throw new DomainError('conflict', 'Peringatan ini baru saja diputuskan orang lain. Muat ulang halaman ini.')
    const { channelId, postId, unitId, kind } = warning
    if (decision === 'dismissed' && channelId) {
      if (kind === 'platformId') await tx.channel.update({ where: { id: channelId }, data: { platformId: null } })
      else await tx.monitor.updateMany({ where: { channelId }, data: { memory: {} } })
    }
    await record(tx, actor, {
      action: `warning.${decision}`,
      publicEffect: 'none',
      subjectId: channelId ?? postId ?? warningId,
      unitId,
      detail: { kind, note },
    })
  })
