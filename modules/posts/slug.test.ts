import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, slugOf } from './slug'

test('words are joined by hyphens and the suffix ends it', () => {
  expect(slugOf('Gotong Royong di Sungai Miai!', 'a1b2c3d4')).toBe('gotong-royong-di-sungai-miai-a1b2c3d4')
})
test('accents fall away', () => expect(slugOf('Café Résumé', 'x')).toBe('cafe-resume-x'))
test('a title without Latin letters still has an address', () => expect(slugOf('🎉🎉 العربية', 'x')).toBe('berita-x'))
test('a long title is cut at a word', () => expect(slugOf('kata '.repeat(60), 'x')).toBe(`${'kata-'.repeat(16)}x`))
test('whatever the title, the slug is one', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => isSlug(slugOf(title, '0af3'))))
})
