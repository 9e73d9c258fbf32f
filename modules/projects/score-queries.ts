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

/** The works of these units that a year's score looks at: of its budget, not ended, or told of in it. One query each for works, plans, updates and posts. */
export const listHistories = (unitIds: string[], year: number): Promise<ProjectHistory[]> =>
  db.project.findMany({
    where: {
      unitId: { in: unitIds },
      OR: [
        { year },
        { state: { notIn: ['selesai', 'batal'] } },
        { lastToldAt: { gte: new Date(`${year - 1}-12-31T16:00:00Z`) } },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: HISTORY,
  })
