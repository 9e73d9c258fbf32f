import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { DomainError, type ErrorCode } from '@/lib/errors'
import { type Actor, ROLES, type Role } from '@/modules/accounts/actor'
import { createOfficer, createPost, createUnit } from '@/prisma/factories'
import { getPublishedPost } from './article-queries'
import { deletePost, withdrawPost } from './publish-commands'
import { listPublishedPosts } from './queries'
import { acceptSupport, declineSupport, inviteUnit, removeSupport, requestSupport } from './support-commands'
import {
  countJointRequests,
  getJoinablePost,
  type JointKind,
  listInvitableUnits,
  listJointPosts,
  listSupport,
} from './support-queries'

const now = new Date('2026-11-24T02:00:00Z')

let lead: Actor
let partner: Actor
let stranger: Actor
let postId: string

async function actorOf(role: Role = 'officer'): Promise<Actor> {
  const unitId = (await createUnit(db)).id
  const { id, name } = await createOfficer(db, unitId)
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  return { id, name, sessionId: null, roles: [{ role, unitId: isCity ? null : unitId }] }
}
const unitOf = (actor: Actor) => actor.roles[0]?.unitId ?? ''
const codeOf = (work: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    },
  )
const supportOf = (actor: Actor) =>
  db.supportingUnit.findUniqueOrThrow({ where: { postId_unitId: { postId, unitId: unitOf(actor) } } })
const invite = (unit: Actor, by = lead) => inviteUnit(by, { postId, unitId: unitOf(unit) }, now)
const request = (by: Actor) => requestSupport(by, { postId, unitId: unitOf(by) }, now)
const choiceOf = async (actor: Actor) => ({ supportId: (await supportOf(actor)).id })
const idsOf = async (actor: Actor, kind: JointKind) =>
  (await listJointPosts(actor, kind, 50)).map(({ post }) => post.id)
const generation = async () => (await db.generation.findUniqueOrThrow({ where: { id: 1 } })).number

beforeEach(async () => {
  lead = await actorOf()
  partner = await actorOf()
  stranger = await actorOf()
  postId = (await createPost(db, { unitId: unitOf(lead), authorId: lead.id })).id
})

describe('a joint post', () => {
  test('a unit that was asked accepts, and stands beside the post from then on', async () => {
    const before = await generation()
    await invite(partner)
    expect(await idsOf(partner, 'to-answer')).toEqual([postId])
    expect(await idsOf(lead, 'awaited')).toEqual([postId])
    expect(await generation()).toBe(before)
    await acceptSupport(partner, await choiceOf(partner), now)
    expect(await supportOf(partner)).toMatchObject({ state: 'accepted', decidedById: partner.id, decidedAt: now })
    expect(await generation()).toBe(before + 1)
    for (const actor of [lead, partner]) expect(await idsOf(actor, 'joined')).toEqual([postId])
    const { slug } = await db.post.findUniqueOrThrow({ where: { id: postId } })
    const unit = await db.unit.findUniqueOrThrow({ where: { id: unitOf(partner) } })
    expect((await getPublishedPost(slug))?.supporters.map((mark) => mark.slug)).toEqual([unit.slug])
  })

  test('a unit that asked is accepted by the people of the post, not by itself', async () => {
    await request(partner)
    const choice = await choiceOf(partner)
    expect(await codeOf(acceptSupport(partner, choice, now))).toBe('forbidden')
    expect(await codeOf(acceptSupport(stranger, choice, now))).toBe('forbidden')
    expect(await countJointRequests(lead)).toBe(1)
    expect(await countJointRequests(partner)).toBe(0)
    await acceptSupport(lead, choice, now)
    expect((await supportOf(partner)).state).toBe('accepted')
    expect(await codeOf(declineSupport(lead, choice, now))).toBe('invalid')
  })

  test('when both ask each other nothing is left to be answered', async () => {
    await invite(partner)
    await request(partner)
    expect((await supportOf(partner)).state).toBe('accepted')
    await request(stranger)
    await invite(stranger)
    expect((await supportOf(stranger)).state).toBe('accepted')
  })

  test('asked twice it is one question with one audit record', async () => {
    await invite(partner)
    await invite(partner)
    const asked = { subjectId: postId, action: 'support.invited' }
    expect(await db.auditRecord.count({ where: asked })).toBe(1)
  })

  test('who declined may be asked again, and either unit may end it', async () => {
    await invite(partner)
    await declineSupport(partner, await choiceOf(partner), now)
    expect(await idsOf(partner, 'to-answer')).toEqual([])
    await invite(partner)
    await acceptSupport(partner, await choiceOf(partner), now)
    expect(await codeOf(removeSupport(stranger, await choiceOf(partner)))).toBe('forbidden')
    const before = await generation()
    expect(await removeSupport(partner, await choiceOf(partner))).toEqual({ postId })
    expect(await generation()).toBe(before + 1)
    await invite(partner)
    expect(await codeOf(removeSupport(lead, await choiceOf(partner)))).toBe('done')
    expect(await listSupport(lead, postId)).toEqual([])
  })

  test('what another unit has not published cannot be asked for, nor be seen', async () => {
    await db.post.update({ where: { id: postId }, data: { status: 'withdrawn' } })
    expect(await codeOf(request(partner))).toBe('not-found')
    expect(await getJoinablePost(partner, postId, unitOf(partner))).toBeNull()
    postId = (await createPost(db, { unitId: unitOf(lead), authorId: lead.id, status: 'draft' })).id
    expect(await codeOf(request(partner))).toBe('not-found')
    expect(await codeOf(invite(partner))).toBe('done')
    expect((await listJointPosts(partner, 'to-answer', 5))[0]).toMatchObject({
      isLead: false,
      post: { status: 'draft' },
    })
  })

  test('a post that is withdrawn or deleted meanwhile cannot be joined', async () => {
    await invite(partner)
    await withdrawPost(lead, { postId, version: 1, reason: 'Keliru datanya.' }, now)
    expect(await codeOf(acceptSupport(partner, await choiceOf(partner), now))).toBe('invalid')
    await deletePost(lead, { postId, version: 2 }, now)
    expect(await codeOf(acceptSupport(partner, await choiceOf(partner), now))).toBe('not-found')
    expect(await idsOf(partner, 'to-answer')).toEqual([])
  })
})

