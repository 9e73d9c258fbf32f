import { expect, test } from 'vitest'
import { timingOf } from './timing'

const event = new Date('2021-11-02T00:00:00Z')

test.each([
  ['2021-11-02T05:00:00Z', 'terbit pada hari kegiatan'],
  ['2021-11-02T15:59:59Z', 'terbit pada hari kegiatan'],
  ['2021-11-02T16:00:00Z', 'terbit sehari setelah kegiatan'],
  ['2021-11-07T03:00:00Z', 'terbit 5 hari setelah kegiatan'],
  ['2021-11-01T15:00:00Z', 'terbit sehari sebelum kegiatan'],
  ['2021-10-29T03:00:00Z', 'terbit 4 hari sebelum kegiatan'],
])('published at %s: %s', (at, words) => {
  expect(timingOf(event, new Date(at))).toBe(words)
})

test('a post without an event has no such words', () => {
  expect(timingOf(null, event)).toBeNull()
})
