import { expect, test } from 'vitest'
import { cardSvg, wrapText } from './card'

test('a title is wrapped, and cut where it is too long', () => {
  expect(wrapText('satu dua tiga', 8, 3)).toEqual(['satu dua', 'tiga'])
  expect(wrapText('satu dua tiga empat lima', 8, 2)).toEqual(['satu dua', 'tiga…'])
  expect(wrapText('  ', 8, 2)).toEqual([])
})

test('a title is text, never markup', () => {
  const svg = cardSvg({ title: '<image href="x"/> & \u0000', unitName: '"Unit"' })
  expect(svg).not.toContain('<image')
  expect(svg).toContain('&lt;image')
  expect(svg).not.toContain('\u0000')
})
