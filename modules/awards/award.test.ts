import { expect, test } from 'vitest'
import { CELLS, cellNameOf, isInField, readQuarter, StartJudging } from './award'

test('the grid: three channels and the improvement for SKPD and kelurahan, overall for each league', () => {
  expect(CELLS).toHaveLength(13)
  expect(CELLS.filter(({ category }) => category === 'instagram').map(cellNameOf)).toEqual([
    'Instagram teraktif, SKPD',
    'Instagram teraktif, Kelurahan',
  ])
  expect(CELLS.filter(({ category }) => category === 'overall').map(({ field }) => field)).not.toContain('skpd')
})

test('a bagian and a kecamatan compete among the SKPD, a kelurahan does not', () => {
  expect(isInField('bagian-setda', 'skpd')).toBe(true)
  expect(isInField('kecamatan', 'skpd')).toBe(true)
  expect(isInField('kelurahan', 'skpd')).toBe(false)
  expect(isInField('kelurahan', 'kelurahan')).toBe(true)
  expect(isInField('skpd-lain', 'skpd-layanan')).toBe(false)
})

test('a round is of a quarter, never of a month or a year', () => {
  expect(readQuarter('2026-t3')?.name).toBe('Triwulan III 2026')
  expect(['2026', '2026-10', '2026-t5', '', '%00'].map(readQuarter)).toEqual([null, null, null, null, null])
})

test('the boxes of a form: whoever is ticked, nothing else', () => {
  const [first, second] = ['0197c1d2-0000-7000-8000-000000000001', '0197c1d2-0000-7000-8000-000000000002']
  const parsed = StartJudging.parse({
    roundId: first,
    version: '3',
    [`juror-${first}`]: 'ya',
    [`juror-${second}`]: 'tidak',
    "juror-' OR 1=1": 'ya',
    constructor: 'ya',
  })
  expect(parsed).toEqual({ roundId: first, version: 3, userIds: [first] })
})
