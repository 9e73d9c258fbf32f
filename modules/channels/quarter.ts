import { type Day, dayOf } from '@/lib/dates'

/** The first day of the calendar quarter in which a day lies. */
export const quarterStart = (day: Day): Day => {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

/** Whether a unit has said in this quarter that a channel is still right. */
export const isCertified = (certifiedAt: Date | null, today: Day): boolean =>
  certifiedAt !== null && dayOf(certifiedAt) >= quarterStart(today)
