import { describe, expect, it, test } from 'vitest'
import { fileOf, kelurahanOf, squareAt } from './boundaries.fixture'
import { readBoundaries } from './geojson'

const all = kelurahanOf(4)
const codes = all.map(({ areaCode }) => areaCode)
const file = () => fileOf(codes)
const read = (value: unknown, kelurahan = all) =>
  readBoundaries(typeof value === 'string' ? value : JSON.stringify(value), kelurahan)
const problemsOf = (value: unknown) => read(value).problems

describe('a file with every kelurahan once', () => {
  it('gives an area for each, with a place for its name', () => {
    const { areas, problems } = read(file())
    expect(problems).toEqual([])
    expect(areas.map(({ code }) => code)).toEqual(codes)
    expect(areas[0]?.polygons).toEqual([[squareAt(0, 0)]])
    expect(areas[0]?.label).toEqual([114.505, -3.395])
  })

  it.each([
    ['kode', '63.71.01.1001'],
    ['areaCode', '6371011001'],
    ['kode_wilayah', 6371011001],
    ['code', '63 71 01 1001'],
  ])('may write the code as %s %s', (name, code) => {
    const changed = file()
    Object.assign(changed.features[0] ?? {}, { properties: { [name]: code } })
    expect(read(changed).areas[0]?.code).toBe('63.71.01.1001')
  })

  it('may write the code as the id of the feature', () => {
    const changed = file()
    Object.assign(changed.features[0] ?? {}, { properties: null, id: '63.71.01.1001' })
    expect(problemsOf(changed)).toEqual([])
  })

  it('may have several parts with holes, and heights; what is finer than a metre is left out', () => {
    const changed = file()
    const fine = squareAt(0, 0).flatMap(([x, y]) => [
      [x, y, 12],
      [x, y + 0.000001, 12],
    ])
    fine[fine.length - 1] = fine[0] ?? []
    Object.assign(changed.features[0]?.geometry ?? {}, {
      type: 'MultiPolygon',
      coordinates: [[fine, squareAt(0, 0).map(([x, y]) => [x / 2 + 57.2525, y / 2 - 1.6975])], [squareAt(9, 9)]],
    })
    const { areas, problems } = read(changed)
    expect(problems).toEqual([])
    expect(areas[0]?.polygons.map((rings) => rings.length)).toEqual([2, 1])
    expect(areas[0]?.polygons[0]?.[0]).toEqual(squareAt(0, 0))
  })
})

test.each([
  ['no JSON', '{"type":', 'bukan JSON'],
  ['no collection', { type: 'Feature' }, 'bukan kumpulan bidang'],
  ['nothing', { type: 'FeatureCollection', features: [] }, 'tidak memuat satu bidang'],
  ['null', 'null', 'bukan kumpulan bidang'],
])('a file with %s is refused in one sentence', (_, value, sentence) => {
  expect(problemsOf(value)).toEqual([expect.stringContaining(sentence)])
})

test('missing, double and unknown kelurahan are named', () => {
  const changed = fileOf([codes[0] ?? '', codes[0] ?? '', '63.71.09.9999', codes[1] ?? '', codes[2] ?? ''])
  Object.assign(changed.features[3] ?? {}, { properties: { nama: 'Kampung 2' } })
  expect(problemsOf(changed)).toEqual([
    'Kampung 1 (63.71.01.1001) ada lebih dari satu kali.',
    'Bidang ke-3 berkode 63.71.09.9999, yang bukan kode kelurahan di Banjarmasin.',
    'Bidang ke-4 tidak punya kode kelurahan. Tuliskan di properti "code", "kode", atau di "id".',
    'Kampung 2 (63.71.02.1002) tidak ada di berkas ini.',
    'Kampung 4 (63.71.02.1004) tidak ada di berkas ini.',
  ])
})

const square = squareAt(0, 0)
test.each([
  ['a point', { type: 'Point', coordinates: [114.5, -3.3] }, 'bukan bidang'],
  ['no geometry', null, 'bukan bidang'],
  ['no ring', { type: 'Polygon', coordinates: [] }, 'kosong'],
  ['no polygon', { type: 'MultiPolygon', coordinates: [] }, 'kosong'],
  ['a text for rings', { type: 'Polygon', coordinates: 'x' }, 'kosong'],
  ['three positions', { type: 'Polygon', coordinates: [square.slice(0, 3)] }, 'kurang dari empat titik'],
  ['an open ring', { type: 'Polygon', coordinates: [square.slice(0, 4)] }, 'tidak tertutup'],
  ['a word for a number', { type: 'Polygon', coordinates: [[...square.slice(0, 4), ['a', 1]]] }, 'bukan pasangan'],
  ['latitude first', { type: 'Polygon', coordinates: [square.map(([x, y]) => [y, x])] }, 'di luar Banjarmasin'],
  ['metres', { type: 'Polygon', coordinates: [square.map(([x, y]) => [x * 1e4, y * 1e4])] }, 'di luar Banjarmasin'],
  ['a dot', { type: 'Polygon', coordinates: [square.map(() => square[0])] }, 'lebih kecil dari satu meter'],
])('a shape of %s is named with its kelurahan', (_, geometry, sentence) => {
  const changed = file()
  Object.assign(changed.features[1] ?? {}, { geometry })
  expect(problemsOf(changed)).toEqual([expect.stringMatching(`^Kampung 2 \\(63.71.02.1002\\): .*${sentence}`)])
})

test('of many problems twenty are shown and the rest counted', () => {
  const kelurahan = kelurahanOf(52)
  const { problems } = read(fileOf([kelurahan[0]?.areaCode ?? '']), kelurahan)
  expect(problems).toHaveLength(21)
  expect(problems.at(-1)).toBe('Dan 31 masalah lagi.')
})

test('boundaries finer than a map can show are refused', () => {
  const changed = file()
  const circle = Array.from({ length: 60_001 }, (_, index) => {
    const angle = ((index % 60_000) * 2 * Math.PI) / 60_000
    return [114.6 + 0.15 * Math.cos(angle), -3.35 + 0.1 * Math.sin(angle)]
  })
  Object.assign(changed.features[0] ?? {}, { geometry: { type: 'Polygon', coordinates: [circle] } })
  expect(problemsOf(changed)).toEqual([expect.stringContaining('terlalu rinci')])
})
