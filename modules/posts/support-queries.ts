import { db } from '@/lib/db'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import type { Prisma } from '@/prisma/generated/client'
import { getDeskPost } from './desk-queries'
import type { PostStatus } from './post'
import { OVER, type SupportState } from './support'

/** A unit beside a post, for the people of the post's unit. */
export type SupportRow = { id: string; unitName: string; state: SupportState; askedBy: string; askedAt: Date }

const MOST_UNITS = 200

/** The supporting units of a post, as they were asked; empty where the actor may not write the post. */
export async function listSupport(actor: Actor, postId: string): Promise<SupportRow[]> {
  if (!(await getDeskPost(actor, postId))) return []
  const rows = await db.supportingUnit.findMany({
    where: { postId },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: MOST_UNITS,
    select: {
      id: true,
      state: true,
      askedAt: true,
      unit: { select: { name: true } },
      askedBy: { select: { name: true } },
    },
  })
  return rows.map(({ unit, askedBy, ...row }) => ({ ...row, unitName: unit.name, askedBy: askedBy.name }))
}

/** The units that may still be asked to stand beside a post, by name; none where the actor may not ask. */
export async function listInvitableUnits(actor: Actor, postId: string): Promise<{ id: string; name: string }[]> {
  const post = await db.post.findUnique({ where: { id: postId }, select: { unitId: true } })
  if (!post || !can(actor, 'post:support', post)) return []
  return db.unit.findMany({
    where: {
      id: { not: post.unitId },
      supports: { none: { postId, state: { in: ['invited', 'requested', 'accepted'] } } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}

/** A joint post, or one that may become one, as either unit sees it. */
export type JointPost = {
  id: string
  state: SupportState
  askedBy: string
  askedAt: Date
  unitName: string
  /** Of the unit that writes the post. */
  isLead: boolean
  post: { id: string; slug: string; title: string; summary: string; text: string; status: PostStatus; unitName: string }
}

export type JointKind = 'to-answer' | 'awaited' | 'joined'

/** The units for which the actor may answer; null where it is every unit. */
const answerable = (actor: Actor): string[] | null =>
  can(actor, 'post:support')
    ? null
    : actor.roles.flatMap(({ unitId }) => (unitId && can(actor, 'post:support', { unitId }) ? [unitId] : []))

function whereOf(actor: Actor, kind: JointKind): Prisma.SupportingUnitWhereInput {
  const units = answerable(actor)
  const supporter = units === null ? {} : { unitId: { in: units } }
  const lead = units === null ? {} : { post: { unitId: { in: units } } }
  const live = { post: { status: { notIn: [...OVER] } } } satisfies Prisma.SupportingUnitWhereInput
  const either: Record<JointKind, Prisma.SupportingUnitWhereInput[]> = {
    'to-answer': [
      { state: 'invited', ...supporter },
      { state: 'requested', ...lead },
    ],
    awaited: [
      { state: 'invited', ...lead },
      { state: 'requested', ...supporter },
    ],
    joined: [
      { state: 'accepted', ...supporter },
      { state: 'accepted', ...lead },
    ],
  }
  return { AND: [live, { OR: either[kind] }] }
}

/**
 * What the actor's units have to do with joint posts, latest first: what waits for their answer, what they wait for
 * themselves, or what they have joined. `take` at most.
 */
export async function listJointPosts(actor: Actor, kind: JointKind, take: number): Promise<JointPost[]> {
  const rows = await db.supportingUnit.findMany({
    where: whereOf(actor, kind),
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      state: true,
      askedAt: true,
      askedBy: { select: { name: true } },
      unit: { select: { name: true } },
      post: {
        select: {
          id: true,
          unitId: true,
          slug: true,
          title: true,
          summary: true,
          bodyText: true,
          status: true,
          unit: { select: { name: true } },
        },
      },
    },
  })
  return rows.map(({ askedBy, unit, post: { unitId, bodyText, unit: lead, ...post }, ...row }) => ({
    ...row,
    isLead: can(actor, 'post:support', { unitId }),
    askedBy: askedBy.name,
    unitName: unit.name,
    post: { ...post, text: bodyText, unitName: lead.name },
  }))
}

/** How many requests wait for an answer of the actor's units. */
export const countJointRequests = (actor: Actor): Promise<number> =>
  db.supportingUnit.count({ where: whereOf(actor, 'to-answer') })

export type JoinablePost = {
  id: string
  slug: string
  title: string
  summary: string
  unitName: string
  joining: string
}

/** A public post beside which this unit may ask to stand; null where the actor may not, or it is the unit's own. */
export async function getJoinablePost(actor: Actor, postId: string, unitId: string): Promise<JoinablePost | null> {
  if (!can(actor, 'post:support', { unitId })) return null
  const [post, unit] = await Promise.all([
    db.post.findFirst({
      where: { id: postId, status: 'published', unitId: { not: unitId } },
      select: { id: true, slug: true, title: true, summary: true, unit: { select: { name: true } } },
    }),
    db.unit.findUnique({ where: { id: unitId }, select: { name: true } }),
  ])
  if (!post || !unit) return null
  const { unit: lead, ...rest } = post
  return { ...rest, unitName: lead.name, joining: unit.name }
}
