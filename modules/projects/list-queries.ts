import { dayOf } from '@/lib/dates'
import { db } from '@/lib/db'
import type { League } from '@/modules/units/unit'
import { Prisma } from '@/prisma/generated/client'
import {
  type ProjectCursor,
  type ProjectFilter,
  type ProjectOrder,
  readProjectCursor,
  writeProjectCursor,
} from './filter'
import { overdueOn, silentOn } from './lateness-queries'
import type { ProjectCard, ProjectFacts, ProjectState } from './project'
import { dayIn } from './timeline-queries'

export const PROJECTS_PER_PAGE = 24
const MARK = { slug: true, name: true, shortName: true, kind: true, league: true } as const
export const PROJECT_CARD = {
  id: true,
  slug: true,
  name: true,
  state: true,
  percent: true,
  year: true,
  budget: true,
  fund: true,
  plannedStart: true,
  plannedFinish: true,
  lastToldAt: true,
  unit: { select: MARK },
  places: { select: { unit: { select: { slug: true, name: true } } }, orderBy: { unit: { name: 'asc' } } },
} as const satisfies Prisma.ProjectSelect

type CardRow = Prisma.ProjectGetPayload<{ select: typeof PROJECT_CARD }>

/** The card of a public work, of its row. */
export const projectCardOf = ({
  unit,
  places,
  plannedStart,
  plannedFinish,
  lastToldAt,
  ...row
}: CardRow): ProjectCard => ({
  ...row,
  unit: { ...unit, league: unit.league as League },
  plannedStart: dayIn(plannedStart),
  plannedFinish: dayIn(plannedFinish),
  // A work is public by what was told of it.
  lastToldAt: lastToldAt ?? new Date(0),
  places: places.map((place) => place.unit),
})

/** The columns of what is known of a work beside its card. */
export const PROJECT_FACTS = {
  ...PROJECT_CARD,
  contractor: true,
  volume: true,
  benefit: true,
  startedOn: true,
  finishedOn: true,
  placeDetail: true,
  latitude: true,
  longitude: true,
} as const satisfies Prisma.ProjectSelect

/** A public work with its facts, of its row. */
export const projectFactsOf = ({
  contractor,
  volume,
  benefit,
  startedOn,
  finishedOn,
  placeDetail,
  latitude,
  longitude,
  ...card
}: Prisma.ProjectGetPayload<{ select: typeof PROJECT_FACTS }>): ProjectCard & ProjectFacts => ({
  ...projectCardOf(card),
  contractor,
  volume,
  benefit,
  startedOn: dayIn(startedOn),
  finishedOn: dayIn(finishedOn),
  placeDetail,
  latitude,
  longitude,
})

/** What a filter means in the database; null where it names a unit or a place that does not exist. */
export async function conditionsOf(filter: ProjectFilter, now: Date): Promise<Prisma.Sql[] | null> {
  const conditions = [Prisma.sql`p."isPublic"`]
  if (filter.state) conditions.push(Prisma.sql`p.state = ${filter.state}::"ProjectState"`)
  if (filter.year) conditions.push(Prisma.sql`p.year = ${filter.year}`)
  if (filter.fund) conditions.push(Prisma.sql`p.fund = ${filter.fund}::"ProjectFund"`)
  if (filter.isOverdue) conditions.push(overdueOn(dayOf(now)))
  if (filter.isSilent) conditions.push(silentOn(dayOf(now)))
  const slugs = [filter.unit, filter.kecamatan, filter.kelurahan].filter((slug) => slug !== undefined)
  if (slugs.length === 0) return conditions

  const units = await db.unit.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true, kind: true, children: { select: { id: true } } },
  })
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]))
  if (filter.unit !== undefined) {
    const unit = bySlug.get(filter.unit)
    if (!unit) return null
    conditions.push(Prisma.sql`p."unitId" = ${unit.id}::uuid`)
  }
  for (const kind of ['kecamatan', 'kelurahan'] as const) {
    const slug = filter[kind]
    if (slug === undefined) continue
    const place = bySlug.get(slug)
    if (place?.kind !== kind) return null
    const area = [place.id, ...place.children.map((child) => child.id)]
    conditions.push(Prisma.sql`(p."unitId" = ANY(${area}::uuid[]) OR p.id IN (
      SELECT "projectId" FROM "ProjectPlace" WHERE "unitId" = ANY(${area}::uuid[])))`)
  }
  return conditions
}

type Order = { key: Prisma.Sql; type: Prisma.Sql; isDescending: boolean }

// Keys are never null, so that a row stands on one side of every cursor.
const ORDERS: Record<ProjectOrder, Order> = {
  terbaru: { key: Prisma.sql`p."lastToldAt"`, type: Prisma.sql`timestamptz`, isDescending: true },
  nama: { key: Prisma.sql`p.name`, type: Prisma.sql`text`, isDescending: false },
  tenggat: {
    key: Prisma.sql`coalesce(p."plannedFinish", 'infinity'::date)`,
    type: Prisma.sql`date`,
    isDescending: false,
  },
  persen: { key: Prisma.sql`p.percent`, type: Prisma.sql`integer`, isDescending: true },
  anggaran: { key: Prisma.sql`coalesce(p.budget, -1)`, type: Prisma.sql`bigint`, isDescending: true },
}

