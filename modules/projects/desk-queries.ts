import type { Day } from '@/lib/dates'
import { db } from '@/lib/db'
import { readPosition, writePosition } from '@/lib/position'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import type { Point } from '@/modules/boundaries/point'
import type { Prisma } from '@/prisma/generated/client'
import { type Line, StoredLine } from './line'
import type { ProjectFund, ProjectState } from './project'
import { dayIn } from './timeline-queries'
import { listWaitingOf, type WaitingProject } from './waiting-queries'

/** The units in which the actor holds a role by which they may write works. */
const unitsOf = (actor: Actor): string[] =>
  actor.roles.flatMap(({ unitId }) => (unitId && can(actor, 'project:write', { unitId }) ? [unitId] : []))

/** The works that the actor may write, as a condition. */
const scopeOf = (actor: Actor) => (can(actor, 'project:write') ? {} : { unitId: { in: unitsOf(actor) } })

/** A work that a post of its unit may tell of. */
export type ProjectChoice = {
  id: string
  unitId: string
  name: string
  year: number
  isPublic: boolean
  state: ProjectState
  percent: number
}

const MOST_CHOICES = 300
const CHOICE = { id: true, unitId: true, name: true, year: true, isPublic: true, state: true, percent: true } as const

/**
 * The works of a unit, latest change first, 300 at most, and the one that is chosen already wherever it stands: a form
 * that does not offer it would lose it. None where the actor may not write them.
 */
export async function listProjectChoices(actor: Actor, unitId: string, chosenId?: string): Promise<ProjectChoice[]> {
  if (!can(actor, 'project:write', { unitId })) return []
  const choices = await db.project.findMany({
    where: { unitId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST_CHOICES,
    select: CHOICE,
  })
  if (!chosenId || choices.some(({ id }) => id === chosenId)) return choices
  const chosen = await db.project.findFirst({ where: { id: chosenId, unitId }, select: CHOICE })
  return chosen ? [...choices, chosen] : choices
}

export type DeskProjectCard = ProjectChoice & {
  slug: string
  unitName: string
  plannedStart: string | null
  plannedFinish: string | null
  lastToldAt: Date | null
}

const PAGE = 20

/** The works of the actor's units, latest change first, 20 a page; `before` is the `next` of the page before. */
export async function listDeskProjects(
  actor: Actor,
  filter: { unitId?: string; state?: ProjectState },
  before?: string,
): Promise<{ projects: DeskProjectCard[]; next: string | null }> {
  const position = readPosition(before)
  const rows = await db.project.findMany({
    where: {
      AND: [scopeOf(actor), filter.unitId ? { unitId: filter.unitId } : {}],
      ...(filter.state && { state: filter.state }),
      ...(position && {
        updatedAt: { lte: position.at },
        OR: [{ updatedAt: { lt: position.at } }, { id: { lt: position.id } }],
      }),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: {
      ...CHOICE,
      slug: true,
      updatedAt: true,
      plannedStart: true,
      plannedFinish: true,
      lastToldAt: true,
      unit: { select: { name: true } },
    },
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    projects: page.map(({ unit, updatedAt: _, plannedStart, plannedFinish, ...row }) => ({
      ...row,
      unitName: unit.name,
      plannedStart: dayIn(plannedStart),
      plannedFinish: dayIn(plannedFinish),
    })),
    next: rows.length > PAGE && last ? writePosition({ at: last.updatedAt, id: last.id }) : null,
  }
}

const MOST_WAITING = 5

/** Works of the actor's own units of which the public waits to hear: late ones and silent ones, longest untold first, 5 at most. */
export async function listWaitingProjects(
  actor: Actor,
  today: Day,
): Promise<Pick<WaitingProject, 'id' | 'name' | 'why'>[]> {
  const works = await listWaitingOf(unitsOf(actor), today, MOST_WAITING)
  return works.map(({ id, name, why }) => ({ id, name, why }))
}

/** An entry of a work's timeline as the desk sees it: what is public, and what is being written. */
export type DeskUpdate = {
  id: string
  state: ProjectState
  percent: number
  reason: string
  day: string
  isPublic: boolean
  post: { id: string; title: string } | null
  author: string
}

/** What the register knows of a work, and what its timeline says now. */
export type RegisteredProject = {
  id: string
  slug: string
  unitId: string
  unitName: string
  name: string
  year: number
  budget: bigint | null
  fund: ProjectFund | null
  contractor: string
  volume: string
  benefit: string
  plannedStart: string | null
  plannedFinish: string | null
  placeDetail: string
  point: Point | null
  line: Line | null
  /** Slugs of the kelurahan in which it lies. */
  places: string[]
  isPublic: boolean
  state: ProjectState
  percent: number
  lastToldAt: Date | null
  version: number
}

/** A work with its timeline for the desk. */
export type DeskProject = RegisteredProject & { updates: DeskUpdate[] }

const MOST_UPDATES = 200

/** The columns of a work in the register. */
export const REGISTERED = {
  id: true,
  slug: true,
  unitId: true,
  unit: { select: { name: true } },
  name: true,
  year: true,
  budget: true,
  fund: true,
  contractor: true,
  volume: true,
  benefit: true,
  plannedStart: true,
  plannedFinish: true,
  placeDetail: true,
  latitude: true,
  longitude: true,
  line: true,
  isPublic: true,
  state: true,
  percent: true,
  lastToldAt: true,
  version: true,
  places: { select: { unit: { select: { slug: true } } } },
} as const satisfies Prisma.ProjectSelect

const WITH_UPDATES = {
  ...REGISTERED,
  updates: {
    orderBy: [{ day: 'desc' }, { toldAt: 'desc' }, { id: 'desc' }],
    take: MOST_UPDATES,
    select: {
      id: true,
      state: true,
      percent: true,
      reason: true,
      day: true,
      isPublic: true,
      post: { select: { id: true, title: true } },
      author: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ProjectSelect

/** A work with its timeline, newest first, 200 entries at most; null where the actor may not write it. */
export async function getDeskProject(actor: Actor, id: string): Promise<DeskProject | null> {
  const row = await db.project.findFirst({ where: { id, ...scopeOf(actor) }, select: WITH_UPDATES })
  if (!row) return null
  const { updates, ...registered } = row
  return {
    ...registeredOf(registered),
    updates: updates.map(({ day, author, ...update }) => ({
      ...update,
      day: day.toISOString().slice(0, 10),
      author: author.name,
    })),
  }
}

/** A work of the register, of its row. */
export function registeredOf(row: Prisma.ProjectGetPayload<{ select: typeof REGISTERED }>): RegisteredProject {
  const { unit, places, plannedStart, plannedFinish, latitude, longitude, ...project } = row
  return {
    ...project,
    unitName: unit.name,
    plannedStart: dayIn(plannedStart),
    plannedFinish: dayIn(plannedFinish),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    line: StoredLine.parse(row.line),
    places: places.map((place) => place.unit.slug),
  }
}
