import type { Day } from '@/lib/dates'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { overdueOn, silentOn } from './lateness-queries'
import type { ProjectState } from './project'

/** A public work of which residents wait to hear: its plan was missed, or it is silent. */
export type WaitingProject = {
  id: string
  unitId: string
  name: string
  state: ProjectState
  plannedStart: Date | null
  plannedFinish: Date | null
  lastToldAt: Date
  why: 'late' | 'silent'
}

const listThose = (today: Day, condition: Prisma.Sql, order: Prisma.Sql, take: number): Promise<WaitingProject[]> =>
  db.$queryRaw<WaitingProject[]>`
    SELECT p.id, p."unitId", p.name, p.state, p."plannedStart", p."plannedFinish", p."lastToldAt",
      CASE WHEN ${overdueOn(today)} THEN 'late' ELSE 'silent' END AS why
    FROM "Project" p WHERE p."isPublic" AND (${overdueOn(today)} OR ${silentOn(today)}) AND ${condition}
    ORDER BY ${order} LIMIT ${take}`

/** Such works of these units, longest untold first. */
export const listWaitingOf = (unitIds: string[], today: Day, take: number): Promise<WaitingProject[]> =>
  listThose(today, Prisma.sql`p."unitId" = ANY(${unitIds}::uuid[])`, Prisma.sql`p."lastToldAt", p.id`, take)

/** Such works of every unit by id, from after one on. */
export const listWaiting = (today: Day, after: string | undefined, take: number): Promise<WaitingProject[]> =>
  listThose(today, after ? Prisma.sql`p.id > ${after}::uuid` : Prisma.sql`TRUE`, Prisma.sql`p.id`, take)
