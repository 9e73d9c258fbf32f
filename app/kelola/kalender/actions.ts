'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { CalendarDayKey, NewCalendarDay } from '@/modules/evaluation/calendar'
import { addCalendarDay, removeCalendarDay } from '@/modules/evaluation/calendar-commands'

export const addCalendarDayAction = action(NewCalendarDay, async (actor, input) => {
  await addCalendarDay(actor, input)
  refresh()
})

export const removeCalendarDayAction = action(CalendarDayKey, async (actor, input) => {
  await removeCalendarDay(actor, input)
  refresh()
})
