import { dateOf } from '@/lib/dates'
import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { CalendarDayKey, NewCalendarDay } from './calendar'

/** Adds a holiday or an outage. It moves the days of open months only: those of closed ones are written down. Throws `forbidden`, `invalid`. */
export const addCalendarDay = (actor: Actor, { day, kind, name }: NewCalendarDay): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'calendar:write')
    const { count } = await tx.calendarDay.createMany({
      data: [{ day: dateOf(day), kind, name }],
      skipDuplicates: true,
    })
    if (count === 0) throw new DomainError('invalid', 'Hari itu sudah tercatat.', { day: ['Hari itu sudah tercatat.'] })
    await record(tx, actor, {
      action: 'calendar-day.added',
      publicEffect: 'changed',
      subjectId: day,
      detail: { kind, name },
    })
  })

/** Takes a day out of the calendar. Throws `forbidden`, `not-found`. */
export const removeCalendarDay = (actor: Actor, { day, kind }: CalendarDayKey): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'calendar:write')
    const { count } = await tx.calendarDay.deleteMany({ where: { day: dateOf(day), kind } })
    if (count === 0) throw new DomainError('not-found', 'Hari itu tidak tercatat.')
    await record(tx, actor, {
      action: 'calendar-day.removed',
      publicEffect: 'changed',
      subjectId: day,
      detail: { kind },
    })
  })
