'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { CalendarDayKey, NewCalendarDay } from '@/modules/evaluation/calendar'
import { addCalendarDay, removeCalendarDay } from '@/modules/evaluation/calendar-commands'

/** The year of the day, with what became of it. */
const yearOf = (day: string, message: string): string =>
  `/kelola/kalender?tahun=${day.slice(0, 4)}&pesan=${message}&v=${Date.now()}`

export const addCalendarDayAction = action(NewCalendarDay, async (actor, input) => {
  await addCalendarDay(actor, input)
  redirect(yearOf(input.day, 'ditambahkan'))
})

export const removeCalendarDayAction = action(CalendarDayKey, async (actor, input) => {
  await removeCalendarDay(actor, input)
  redirect(yearOf(input.day, 'dihapus'))
})
