import { startOfDay } from '@/lib/dates'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

const HISTORY = {
  id: true,
  unitId: true,
  slug: true,
  name: true,
  year: true,
  isPublic: true,
  latitude: true,
  places: { take: 1, select: { unitId: true } },
  plans: { select: { at: true, plannedStart: true, plannedFinish: true } },
  updates: {
    where: { toldAt: { not: null } },
    orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      state: true,
      percent: true,
      day: true,
      toldAt: true,
      isPublic: true,
      beforePhotoId: true,
      afterPhotoId: true,
      post: {
        select: {
          id: true,
          type: true,
          status: true,
          completeness: true,
          firstPublishedAt: true,
          withdrawnAt: true,
          updatedAt: true,
          nearDuplicateOfId: true,
          importId: true,
          placeId: true,
          photos: { take: 1, select: { photoId: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ProjectSelect

/** A work with everything that was ever told of it and every plan that it had. */
export type ProjectHistory = Prisma.ProjectGetPayload<{ select: typeof HISTORY }>

/**
 * The works of these units that the score of these years looks at: of their budgets, not ended, or told of since. One
 * query each for works, places, plans, updates, posts and photos, however many units.
 */
export const listHistories = (unitIds: string[], years: number[]): Promise<ProjectHistory[]> =>
  db.project.findMany({
    where: {
      unitId: { in: unitIds },
      OR: [
        { year: { in: years } },
        { state: { notIn: ['selesai', 'batal'] } },
        { lastToldAt: { gte: startOfDay(`${Math.min(...years)}-01-01`) } },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: HISTORY,
  })
