import { expect, test } from 'vitest'
import type { CheckKey } from '@/modules/posts/completeness'
import { channelFactsOf } from './channel-use'
import { developmentOf } from './coverage'
import { factsWith, postOn } from './facts.fixture'
import { POLICY_V1 } from './policy'
import { scoreOf } from './score'
import { nextSteps } from './steps'

const first = postOn('2026-10-05', { completeness: 0.375 })
const second = postOn('2026-10-12', { completeness: 0.75 })
const facts = factsWith({ posts: [first, second], until: '2026-10-13' })
const missing = new Map<string, CheckKey[]>([
  [first.id, ['altText']],
  [second.id, ['altText', 'place']],
])

test('each step brings what the score says that it brings, best first', () => {
  const steps = nextSteps(facts, missing, '2026-10-13', POLICY_V1)
  const improved = [
    { ...first, completeness: 0.5 },
    { ...second, completeness: 0.875 },
  ]
  const gain = scoreOf({ ...facts, posts: improved }, POLICY_V1).score - scoreOf(facts, POLICY_V1).score
  expect(steps.find((step) => step.text === 'Lengkapi teks alternatif foto 2 berita')?.gain).toBeCloseTo(gain)
  expect(steps.map((step) => step.gain)).toEqual(steps.map((step) => step.gain).toSorted((a, b) => b - a))
})

test('what brings nothing is not advised', () => {
  expect(
    nextSteps(factsWith({ caps: [], posts: [first] }), new Map([[first.id, ['place']]]), '2026-10-13', POLICY_V1).every(
      (step) => step.gain > 0,
    ),
  ).toBe(true)
})

test('a stage of works that nobody told of, and reports without evidence, are advised with what they bring', () => {
  const coverage = {
    stages: [
      { state: 'berjalan' as const, isCovered: false },
      { state: 'selesai' as const, isCovered: true },
    ],
    due: [],
    updates: [{ id: 'u', projectId: 'w', isEvident: false }],
  }
  const known = { ...facts, development: developmentOf(coverage) }
  const steps = nextSteps(known, missing, '2026-10-13', POLICY_V1, coverage)
  const shown = scoreOf({ ...known, development: { stages: 0.5, timeliness: 1, evidence: 1 } }, POLICY_V1).score
  const gain = Math.round((shown - scoreOf(known, POLICY_V1).score) * 10) / 10
  expect(steps.find(({ text }) => text === 'Lengkapi foto dan tempat pada 1 kabar pembangunan')).toEqual(
    expect.objectContaining({ gain }),
  )
  const telling = steps.find(({ text }) => text === 'Terbitkan kabar pembangunan yang berjalan')
  const writing = steps.find(({ text }) => text === 'Terbitkan satu berita lengkap hari ini')
  expect(telling && writing && telling.gain > writing.gain).toBe(true)
})

test('a mandatory channel that is missing or down, and an external one that is quiet, are advised with what they bring', () => {
  const quiet = { id: 'ig', platform: 'instagram' as const, isRead: true, isActive: false, newestAt: null }
  const use = {
    activeDays: 30,
    duties: [
      { platform: 'website' as const, servedBy: 'own' as const, isVerified: false, isReachable: false },
      { platform: 'instagram' as const, servedBy: 'own' as const, isVerified: true, isReachable: false },
      { platform: 'website' as const, servedBy: 'parent' as const, isVerified: false, isReachable: false },
    ],
    external: [quiet, { ...quiet, id: 'fb', platform: 'facebook' as const, isRead: false }],
  }
  const known = { ...facts, channels: channelFactsOf(use) }
  const steps = nextSteps(known, new Map(), '2026-10-13', POLICY_V1, null, use)
  expect(steps.map(({ text }) => text).sort()).toEqual([
    'Daftarkan situs web unit untuk diverifikasi',
    'Perbaiki Instagram unit yang tidak dapat dibuka',
    'Terbitkan satu berita lengkap hari ini',
    'Unggah kabar baru di Instagram unit',
  ])
  const after = scoreOf({ ...known, channels: { mandatory: 0, activity: 1 } }, POLICY_V1).score
  const gain = Math.round((after - scoreOf(known, POLICY_V1).score) * 10) / 10
  expect(steps.find(({ text }) => text === 'Unggah kabar baru di Instagram unit')?.gain).toBe(gain)
})
