import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { entriesOf, type TimelineEntry } from './entry'
import { type Line, StoredLine } from './line'
import { PROJECT_FACTS, projectFactsOf } from './list-queries'
import type { ProjectCard, ProjectFacts, ProjectPicture, ProjectState, WorkPoint } from './project'
import { dayIn } from './timeline-queries'

const MOST_UPDATES = 500
const MOST_POINTS = 5_000

const PICTURE = {
  id: true,
  width: true,
  height: true,
  renditions: true,
  focalX: true,
  focalY: true,
  altText: true,
  caption: true,
  credit: true,
  uses: {
    where: { post: { status: 'published' } },
    orderBy: { postId: 'desc' },
    take: 1,
    select: { altText: true, caption: true, credit: true },
  },
} as const satisfies Prisma.PhotoSelect

const PAGE = {
  ...PROJECT_FACTS,
  line: true,
  beforePhoto: { select: PICTURE },
  afterPhoto: { select: PICTURE },
  updates: {
    where: { isPublic: true },
    orderBy: [{ day: 'desc' }, { toldAt: 'desc' }, { id: 'desc' }],
    take: MOST_UPDATES,
    select: {
      id: true,
      day: true,
      toldAt: true,
      state: true,
      percent: true,
      reason: true,
      beforePhotoId: true,
      afterPhotoId: true,
      post: { select: { slug: true, title: true, status: true } },
    },
  },
} as const satisfies Prisma.ProjectSelect

type Row = Prisma.ProjectGetPayload<{ select: typeof PAGE }>

/** A public work with all that its page shows; the newest entry of its timeline first, 500 at most. */
export type PublicProject = ProjectCard &
  ProjectFacts & {
    line: Line | null
    before: ProjectPicture | null
    after: ProjectPicture | null
    timeline: TimelineEntry[]
  }

function pictureOf(row: Row, which: 'before' | 'after'): ProjectPicture | null {
  const photo = row[`${which}Photo`]
  if (!photo) return null
  const { uses, ...stored } = photo
  // What a post says of it is newer than what the library keeps.
  const [{ altText, caption, credit } = stored] = uses
  // The newest is first. How it was is shown again with how it is; it was taken for the first.
  const telling = row.updates[which === 'before' ? 'findLast' : 'find'](
    (update) => update[`${which}PhotoId`] === photo.id,
  )
  const fallback = `${which === 'before' ? 'Sebelum' : 'Sesudah'} pembangunan: ${row.name}`
  return {
    ...stored,
    altText: altText || stored.altText || fallback,
    isDecorative: false,
    caption,
    credit,
    day: telling ? dayIn(telling.day) : null,
  }
}

/** The public work at this address with its timeline; null where there is none. */
export async function getProject(slug: string): Promise<PublicProject | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null
  const row = await db.project.findFirst({ where: { slug, isPublic: true }, select: PAGE })
  if (!row) return null
  const { updates: told, line, beforePhoto: _before, afterPhoto: _after, ...facts } = row
  const updates = told.map(({ id, day, toldAt, state, percent, reason, post }) => ({
    id,
    day: day.toISOString().slice(0, 10),
    toldAt: toldAt ?? day,
    state,
    percent,
    reason,
    post: post?.status === 'published' ? { slug: post.slug, title: post.title } : null,
  }))
  return {
    ...projectFactsOf(facts),
    line: StoredLine.parse(line),
    before: pictureOf(row, 'before'),
    after: pictureOf(row, 'after'),
    timeline: entriesOf(updates),
  }
}

/** How many public works of each state lie in each kelurahan, by its slug; a kelurahan without any is not in it. */
export async function listWorksByArea(): Promise<Map<string, Partial<Record<ProjectState, number>>>> {
  const rows = await db.$queryRaw<{ slug: string; state: ProjectState; works: number }[]>`
    SELECT u.slug, lies.state, count(*)::int AS works FROM "Unit" u JOIN (
      SELECT p.state, p."unitId" FROM "Project" p WHERE p."isPublic"
      UNION ALL
      SELECT p.state, place."unitId" FROM "ProjectPlace" place
      JOIN "Project" p ON p.id = place."projectId" AND p."isPublic" AND p."unitId" <> place."unitId"
    ) AS lies ON u.id = lies."unitId" AND u.kind = 'kelurahan' GROUP BY u.slug, lies.state`
  const areas = new Map<string, Partial<Record<ProjectState, number>>>()
  for (const { slug, state, works } of rows) areas.set(slug, { ...areas.get(slug), [state]: works })
  return areas
}

/** The public works whose place on the map is known, told of last first, 5,000 at most. */
export async function listWorkPoints(): Promise<WorkPoint[]> {
  const rows = await db.project.findMany({
    where: { isPublic: true, latitude: { not: null }, longitude: { not: null } },
    orderBy: [{ lastToldAt: 'desc' }, { id: 'desc' }],
    take: MOST_POINTS,
    select: {
      slug: true,
      name: true,
      state: true,
      latitude: true,
      longitude: true,
      places: { take: 1, orderBy: { unitId: 'asc' }, select: { unit: { select: { slug: true } } } },
    },
  })
  return rows.flatMap(({ latitude, longitude, places, ...row }) =>
    latitude === null || longitude === null
      ? []
      : [{ ...row, latitude, longitude, kelurahan: places[0]?.unit.slug ?? null }],
  )
}
