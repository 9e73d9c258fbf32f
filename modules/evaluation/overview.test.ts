import { describe, expect, test } from 'vitest'
import {
  compareSilence,
  countPresence,
  FIGURE_TEXTS,
  FIGURES,
  figureOf,
  isActiveUnit,
  isSilentUnit,
  knownFrom,
  moversOf,
  silenceWords,
} from './overview'
import type { Ranking } from './standing'

const today = '2026-11-24'

describe('silent and active', () => {
  test('a unit is silent from the fourteenth day after its latest post, and where it has none', () => {
    expect(['2026-11-11', '2026-11-10', null].map((day) => isSilentUnit(day, today))).toEqual([false, true, true])
  })

  test('a counted post keeps a unit active for thirty days, its own included', () => {
    expect(['2026-10-26', '2026-10-25', null].map((day) => isActiveUnit(day, today))).toEqual([true, false, false])
  })

  test('the longest silence comes first, and it is said in days', () => {
    const list = [{ latest: '2026-11-01' }, { latest: null }, { latest: '2026-02-03' }].toSorted(compareSilence)
    expect(list.map(({ latest }) => latest)).toEqual([null, '2026-02-03', '2026-11-01'])
    expect(silenceWords('2026-11-01', today)).toBe('23 hari sejak berita terakhir')
    expect(silenceWords(null, today)).toBe('Belum pernah menerbitkan berita')
  })
})

describe('the numbers of the past', () => {
  const row = (day: string, hasNews: boolean) => ({ day, hasNews, isActive: false })

  test('each day counts the units that had begun; a day without any is not known, which is not nought', () => {
    const rows = [row('2026-10-31', true), row('2026-11-24', false), row('2026-11-24', true)]
    expect(countPresence(rows, ['2026-09-30', '2026-10-31', today], ({ hasNews }) => !hasNews)).toEqual([
      { day: '2026-09-30', count: null },
      { day: '2026-10-31', count: 0 },
      { day: today, count: 1 },
    ])
  })

  test('what was counted of a day before the first unit began is left out', () => {
    const trend = [
      { day: '2026-09-30', count: 0 },
      { day: '2026-10-31', count: 3 },
    ]
    expect(knownFrom(trend, '2026-10-31').map(({ count }) => count)).toEqual([null, 3])
    expect(knownFrom(trend, null).map(({ count }) => count)).toEqual([null, null])
  })
})

test('each number has an address of its own, and no other word has one', () => {
  expect(FIGURES.map((figure) => figureOf(FIGURE_TEXTS[figure].slug))).toEqual([...FIGURES])
  expect(figureOf('constructor')).toBeUndefined()
})

describe('movers', () => {
  const unitOf = (name: string) => ({
    slug: name,
    name,
    shortName: null,
    kind: 'skpd' as const,
    league: 'skpd-lain' as const,
  })
  const row = (name: string, direction: 'up' | 'down' | 'same' | 'new', places: number, score = 50) => ({
    unit: unitOf(name),
    rank: 1,
    movement: { direction, places },
    score: { score } as Ranking['active'][number]['score'],
  })
  const ranking = (active: Ranking['active'], inactive: Ranking['inactive'] = []): Ranking => ({
    league: 'skpd-lain',
    month: '2026-11',
    period: {
      month: '2026-11',
      state: 'open',
      closesAt: new Date('2026-12-03T16:00:00Z'),
      objectionsUntil: new Date('2026-12-10T16:00:00Z'),
      frozenAt: null,
    },
    hasEarlier: true,
    active,
    inactive,
    newcomers: [],
  })

  test('most places first over all leagues, those who publish nothing among them; who stays or is new is no mover', () => {
    const rankings = [
      ranking([row('a', 'up', 2), row('b', 'same', 0), row('c', 'new', 0)], [row('d', 'down', 9)]),
      ranking([row('e', 'up', 7), row('f', 'down', 1), row('g', 'up', 2, 80)]),
    ]
    const { up, down } = moversOf(rankings, 2)
    expect(up.map(({ unit }) => unit.slug)).toEqual(['e', 'g'])
    expect(down.map(({ unit }) => unit.slug)).toEqual(['d', 'f'])
  })
})
