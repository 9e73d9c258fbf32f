import { randomUUID } from 'node:crypto'
import { dayOf, startOfDay } from '@/lib/dates'
import { replay, type Update } from '@/modules/projects/timeline'
import { dateOf } from '@/modules/projects/timeline-queries'
import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import type { DemoPhotos } from './photos'
import type { DemoPost } from './posts'
import { DECLARATIONS, type DemoWork } from './projects'

const BATCH = 1_000

export type Writer = Pick<
  PrismaClient,
  'post' | 'postPhoto' | 'project' | 'projectPlace' | 'projectPlan' | 'projectUpdate' | 'noProjectDeclaration'
>
/** Whose rows are written, by the slug of the unit, and the pictures that are there. */
export type Owners = {
  unitIds: ReadonlyMap<string, string>
  authors: ReadonlyMap<string, string>
  photos: DemoPhotos
}

/** Writes the posts; their ids by their addresses. */
export async function insertPosts(
  writer: Writer,
  posts: readonly DemoPost[],
  { unitIds, authors, photos }: Owners,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (let from = 0; from < posts.length; from += BATCH) {
    const batch = posts.slice(from, from + BATCH).map((post) => ({ post, id: randomUUID() }))
    for (const { post, id } of batch) ids.set(post.slug, id)
    await writer.post.createMany({
      data: batch.map(({ id, post: { unitSlug, placeSlug, eventDay, photos: _, body, ...post } }) => ({
        ...post,
        id,
        body: { ...body },
        unitId: unitIds.get(unitSlug) ?? '',
        authorId: authors.get(unitSlug) ?? '',
        placeId: placeSlug ? (unitIds.get(placeSlug) ?? null) : null,
        eventDate: dateOf(eventDay),
        changedAt: post.firstPublishedAt,
        updatedAt: post.firstPublishedAt ?? post.createdAt,
      })),
    })
    await writer.postPhoto.createMany({
      data: batch.flatMap(({ id, post: { unitSlug, photos: shown } }) =>
        shown.map(({ scene, copy, ...words }, position) => ({
          ...words,
          postId: id,
          position,
          photoId: photos.idOf({ unitSlug, scene, copy }),
        })),
      ),
    })
    if (posts.length > 5_000) console.log(`  ${from + batch.length} dari ${posts.length} berita`)
  }
  return ids
}

/** Writes the works with their plans and timelines, and what stands after all that was told of them. `posts`: the ids of those that tell of them, by address. */
export async function insertWorks(
  writer: Writer,
  works: readonly DemoWork[],
  posts: ReadonlyMap<string, string>,
  { unitIds, authors, photos }: Owners,
): Promise<void> {
  const rows = works.map(({ unitSlug, copy, updates, places, plannedStart, plannedFinish, line, ...facts }) => {
    const id = randomUUID()
    const authorId = authors.get(unitSlug) ?? ''
    const photoOf = (scene: DemoWork['updates'][number]['before']) => scene && photos.idOf({ unitSlug, scene, copy })
    const timeline = updates.map(({ before, after, post, ...update }) => ({
      ...update,
      id: randomUUID(),
      postId: post && (posts.get(post.slug) ?? null),
      beforePhotoId: photoOf(before),
      afterPhotoId: photoOf(after),
    }))
    const at = timeline[0]?.toldAt ?? new Date()
    const plan = { plannedStart: dateOf(plannedStart), plannedFinish: dateOf(plannedFinish) }
    return {
      project: {
        ...facts,
        ...plan,
        ...standingOf(timeline),
        id,
        ...(line && { line }),
        unitId: unitIds.get(unitSlug) ?? '',
        createdById: authorId,
        createdAt: at,
        updatedAt: timeline.at(-1)?.toldAt ?? at,
      },
      plan: { projectId: id, ...plan, at },
      places: places.map((slug) => ({ projectId: id, unitId: unitIds.get(slug) ?? '' })),
      updates: timeline.map(({ day, ...update }) => ({
        ...update,
        projectId: id,
        authorId,
        day: new Date(`${day}T00:00:00Z`),
        isPublic: true,
        createdAt: update.toldAt,
      })),
    }
  })
  await writer.project.createMany({ data: rows.map(({ project }) => project) })
  await writer.projectPlace.createMany({ data: rows.flatMap(({ places }) => places) })
  await writer.projectPlan.createMany({ data: rows.map(({ plan }) => plan) })
  await writer.projectUpdate.createMany({ data: rows.flatMap(({ updates }) => updates) })
}

function standingOf(
  timeline: readonly Update[],
): Omit<Prisma.ProjectCreateManyInput, 'unitId' | 'createdById' | 'slug' | 'name' | 'year'> {
  const { stateSince, startedOn, finishedOn, ...standing } = replay(timeline)
  return {
    ...standing,
    stateSince: dateOf(stateSince),
    startedOn: dateOf(startedOn),
    finishedOn: dateOf(finishedOn),
  }
}

/** What units say who have no works this year; the one that decides is another unit's officer, as nobody else is there yet. */
export async function insertDeclarations(writer: Writer, now: Date, { unitIds, authors }: Owners): Promise<void> {
  const year = Number(dayOf(now).slice(0, 4))
  const january = startOfDay(`${year}-01-12`)
  const declaredAt = january < now ? january : now
  await writer.noProjectDeclaration.createMany({
    data: DECLARATIONS.map(({ unitSlug, state, reason }) => ({
      unitId: unitIds.get(unitSlug) ?? '',
      year,
      reason,
      state,
      declaredById: authors.get(unitSlug) ?? '',
      declaredAt,
      ...(state === 'accepted' && { decidedById: authors.get('diskominfotik') ?? null, decidedAt: declaredAt }),
    })),
    skipDuplicates: true,
  })
}
