import { describe, expect, test } from 'vitest'
import type { RankedUnit, Ranking } from '@/modules/evaluation/standing'
import type { WorkPoint } from '@/modules/projects/project'
import { newsLayer } from './news-layer'
import { rankingLayer } from './ranking-layer'
import { workPoints } from './work-points'
import { worksLayer } from './works-layer'

const SLUGS = ['a', 'b', 'c']

test.each([
  [undefined, 'empty', 'belum ada berita dalam 30 hari'],
  [1, 'step-1', '1 berita dalam 30 hari'],
  [3, 'step-1', '3 berita dalam 30 hari'],
  [4, 'step-2', '4 berita dalam 30 hari'],
  [9, 'step-2', '9 berita dalam 30 hari'],
  [10, 'step-5', '10 berita dalam 30 hari'],
])('%s posts fill a kelurahan as %s', (count, look, word) => {
  const counts = new Map(count === undefined ? [] : [['a', count]])
  expect(newsLayer(SLUGS, counts).values.get('a')).toMatchObject({ look, word, short: String(count ?? 0) })
})

test('the ranking says rank, band and score; who has none is said to have none', () => {
  const unit = (slug: string) =>
    ({ slug, name: slug, shortName: null, kind: 'kelurahan', league: 'kelurahan' }) as const
  const score = { score: 71.25, band: 'Cukup' } as RankedUnit['score']
  const ranking: Ranking = {
    league: 'kelurahan',
    month: '2026-11',
    period: {
      month: '2026-10',
      state: 'open',
      closesAt: new Date('2026-11-04T16:00:00Z'),
      objectionsUntil: new Date('2026-11-11T16:00:00Z'),
      frozenAt: null,
    },
    hasEarlier: true,
    active: [{ unit: unit('a'), rank: 2, movement: { direction: 'same', places: 0 }, score }],
    inactive: [{ unit: unit('b'), rank: 3, movement: { direction: 'same', places: 0 }, score }],
    newcomers: [{ unit: unit('c'), score }],
  }
  const { values, legend, columns, title } = rankingLayer(SLUGS, ranking, ['Sangat aktif', 'Aktif', 'Cukup'])
  expect(values.get('a')).toEqual({
    look: 'step-3',
    short: '2C',
    word: 'peringkat 2, cukup, skor 71,3',
    cells: ['2', '71,3', 'Cukup'],
  })
  expect(values.get('b')).toMatchObject({ look: 'empty', word: 'belum aktif bulan ini' })
  expect(values.get('c')).toMatchObject({ look: 'empty', word: 'unit baru, belum diberi peringkat' })
  expect(legend.map(({ sign }) => sign)).toEqual(['A', 'B', 'C', '–'])
  expect(columns).toHaveLength(3)
  expect(title).toContain('November 2026')
})

test('works are counted, and the state that matters most to residents fills the kelurahan', () => {
  const { values, columns } = worksLayer(
    SLUGS,
    new Map([
      ['a', { selesai: 4, berjalan: 1 }],
      ['b', { selesai: 2, batal: 1 }],
    ]),
  )
  expect(values.get('a')).toEqual({
    look: 'berjalan',
    short: '5B',
    word: '1 berjalan, 4 selesai',
    cells: ['1', '0', '0', '4', '0'],
  })
  expect(values.get('b')).toMatchObject({ look: 'selesai', short: '3S', word: '2 selesai, 1 batal' })
  expect(values.get('c')).toMatchObject({ look: 'empty', short: '0', word: 'belum ada pembangunan yang dicatat' })
  expect(columns).toHaveLength(5)
})

describe('works as points', () => {
  const map = { projection: { scale: 100_000, translate: [-199_500, -5_300] as [number, number] } }
  const work = (slug: string, longitude: number, state: WorkPoint['state'] = 'berjalan'): WorkPoint => ({
    slug,
    name: `Titian ${slug}`,
    state,
    latitude: -3.32,
    longitude,
    kelurahan: 'kelurahan-mawar',
  })

  test('stand where they lie, each leading to its page', () => {
    const [west, east] = workPoints(map, [work('a', 114.58), work('b', 114.62, 'selesai')])
    expect(west).toMatchObject({ count: 1, look: 'berjalan', href: '/pembangunan/a', word: 'Titian a, berjalan' })
    expect(east).toMatchObject({ count: 1, look: 'selesai', href: '/pembangunan/b' })
    expect(west && east && west.at[0] < east.at[0]).toBe(true)
  })

  test('side by side are one, which leads to the list of their kelurahan', () => {
    const works = ['a', 'b', 'c', 'd'].map((slug) => work(slug, 114.58, slug === 'd' ? 'berjalan' : 'selesai'))
    expect(workPoints(map, works)).toMatchObject([
      {
        count: 4,
        look: 'berjalan',
        href: '/pembangunan?kelurahan=kelurahan-mawar',
        word: 'Titian a, selesai; Titian b, selesai; Titian c, selesai; dan 1 lagi',
      },
    ])
  })

  test('are not shown on hexagons', () => {
    expect(workPoints({ projection: null }, [work('a', 114.58)])).toEqual([])
  })
})
