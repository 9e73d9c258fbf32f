import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PointField } from './point-field'

test('the field of a place shows what is stored and what is wrong with it', () => {
  const html = renderToStaticMarkup(
    createElement(PointField, { name: 'point', value: '-3.3194, 114.5908', errors: ['Di luar kota.'] }),
  )
  expect(html).toContain('value="-3.3194, 114.5908"')
  expect(html).toMatch(/<input[^>]*aria-describedby="point-petunjuk point-salah"[^>]*name="point"/)
  expect(html).toContain('Di luar kota.')
  expect(html).toContain('Pakai lokasi ponsel')
})