describe('four at most', () => {
  test('of many who are accepted at once no more than four are', async () => {
    const askers = await Promise.all(Array.from({ length: 7 }, () => actorOf()))
    for (const asker of askers) await request(asker)
    const answers = askers.map(async (asker) => codeOf(acceptSupport(lead, await choiceOf(asker), now)))
    expect((await Promise.all(answers)).sort()).toEqual([...Array(4).fill('done'), ...Array(3).fill('invalid')])
    expect(await db.supportingUnit.count({ where: { postId, state: 'accepted' } })).toBe(4)
  })

  test('who was asked keeps the place until the answer', async () => {
    const asked = await Promise.all(Array.from({ length: 4 }, () => actorOf()))
    for (const unit of asked) await invite(unit)
    expect(await codeOf(invite(partner))).toBe('invalid')
    await declineSupport(asked[0] as Actor, await choiceOf(asked[0] as Actor), now)
    expect(await codeOf(invite(partner))).toBe('done')
    expect(await codeOf(acceptSupport(partner, await choiceOf(partner), now))).toBe('done')
  })
})

test.each(ROLES)('%s: for the own unit and for another', async (role) => {
  const actor = await actorOf(role)
  const isCity = ['administrator', 'evaluator', 'jury'].includes(role)
  const mayOwn = isCity ? role === 'administrator' : true
  const other = role === 'administrator' ? 'done' : 'forbidden'
  expect(await codeOf(invite(partner, actor))).toBe(other)
  if (!isCity) expect(await codeOf(request(actor))).toBe('done')
  await invite(stranger)
  expect(await codeOf(acceptSupport(actor, await choiceOf(stranger), now))).toBe(other)
  expect((await listInvitableUnits(actor, postId)).length > 0).toBe(role === 'administrator')
  if (mayOwn && !isCity) expect(await idsOf(actor, 'awaited')).toEqual([postId])
})

test('the own unit and a unit that does not exist cannot be asked', async () => {
  expect(await codeOf(invite(lead))).toBe('invalid')
  expect(await codeOf(inviteUnit(lead, { postId, unitId: crypto.randomUUID() }, now))).toBe('invalid')
  const offered = (await listInvitableUnits(lead, postId)).map(({ id }) => id)
  expect(offered).toContain(unitOf(partner))
  expect(offered).not.toContain(unitOf(lead))
})

test('the list of a unit holds the joint posts too, each once, page after page', async () => {
  const unitId = unitOf(partner)
  const { slug: unit } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
  const expected: string[] = []
  for (let hour = 0; hour < 9; hour++) {
    const isOwn = hour % 3 === 0
    const post = await createPost(db, {
      unitId: unitOf(isOwn ? partner : lead),
      authorId: lead.id,
      firstPublishedAt: new Date(now.getTime() + Math.floor(hour / 2) * 3_600_000),
    })
    if (!isOwn)
      await db.supportingUnit.create({
        data: { postId: post.id, unitId, state: hour === 8 ? 'invited' : 'accepted', askedById: lead.id },
      })
    if (hour !== 8) expected.push(post.id)
  }
  const seen: string[] = []
  let before: string | undefined
  do {
    const page = await listPublishedPosts({ unit }, { before, take: 3 })
    seen.push(...page.posts.map(({ id }) => id))
    before = page.next ?? undefined
  } while (before)
  expect(seen).toHaveLength(8)
  expect(new Set(seen)).toEqual(new Set(expected))
  const { posts } = await listPublishedPosts({ unit, type: 'agenda' })
  expect(posts).toEqual([])
})
