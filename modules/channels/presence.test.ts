import { describe, expect, it } from 'vitest'
import { startOfDay } from '@/lib/dates'
import type { League } from '@/modules/units/unit'
import type { ChannelState, Platform } from './channel'
import { dutiesOf, mandatoryPlatforms } from './mandatory'
import { type ChannelHistory, casesOn, monthEnds, stateAt, type UnitChannels } from './presence'

const channel = (platform: Platform, ...steps: [string, ChannelState][]): ChannelHistory => ({
  platform,
  steps: steps.map(([day, state]) => ({ state, at: startOfDay(day) })),
})
const unit = (league: League, channels: ChannelHistory[], startedAt = '2026-01-01'): UnitChannels => ({
  id: 'u',
  league,
  startedAt: startOfDay(startedAt),
  channels,
})
const SITE = channel('website', ['2026-02-01', 'declared'], ['2026-02-03', 'verified'])
const lacks = (one: UnitChannels, day: string) => casesOn([one], day).map(({ platform }) => platform)

describe('what each league must have', () => {
  it.each([
    ['skpd-layanan', ['instagram']],
    ['skpd-lain', ['website', 'instagram']],
    ['bagian-setda', ['website']],
    ['kecamatan', ['website', 'instagram']],
    ['kelurahan', ['website', 'instagram']],
  ] as const)('%s itself lacks, with nothing', (league, missing) =>
    expect(lacks(unit(league, []), '2026-10-01')).toEqual(missing),
  )
  it('says so from a day on', () => {
    expect(dutiesOf('kelurahan', '2021-11-01').duties).toEqual([])
    expect(mandatoryPlatforms('2026-10-01')).toEqual(['website', 'instagram'])
  })
})

describe('a unit has a channel', () => {
  it('from the day on which it was verified, not declared', () => {
    expect(lacks(unit('kelurahan', [SITE]), '2026-02-02')).toEqual(['website', 'instagram'])
    expect(lacks(unit('kelurahan', [SITE]), '2026-02-03')).toEqual(['instagram'])
    expect(casesOn([unit('kelurahan', [SITE])], '2026-02-02')[0]?.isDeclared).toBe(true)
  })
  it('until it is lost or archived', () => {
    const lost = channel('website', ['2026-02-03', 'verified'], ['2026-05-10', 'lost'])
    expect(lacks(unit('kelurahan', [lost]), '2026-05-09')).not.toContain('website')
    expect(casesOn([unit('kelurahan', [lost])], '2026-05-20')[0]).toMatchObject({
      platform: 'website',
      since: '2026-05-10',
      days: 10,
    })
  })
  it('and lacks it from the day on which it had to have it, if it went before', () => {
    const early = channel('website', ['2021-03-01', 'verified'], ['2021-06-01', 'lost'])
    expect(casesOn([unit('kelurahan', [early], '2021-01-01')], '2021-11-12')[0]).toMatchObject({
      since: '2021-11-02',
      days: 10,
    })
  })
  it('as long as any of several stands', () =>
    expect(
      lacks(
        unit('kelurahan', [channel('website', ['2026-02-03', 'verified'], ['2026-03-01', 'archived']), SITE]),
        '2026-04-01',
      ),
    ).toEqual(['instagram']))
})

it('counts the days from the beginning of the unit where it never had one', () =>
  expect(casesOn([unit('skpd-layanan', [], '2026-09-21')], '2026-10-01')).toEqual([
    { unitId: 'u', platform: 'instagram', since: '2026-09-21', days: 10, isDeclared: false },
  ]))

it('knows nothing of a unit before it began', () =>
  expect(casesOn([unit('kelurahan', [], '2026-09-21')], '2026-09-20')).toEqual([]))

it('knows the state right before an instant', () => {
  expect(stateAt(SITE, startOfDay('2026-02-01'))).toBeNull()
  expect(stateAt(SITE, startOfDay('2026-02-02'))).toBe('declared')
})

it('ends months on their last day, and this one today', () => {
  expect(monthEnds('2026-03-05', 3)).toEqual(['2026-01-31', '2026-02-28', '2026-03-05'])
  expect(monthEnds('2026-01-31', 2)).toEqual(['2025-12-31', '2026-01-31'])
  expect(monthEnds('2026-11-25', 12)).toHaveLength(12)
})
