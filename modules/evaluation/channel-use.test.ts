import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNEL_STATES, PLATFORMS, VERDICTS } from '@/modules/channels/channel'
import { LEAGUES } from '@/modules/units/unit'
import { type ChannelFact, channelFactsOf, channelUseOf } from './channel-use'
import { channels as partF } from './parts/service'

const UNTIL = '2026-10-31'
const channel = (platform: ChannelFact['platform'], overrides: Partial<ChannelFact> = {}): ChannelFact => ({
  id: platform,
  platform,
  state: 'verified',
  verdict: 'healthy',
  newestAt: new Date('2026-10-30T10:00:00+08:00'),
  ...overrides,
})
const factsOf = (league: (typeof LEAGUES)[number], channels: ChannelFact[], parents: ChannelFact[] = []) =>
  channelFactsOf(channelUseOf(league, channels, parents, UNTIL))
const scoreOf = (...given: Parameters<typeof factsOf>) => partF(factsOf(...given)).value

describe('the share of mandatory channels that are verified and reachable', () => {
  it('of a kelurahan: website and Instagram', () => {
    expect(factsOf('kelurahan', []).mandatory).toBe(0)
    expect(factsOf('kelurahan', [channel('website')]).mandatory).toBe(0.5)
    expect(factsOf('kelurahan', [channel('website'), channel('instagram')]).mandatory).toBe(1)
  })
  it("of an SKPD that serves the public: the unit's page here serves as its website", () => {
    expect(factsOf('skpd-layanan', []).mandatory).toBe(0.5)
    expect(factsOf('skpd-layanan', [channel('instagram')]).mandatory).toBe(1)
  })
  it('of a Bagian: Instagram of the Setda serves', () => {
    expect(factsOf('bagian-setda', [channel('website')], [channel('instagram')]).mandatory).toBe(1)
    expect(factsOf('bagian-setda', [channel('website')], []).mandatory).toBe(0.5)
    expect(factsOf('bagian-setda', [channel('website'), channel('instagram')], []).mandatory).toBe(0.5)
  })
  it('one that is only declared, lost or archived is not there', () => {
    for (const state of CHANNEL_STATES.filter((name) => name !== 'verified'))
      expect(factsOf('kelurahan', [channel('website', { state })]).mandatory).toBe(0)
  })
  it('one that is down cannot be reached; one that nobody can read can', () => {
    expect(factsOf('kelurahan', [channel('website', { verdict: 'down' })]).mandatory).toBe(0)
    expect(factsOf('kelurahan', [channel('website', { verdict: 'unknown' })]).mandatory).toBe(0.5)
  })
  it('one of two that can be reached is enough', () =>
    expect(
      factsOf('kelurahan', [channel('website', { verdict: 'down' }), channel('website', { id: 'b' })]).mandatory,
    ).toBe(0.5))
})

describe('the share of external channels with activity seen in the last 14 days (kelurahan 30)', () => {
  const on = (day: string) => channel('website', { newestAt: new Date(`${day}T10:00:00+08:00`) })
  it('14 days for all but kelurahan', () => {
    expect(factsOf('kecamatan', [on('2026-10-17')]).activity).toBe(1)
    expect(factsOf('kecamatan', [on('2026-10-16')]).activity).toBe(0)
  })
  it('30 days for a kelurahan', () => {
    expect(factsOf('kelurahan', [on('2026-10-01')]).activity).toBe(1)
    expect(factsOf('kelurahan', [on('2026-09-30')]).activity).toBe(0)
  })
  it('every external channel counts, mandatory or not', () =>
    expect(
      factsOf('kelurahan', [channel('website'), channel('facebook', { newestAt: null, verdict: 'stale' })]).activity,
    ).toBe(0.5))
})

describe('a channel that cannot be read is left out of the second share', () => {
  it('unknown or down', () => {
    expect(factsOf('kelurahan', [channel('website'), channel('instagram', { verdict: 'unknown' })]).activity).toBe(1)
    expect(factsOf('kelurahan', [channel('website'), channel('instagram', { verdict: 'down' })]).activity).toBe(1)
  })
  it('where no external channel can be read the first share stands for both', () => {
    expect(factsOf('kelurahan', [channel('website', { verdict: 'unknown' })]).activity).toBeNull()
    expect(scoreOf('kelurahan', [channel('website', { verdict: 'unknown' })])).toBe(0.5)
  })
})

it('0.5 of the one and 0.5 of the other', () =>
  expect(scoreOf('kelurahan', [channel('website'), channel('facebook', { verdict: 'stale', newestAt: null })])).toBe(
    0.5 * 0.5 + 0.5 * 0.5,
  ))

const anyChannel = fc.record({
  id: fc.uuid(),
  platform: fc.constantFrom(...PLATFORMS),
  state: fc.constantFrom(...CHANNEL_STATES),
  verdict: fc.constantFrom(...VERDICTS),
  newestAt: fc.option(fc.date({ min: new Date('2026-08-01'), max: new Date('2026-10-31'), noInvalidDate: true })),
})

it('lies between 0 and 1, and a channel that becomes unreadable never makes a unit that kept it up worse than silent', () =>
  fc.assert(
    fc.property(fc.constantFrom(...LEAGUES), fc.array(anyChannel), (league, channels) => {
      const value = scoreOf(league, channels) ?? -1
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
      const silent = channels.map((one) => ({
        ...one,
        newestAt: null,
        verdict: one.verdict === 'down' ? one.verdict : ('stale' as const),
      }))
      expect(scoreOf(league, channels)).toBeGreaterThanOrEqual(scoreOf(league, silent) ?? 0)
    }),
  ))
