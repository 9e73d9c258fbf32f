import { expect, test } from 'vitest'
import { POLICY_V1 } from '@/modules/evaluation/policy'
import { rankUnits } from '@/modules/evaluation/scored-unit'
import { leaguesOf } from './assembly'
import { materialOf, postsFrom, scoredUnit, spanOf } from './content.fixture'
import { moversOf } from './mover'

test('the numbers are those of the ranking, in its order, each league by itself', () => {
  const units = [
    scoredUnit({ name: 'Kelurahan A', posts: postsFrom('2026-10-01', 1) }),
    scoredUnit({ name: 'Kelurahan B', posts: postsFrom('2026-10-05', 9) }),
    scoredUnit({ name: 'Dinas C', league: 'skpd-lain', posts: postsFrom('2026-10-20', 2) }),
  ]
  const ranked = rankUnits(units)
  const leagues = leaguesOf(materialOf(units))
  expect(leagues.map(({ league }) => league)).toEqual(['skpd-lain', 'kelurahan'])
  expect(
    leagues.flatMap((league) => league.units.map(({ unit, rank, score, band }) => ({ ...unit, rank, score, band }))),
  ).toEqual(ranked.map(({ mark, rank, score }) => ({ ...mark, rank, score: score.score, band: score.band })))
  const [dinas] = leagues[0]?.units ?? []
  expect(dinas?.parts.map(({ points }) => points)).toEqual(ranked[0]?.score.parts.map(({ points }) => points))
  expect(dinas?.posts.map(({ credit }) => credit)).toEqual([1, 1])
})

test('a new unit has no rank and stands last; who shares a rank stands by name', () => {
  const units = ['Z', 'A', 'M'].map((name) =>
    scoredUnit({ name, posts: postsFrom('2026-10-05', 5), isNew: name === 'A' }),
  )
  const [league] = leaguesOf(materialOf(units))
  expect(league?.units.map(({ unit, rank }) => [unit.name, rank])).toEqual([
    ['M', 1],
    ['Z', 1],
    ['A', null],
  ])
  expect(league?.units[0]?.ranked).toBe(2)
})

test('a quarter is the mean of the months in which the unit had a rank', () => {
  const months = ['2026-07', '2026-08', '2026-09'].map((month, at) => {
    const posts = postsFrom(`${month}-03`, 2 + 4 * at)
    return { month, units: rankUnits([scoredUnit({ name: 'A', month, posts, isNew: at === 0 })]) }
  })
  const place = { rank: 1, movement: { direction: 'same' as const, places: 0 } }
  const [league] = leaguesOf(
    materialOf([], { span: spanOf('2026-t3'), months, places: new Map([['a', place]]), asOf: '2026-09-30' }),
  )
  const [unit] = league?.units ?? []
  const scores = months.slice(1).map(({ units }) => units[0]?.score.score ?? 0)
  expect(unit?.score).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / 2, 1)
  expect(unit?.months.map(({ isNew }) => isNew)).toEqual([true, false, false])
  const A = months.slice(1).map(({ units }) => units[0]?.score.parts[0]?.points ?? 0)
  expect(unit?.parts[0]?.points).toBeCloseTo(A.reduce((sum, points) => sum + points, 0) / 2)
  expect(unit?.posts).toHaveLength(2 + 6 + 10)
})

test('a part that did not apply has no value, whatever the others gave', () => {
  const [league] = leaguesOf(materialOf([scoredUnit({ name: 'A' })]))
  const values = new Map(league?.units[0]?.parts.map(({ key, value }) => [key, value]))
  expect([values.get('A'), values.get('G'), values.get('H')]).toEqual([0, null, null])
})

test('a post that is deleted by now is told without its title', () => {
  const [league] = leaguesOf(materialOf([scoredUnit({ name: 'A', posts: postsFrom('2026-10-05', 1) })]))
  expect(league?.units[0]?.posts[0]?.title).toBe('Berita yang sudah dihapus')
})

test('of a span that is over nobody is told to publish today', () => {
  const step = (isOver: boolean) => {
    const [league] = leaguesOf(materialOf([scoredUnit({ name: 'A' })], { isOver, policy: POLICY_V1 }))
    return league?.units[0]?.steps.map(({ text }) => text).join()
  }
  expect(step(true)).toContain('Satu berita lengkap lagi')
  expect(step(false)).toContain('hari ini')
})

test('who moved most comes first, up and down apart', () => {
  const units = ['A', 'B', 'C', 'D'].map((name) => scoredUnit({ name }))
  const moves = { a: ['up', 2], b: ['up', 5], c: ['down', 1], d: ['same', 0] } as const
  const places = new Map(
    Object.entries(moves).map(([id, [direction, places]]) => [id, { rank: 1, movement: { direction, places } }]),
  )
  const { up, down } = moversOf(leaguesOf(materialOf(units, { places })).flatMap((league) => league.units))
  expect([up, down].map((list) => list.map(({ unit }) => unit.name))).toEqual([['B', 'A'], ['C']])
})
