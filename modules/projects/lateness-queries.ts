import { addDays, type Day, startOfDay } from '@/lib/dates'
import { Prisma } from '@/prisma/generated/client'
import { SILENT_AFTER_DAYS } from './lateness'

/** `isOverdue` of lateness.ts as a condition on a row "p" of the works. */
export const overdueOn = (today: Day): Prisma.Sql => Prisma.sql`(p.state NOT IN ('selesai', 'batal') AND
    (p."plannedFinish" < ${today}::date OR (p.state = 'direncanakan' AND p."plannedStart" < ${today}::date)))`

/** `isSilent` of lateness.ts as a condition on a row "p" of the works. */
export const silentOn = (today: Day): Prisma.Sql =>
  Prisma.sql`(p.state = 'berjalan' AND p."lastToldAt" < ${startOfDay(addDays(today, 1 - SILENT_AFTER_DAYS))})`
