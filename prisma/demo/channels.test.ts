import { expect, test } from 'vitest'
import { addDays, dayOf, startOfDay } from '@/lib/dates'
import { VERDICTS } from '@/modules/channels/channel'
import { casesOn, monthEnds } from '@/modules/channels/presence'
import { channelSlugOf } from '@/modules/channels/slug'
import type { League } from '@/modules/units/unit'
import unitsFile from '../units.json'
import { channelsOf, WITHOUT_INSTAGRAM, WITHOUT_SITE } from './channels'

const NOW = new Date('2026-11-24T20:00:00+08:00')
const today = dayOf(NOW)
const { units } = unitsFile
const channels = channelsOf(units, NOW)
const histories = units.map(({ slug, league }) => ({
  id: slug,
  league: league as League,
  startedAt: startOfDay(addDays(today, -365)),
  channels: channels.filter(({ unitSlug }) => unitSlug === slug).map(({ account, steps }) => ({ ...account, steps })),
}))
const lacking = (day: string, platform: string) =>
  casesOn(histories, day)
    .filter((one) => one.platform === platform)
    .map(({ unitId }) => unitId)

test('6 units have no site and 8 no Instagram, 14 cases of 11 units, as in the meeting', () => {
  expect(lacking(today, 'website').sort()).toEqual([...WITHOUT_SITE].sort())
  expect(lacking(today, 'instagram').sort()).toEqual([...WITHOUT_INSTAGRAM].sort())
  expect(casesOn(histories, today)).toHaveLength(14)
  expect(new Set(casesOn(histories, today).map(({ unitId }) => unitId)).size).toBe(11)
})

test('a year ago many more lacked one', () => {
  const [first] = monthEnds(today, 12)
  expect(lacking(first ?? '', 'website').length).toBeGreaterThan(12)
  expect(lacking(first ?? '', 'instagram').length).toBeGreaterThan(12)
})

test('no account stands twice, no page has the address of another', () => {
  expect(new Set(channels.map(({ account }) => account.key)).size).toBe(channels.length)
  expect(new Set(channels.map(({ account }) => channelSlugOf(account))).size).toBe(channels.length)
})

test('every verdict is there, and nothing was seen today or before a channel was verified', () => {
  expect(new Set(channels.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS))
  for (const { observations, steps } of channels)
    for (const { day, at } of observations) {
      expect(day < today).toBe(true)
      expect(at >= (steps[1]?.at ?? NOW)).toBe(true)
    }
})

test('the same day gives the same channels', () => expect(channelsOf(units, NOW)).toEqual(channels))
