import { dayOf, daysBetween } from '@/lib/dates'

/**
 * How long after the event a post came out, as words that follow the date of the event; null where there is no event.
 * An event is known by its day only, so nothing finer than a day is claimed.
 */
export function timingOf(eventDate: Date | null, firstPublishedAt: Date): string | null {
  if (!eventDate) return null
  const days = daysBetween(dayOf(eventDate), dayOf(firstPublishedAt))
  if (days === 0) return 'terbit pada hari kegiatan'
  if (days === 1) return 'terbit sehari setelah kegiatan'
  if (days === -1) return 'terbit sehari sebelum kegiatan'
  return days > 0 ? `terbit ${days} hari setelah kegiatan` : `terbit ${-days} hari sebelum kegiatan`
}
