import { z } from 'zod'
import { isDay } from '@/lib/dates'
import { oneLine } from '@/lib/text'

export const CALENDAR_DAY_KINDS = ['holiday', 'outage'] as const
/** A holiday is no working day; an outage is left out of freshness. */
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number]
export const CALENDAR_DAY_NAMES: Readonly<Record<CalendarDayKind, string>> = {
  holiday: 'Hari libur',
  outage: 'Portal tidak dapat dibuka',
}

const key = {
  day: z.string().refine((text) => isDay(text) && text >= '2020-01-01' && text < '2100-01-01', 'Tuliskan tanggal.'),
  kind: z.enum(CALENDAR_DAY_KINDS, 'Pilih jenis hari.'),
}

export const CalendarDayKey = z.object(key)
export type CalendarDayKey = z.output<typeof CalendarDayKey>

export const NewCalendarDay = z.object({
  ...key,
  name: z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length >= 3 && text.length <= 100, 'Tuliskan nama hari itu, 3 sampai 100 karakter.'),
})
export type NewCalendarDay = z.output<typeof NewCalendarDay>
