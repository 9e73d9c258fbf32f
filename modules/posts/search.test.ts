import { expect, test } from 'vitest'
import { MARK_END, MARK_START, markedHtml, searchWords } from './search'

test('filler words and punctuation do not count', () => {
  expect(searchWords('Perbaikan jalan di Pelambuan, dan siring!')).toEqual([
    'perbaikan',
    'jalan',
    'pelambuan',
    'siring',
  ])
})

test('a question of filler words only is looked for as it is', () => {
  expect(searchWords('apa itu')).toEqual(['apa', 'itu'])
})

test.each(['\0', '"', '-', "'; drop table", '\u202e\u200f', '\ud800', '🙂', '!&|:*()<->', 'a'.repeat(1_000_000)])(
  'odd input %#',
  (text) => {
    for (const word of searchWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,60}$/u)
  },
)

test('at most 12 different words', () => {
  expect(searchWords(Array.from({ length: 40 }, (_, i) => `kata${i % 20}`).join(' '))).toHaveLength(12)
})

test('markup in a passage stays text', () => {
  expect(markedHtml(`<b>${MARK_START}jalan${MARK_END}</b>`)).toBe('&lt;b&gt;<mark>jalan</mark>&lt;/b&gt;')
})
