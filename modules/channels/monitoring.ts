import { createHash } from 'node:crypto'
import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import { type Failed, isTransient } from './failure'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Channels are looked at from 00.30 to 23.30, so that those of a day stay on their day. */
const FIRST_MINUTE = 30
const MINUTES = 23 * 60

const numberOf = (channelId: string): number => createHash('sha256').update(channelId).digest().readUInt32BE(0)

/** When a channel is looked at on a day of Asia/Makassar: each at its own minute, always the same. */
export const minuteOn = (channelId: string, day: Day): Date =>
  new Date(startOfDay(day).getTime() + (FIRST_MINUTE + (numberOf(channelId) % MINUTES)) * MINUTE_MS)

/** When it is looked at after the look of today. */
export const nextDay = (channelId: string, now: Date): Date => minuteOn(channelId, addDays(dayOf(now), 1))

const BACKOFF_MINUTES = [10, 30, 90]

/** When to try again what failed for a reason that may pass, `tries` being the looks before this one; null: not today. */
export function nextTry(failed: Failed, tries: number, now: Date): Date | null {
  const minutes = BACKOFF_MINUTES[tries]
  if (minutes === undefined || !isTransient(failed)) return null
  const at = new Date(now.getTime() + minutes * MINUTE_MS)
  return dayOf(at) === dayOf(now) ? at : null
}

/** Whether this is the day of the week on which what is remembered of a channel is found out anew. */
export const isFreshDay = (channelId: string, day: Day): boolean =>
  (numberOf(channelId) + Math.floor(startOfDay(day).getTime() / DAY_MS)) % 7 === 0

/** What a channel is monitored as; null for platforms that cannot be read. */
export const monitoredAs = (platform: string): 'website' | 'youtube' | null =>
  platform === 'website' || platform === 'youtube' ? platform : null
