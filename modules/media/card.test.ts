import { expect, test } from 'vitest'
import { cardSvg, isShareImage, shareImageSvg, wrapText } from './card'

test('a title is wrapped, and cut where it is too long', () => {
  expect(wrapText('satu dua tiga', 8, 3)).toEqual(['satu dua', 'tiga'])
  expect(wrapText('satu dua tiga empat lima', 8, 2)).toEqual(['satu dua', 'tiga…'])
  expect(wrapText('  ', 8, 2)).toEqual([])
})

test('a picture for other channels holds its title inside, whatever the title is', () => {
  const text = {
    title: `${'panjang '.repeat(40)}<b>`,
    unitName: '"Unit" & lain',
    mark: { path: 'M0 0', initials: '<' },
  }
  for (const image of ['persegi.jpg', 'potret.jpg'] as const) {
    const svg = shareImageSvg(text, image, true)
    expect(svg).not.toContain('<b>')
    const lowest = Math.max(...[...svg.matchAll(/<text x="72" y="(\d+(?:\.\d+)?)"/g)].map(([, y]) => Number(y)))
    expect(lowest).toBeLessThan(image === 'persegi.jpg' ? 900 : 1_740)
  }
  expect(isShareImage('lain.jpg')).toBe(false)
})

test('a title is text, never markup', () => {
  const svg = cardSvg({ title: '<image href="x"/> & \u0000', unitName: '"Unit"' })
  expect(svg).not.toContain('<image')
  expect(svg).toContain('&lt;image')
  expect(svg).not.toContain('\u0000')
})
