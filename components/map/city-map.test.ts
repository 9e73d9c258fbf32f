import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CityMap as Drawing } from '@/modules/boundaries/map'
import { areaText } from './area-text'
import { CityMap } from './city-map'

const area = {
  id: '1',
  slug: 'kelurahan-kelayan-luar',
  name: 'Kelayan Luar',
  kecamatan: 'Banjarmasin Tengah',
  path: 'M0 0l9 0 0 9z',
  label: [50, 50] as const,
  room: { line: 86, lines: 86 },
}
const map: Drawing = {
  kind: 'shapes',
  width: 100,
  height: 100,
  areas: [area],
  districts: [{ slug: 'k', name: 'Banjarmasin Tengah', path: 'M0 0l9 0 0 9z', label: [50, 20] }],
  projection: null,
  attribution: null,
}
const draw = (props: Omit<Parameters<typeof CityMap>[0], 'map' | 'label'>) =>
  renderToStaticMarkup(createElement(CityMap, { map, label: 'Peta', ...props }))

test('an area is a link that says its name and its value in words', () => {
  const html = draw({ values: new Map([[area.slug, { look: 'step-2', short: '7', word: '7 berita', cells: ['7'] }]]) })
  expect(html).toContain(
    '<a href="/kelurahan/kelurahan-kelayan-luar" class="step-2"><title>Kelayan Luar: 7 berita</title>',
  )
  expect(html).toContain('>7</tspan>')
})

test('works are points that say their state in words and by a shape', () => {
  const point = {
    at: [30, 40] as const,
    count: 2,
    look: 'berjalan' as const,
    word: '2 berjalan',
    href: '/pembangunan/x',
  }
  const html = draw({ points: [point] })
  expect(html).toContain('translate(30 40)')
  expect(html).toContain('<a href="/pembangunan/x" class="point berjalan"><title>2 berjalan</title>')
  expect(html).toContain('M0-7.5a7.5 7.5 0 0 1 0 15z')
  expect(html).toContain('>2</text>')
  expect(draw({ points: [{ ...point, look: 'selesai' }] })).not.toContain('M0-7.5a7.5')
})

test('where there is no room for the name the value stands alone, and where there is none for that, nothing', () => {
  const texts = (line: number, lines: number) =>
    areaText({ ...area, room: { line, lines } }, '12', 'shapes', 'wide').map(({ text }) => text)
  expect(texts(86, 86)).toEqual(['Kelayan', 'Luar', '12'])
  expect(texts(30, 20)).toEqual(['12'])
  expect(texts(10, 0)).toEqual([])
})

test('in a hexagon a long name is pressed into its width, never left out', () => {
  const lines = areaText({ ...area, name: 'Pengambangan' }, '5', 'tiles', 'wide')
  expect(lines).toMatchObject([
    { text: 'Pengambangan', width: 80 },
    { text: '5', isValue: true },
  ])
})
