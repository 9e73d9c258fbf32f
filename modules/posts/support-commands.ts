import { type Transaction, transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize, can } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { PostStatus } from './post'
import { answeringUnit, type NewSupport, type SupportChoice, type SupportState, supportBlockers } from './support'

type Post = { id: string; unitId: string; status: PostStatus; title: string }

const noPost = () => new DomainError('not-found', 'Berita itu tidak ditemukan.')
const noSupport = () => new DomainError('not-found', 'Permintaan itu sudah tidak ada.')

/** The post, which nobody else can give another supporting unit until this transaction ends; null where there is none. */
async function lockPost(tx: Transaction, id: string): Promise<Post | null> {
  const [post] = await tx.$queryRaw<Post[]>`
    SELECT id, "unitId", status::text AS status, title FROM "Post" WHERE id = ${id}::uuid FOR UPDATE`
  return post && post.status !== 'deleted' ? post : null
}

/**
 * Asks another unit to stand beside a post of one's own, public or not yet; where it has asked for that itself, it does
 * from now on. Asked twice, once. Throws `not-found`, `forbidden`, `invalid` with the blockers.
 */
export const inviteUnit = (actor: Actor, input: NewSupport, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const post = await lockPost(tx, input.postId)
    if (!post) throw noPost()
    authorize(actor, 'post:support', post)
    if (!(await tx.unit.findUnique({ where: { id: input.unitId }, select: { id: true } })))
      throw new DomainError('invalid', 'Pilih unit dari daftar.', { unitId: ['Pilih unit dari daftar.'] })
    await ask(tx, actor, post, input.unitId, 'invited', now)
  })

/**
 * Asks for a unit of one's own to stand beside a public post of another; where that has asked for it, it does from now
 * on. Throws `forbidden`, `invalid`, and `not-found` for a post that is not public.
 */
export const requestSupport = (actor: Actor, input: NewSupport, now: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'post:support', input)
    const post = await lockPost(tx, input.postId)
    if (post?.status !== 'published') throw noPost()
    await ask(tx, actor, post, input.unitId, 'requested', now)
  })

async function ask(
  tx: Transaction,
  actor: Actor,
  post: Post,
  unitId: string,
  asked: 'invited' | 'requested',
  now: Date,
): Promise<void> {
  const all = await tx.supportingUnit.findMany({
    where: { postId: post.id },
    select: { id: true, unitId: true, state: true },
  })
  const present = all.find((support) => support.unitId === unitId)
  if (present?.state === asked || present?.state === 'accepted') return
  const blockers = supportBlockers(
    post,
    unitId,
    all.filter((support) => support !== present),
  )
  if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '), { unitId: blockers })
  if (present && present.state !== 'declined') return decide(tx, actor, post, { ...present, state: 'accepted' }, now)
  const asking = { state: asked, askedById: actor.id, askedAt: now, decidedById: null, decidedAt: null }
  await tx.supportingUnit.upsert({
    where: { postId_unitId: { postId: post.id, unitId } },
    create: { postId: post.id, unitId, ...asking },
    update: asking,
  })
  await record(tx, actor, {
    action: `support.${asked}`,
    publicEffect: 'none',
    subjectId: post.id,
    unitId: post.unitId,
    detail: { unitId, title: post.title },
  })
}

type Support = { id: string; unitId: string; state: SupportState }

async function decide(tx: Transaction, actor: Actor, post: Post, { id, unitId, state }: Support, now: Date) {
  await tx.supportingUnit.update({ where: { id }, data: { state, decidedById: actor.id, decidedAt: now } })
  await record(tx, actor, {
    action: `support.${state}`,
    publicEffect: state === 'accepted' && post.status === 'published' ? 'changed' : 'none',
    subjectId: post.id,
    unitId: post.unitId,
    detail: { unitId, title: post.title },
  })
}

/** The support as it is once nobody else can change it, with its post. Throws `not-found`. */
async function lockSupport(tx: Transaction, id: string): Promise<{ support: Support; post: Post }> {
  const found = await tx.supportingUnit.findUnique({ where: { id }, select: { postId: true } })
  const post = found && (await lockPost(tx, found.postId))
  const support =
    post && (await tx.supportingUnit.findUnique({ where: { id }, select: { id: true, unitId: true, state: true } }))
  if (!support) throw noSupport()
  return { support, post }
}

const answer = (actor: Actor, { supportId }: SupportChoice, state: 'accepted' | 'declined', now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { support, post } = await lockSupport(tx, supportId)
    const unitId = answeringUnit(support, post)
    const side = can(actor, 'post:support', { unitId: support.unitId }) ? support.unitId : post.unitId
    // What has been answered is told to those of either unit only.
    authorize(actor, 'post:support', { unitId: unitId ?? side })
    if (unitId === null) throw new DomainError('invalid', 'Permintaan ini sudah dijawab.')
    if (state === 'accepted') {
      const others = await tx.supportingUnit.findMany({
        where: { postId: post.id, id: { not: support.id } },
        select: { unitId: true, state: true },
      })
      const blockers = supportBlockers(post, support.unitId, others)
      if (blockers.length > 0) throw new DomainError('invalid', blockers.join(' '))
    }
    await decide(tx, actor, post, { ...support, state }, now)
  })

/**
 * Makes the post a joint one with the unit that was asked or has asked, said by whoever was asked. Throws `not-found`,
 * `forbidden`, and `invalid` for what is answered, full or withdrawn.
 */
export const acceptSupport = (actor: Actor, choice: SupportChoice, now: Date): Promise<void> =>
  answer(actor, choice, 'accepted', now)

/** Says no to it. Throws as `acceptSupport`. */
export const declineSupport = (actor: Actor, choice: SupportChoice, now: Date): Promise<void> =>
  answer(actor, choice, 'declined', now)

/** Ends a joint post, an invitation or a request, said by either unit. Throws `not-found`, `forbidden`. */
export const removeSupport = (actor: Actor, { supportId }: SupportChoice): Promise<{ postId: string }> =>
  transaction(async (tx) => {
    const { support, post } = await lockSupport(tx, supportId)
    const isSupporter = can(actor, 'post:support', { unitId: support.unitId })
    authorize(actor, 'post:support', isSupporter ? { unitId: support.unitId } : post)
    await tx.supportingUnit.delete({ where: { id: supportId } })
    await record(tx, actor, {
      action: 'support.removed',
      publicEffect: support.state === 'accepted' && post.status === 'published' ? 'changed' : 'none',
      subjectId: post.id,
      unitId: post.unitId,
      detail: { unitId: support.unitId, state: support.state, title: post.title },
    })
    return { postId: post.id }
  })
