import { expect, test } from 'vitest'
import { dayOf } from '@/lib/dates'
import unitsFile from '../units.json'
import { channelsOf, WITHOUT_INSTAGRAM } from './channels'
import { instructionsOf } from './instructions'

const NOW = new Date('2026-11-24T20:00:00+08:00')
const { units } = unitsFile
const channels = channelsOf(units, NOW)
const [old, latest] = instructionsOf(units, channels, NOW)

test('the eight without Instagram have been told, some have answered, and it is due soon', () => {
  expect(latest?.addressees.map(({ unitSlug }) => unitSlug)).toEqual(WITHOUT_INSTAGRAM)
  expect(latest?.addressees.filter(({ acknowledgedAt }) => acknowledgedAt).length).toBeGreaterThan(2)
  expect(latest?.addressees.filter(({ acknowledgedAt }) => !acknowledgedAt).length).toBeGreaterThan(2)
  expect(latest?.dueDay).toBe('2026-11-28')
  expect(latest?.addressees.every(({ closedAt }) => closedAt === null)).toBe(true)
})

test('an older one is closed, as the registry shows, and some of its units were late', () => {
  expect(old?.addressees.length).toBeGreaterThan(3)
  for (const { unitSlug, closedAt, acknowledgedAt } of old?.addressees ?? []) {
    const site = channels.find((one) => one.unitSlug === unitSlug && one.account.platform === 'website')
    expect(closedAt).toEqual(site?.steps.find(({ state }) => state === 'verified')?.at)
    expect(closedAt && old && closedAt > old.issuedAt).toBe(true)
    expect(acknowledgedAt && closedAt && acknowledgedAt <= closedAt).toBe(true)
  }
  expect(old?.addressees.some(({ closedAt }) => closedAt && dayOf(closedAt) > (old?.dueDay ?? ''))).toBe(true)
})
