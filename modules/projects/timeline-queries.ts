import type { Day } from '@/lib/dates'
import type { Prisma } from '@/prisma/generated/client'
import type { Update } from './timeline'

/** A day as the database keeps it, and back. */
export const dateOf = (day: Day | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))
/** The day of a date of the database; null stays null. */
export const dayIn = (date: Date | null): Day | null => date?.toISOString().slice(0, 10) ?? null

/** The columns of an update. */
export const UPDATE = {
  id: true,
  state: true,
  percent: true,
  reason: true,
  day: true,
  toldAt: true,
  beforePhotoId: true,
  afterPhotoId: true,
} as const

/** An update that has been told, of its row. */
export const updateOf = ({
  day,
  toldAt,
  ...row
}: Prisma.ProjectUpdateGetPayload<{ select: typeof UPDATE }>): Update => ({
  ...row,
  day: day.toISOString().slice(0, 10),
  toldAt: toldAt ?? day,
})