/** The ids of works on one side of a cursor, the nearest first: those after it in the list, or those before it. */
export async function listProjectIds(
  conditions: Prisma.Sql[],
  order: ProjectOrder,
  cursor: ProjectCursor | null,
  isBackwards: boolean,
  take: number,
): Promise<string[]> {
  const { key, type, isDescending } = ORDERS[order]
  const isDown = isDescending !== isBackwards
  const beside = cursor
    ? Prisma.sql` AND (${key}, p.id) ${isDown ? Prisma.sql`<` : Prisma.sql`>`} (${cursor.key}::${type}, ${cursor.id}::uuid)`
    : Prisma.empty
  const direction = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Project" p WHERE ${Prisma.join(conditions, ' AND ')}${beside}
    ORDER BY ${key} ${direction}, p.id ${direction} LIMIT ${take}`
  return rows.map(({ id }) => id)
}

async function listCards(ids: string[]): Promise<ProjectCard[]> {
  if (ids.length === 0) return []
  const rows = await db.project.findMany({ where: { id: { in: ids }, isPublic: true }, select: PROJECT_CARD })
  const byId = new Map(rows.map((row) => [row.id, projectCardOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type ProjectPage = { projects: ProjectCard[]; next: string | null; previous: string | null }
type PageOf = { order?: ProjectOrder; before?: string; after?: string; take?: number }

/**
 * Public works in an order: those that follow the cursor `before`, or those just before the cursor `after`. `next` leads
 * on, `previous` back. A text that is no cursor of this order gives an empty page.
 */
export async function listProjects(
  filter: ProjectFilter,
  now: Date,
  { order = 'terbaru', before, after, take = PROJECTS_PER_PAGE }: PageOf = {},
): Promise<ProjectPage> {
  const text = before ?? after
  const cursor = text === undefined ? null : readProjectCursor(order, text)
  const conditions = text !== undefined && !cursor ? null : await conditionsOf(filter, now)
  if (!conditions) return { projects: [], next: null, previous: null }
  const isBackwards = before === undefined && after !== undefined
  const found = await listProjectIds(conditions, order, cursor, isBackwards, take + 1)
  const hasMore = found.length > take
  const ids = found.slice(0, take)
  if (isBackwards) ids.reverse()
  const projects = await listCards(ids)
  const edge = (card: ProjectCard | undefined) => (card ? writeProjectCursor(order, card) : null)
  return {
    projects,
    next: isBackwards || hasMore ? edge(projects.at(-1)) : null,
    previous: (isBackwards ? hasMore : cursor !== null) ? edge(projects[0]) : null,
  }
}

/** How many works a filter leaves, of each state and of those that are late and silent. */
export type ProjectCounts = Record<ProjectState, number> & { all: number; overdue: number; silent: number }

const NOTHING: ProjectCounts = {
  direncanakan: 0,
  berjalan: 0,
  selesai: 0,
  tertunda: 0,
  batal: 0,
  all: 0,
  overdue: 0,
  silent: 0,
}

/** How many public works of each state there are. What the filter says of state, lateness and silence is left out. */
export async function countProjects(filter: ProjectFilter, now: Date): Promise<ProjectCounts> {
  const { state: _state, isOverdue: _isOverdue, isSilent: _isSilent, ...rest } = filter
  const conditions = await conditionsOf(rest, now)
  if (!conditions) return NOTHING
  const rows = await db.$queryRaw<{ state: ProjectState; works: number; overdue: number; silent: number }[]>`
    SELECT p.state, count(*)::int AS works, (count(*) FILTER (WHERE ${overdueOn(dayOf(now))}))::int AS overdue,
      (count(*) FILTER (WHERE ${silentOn(dayOf(now))}))::int AS silent
    FROM "Project" p WHERE ${Prisma.join(conditions, ' AND ')} GROUP BY p.state`
  const counts = { ...NOTHING }
  for (const row of rows) {
    counts[row.state] = row.works
    counts.all += row.works
    counts.overdue += row.overdue
    counts.silent += row.silent
  }
  return counts
}

/** The public works of a unit or a place, the running ones first, then what is planned, delayed, finished, called off. */
export async function listProjectsOf(
  of: Pick<ProjectFilter, 'unit' | 'kecamatan' | 'kelurahan'>,
  now: Date,
  take: number,
): Promise<ProjectCard[]> {
  const conditions = await conditionsOf(of, now)
  if (!conditions) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Project" p WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY CASE p.state WHEN 'berjalan' THEN 0 WHEN 'direncanakan' THEN 1 WHEN 'tertunda' THEN 2
      WHEN 'selesai' THEN 3 ELSE 4 END, p."lastToldAt" DESC, p.id DESC LIMIT ${take}`
  return listCards(rows.map(({ id }) => id))
}

/** The years for which public works have a budget, the newest first. */
export async function listProjectYears(): Promise<number[]> {
  const rows = await db.project.findMany({
    where: { isPublic: true },
    distinct: ['year'],
    orderBy: { year: 'desc' },
    select: { year: true },
    take: 60,
  })
  return rows.map(({ year }) => year)
}
