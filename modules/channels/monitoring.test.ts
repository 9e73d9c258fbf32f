import { expect, test } from 'vitest'
import { addDays, dayOf, startOfDay } from '@/lib/dates'
import { isFreshDay, minuteOn, nextDay, nextTry } from './monitoring'

const IDS = Array.from({ length: 500 }, (_, number) => `channel-${number}`)
const DAY = '2026-11-25'

test('each channel has its own minute from 00.30 to 23.30, spread over the day', () => {
  const minutes = IDS.map((id) => (minuteOn(id, DAY).getTime() - startOfDay(DAY).getTime()) / 60_000)
  expect(Math.min(...minutes)).toBeGreaterThanOrEqual(30)
  expect(Math.max(...minutes)).toBeLessThan(23 * 60 + 30)
  for (const hour of [1, 6, 12, 18, 22])
    expect(minutes.filter((minute) => minute >= hour * 60 && minute < hour * 60 + 60).length).toBeGreaterThan(8)
  expect(minuteOn('a', DAY)).toEqual(minuteOn('a', DAY))
})

test('after today comes the same minute of tomorrow', () =>
  expect(nextDay('a', new Date('2026-11-25T15:59:59Z'))).toEqual(minuteOn('a', '2026-11-26')))

test('what may pass is tried three times more, and never past midnight', () => {
  const at = new Date('2026-11-25T01:00:00Z')
  const minutes = [0, 1, 2, 3].map((tries) => {
    const next = nextTry({ failure: 'dns', status: null }, tries, at)
    return next && (next.getTime() - at.getTime()) / 60_000
  })
  expect(minutes).toEqual([10, 30, 90, null])
  expect(nextTry({ failure: 'http4xx', status: 404 }, 0, at)).toBeNull()
  expect(nextTry({ failure: 'dns', status: null }, 0, new Date('2026-11-25T15:50:00Z'))).toBeNull()
  expect(dayOf(nextTry({ failure: 'dns', status: null }, 0, new Date('2026-11-25T15:49:00Z')) ?? at)).toBe(DAY)
})

test('once a week what is remembered is found out anew', () => {
  for (const id of IDS.slice(0, 20)) {
    const days = Array.from({ length: 28 }, (_, index) => isFreshDay(id, addDays(DAY, index)))
    expect(days.filter(Boolean)).toHaveLength(4)
  }
})
