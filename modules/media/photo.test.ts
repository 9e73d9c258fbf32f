import { expect, test } from 'vitest'
import { contentTypeOf, largestUrl, srcSetOf, widthsFor } from './photo'

const ID = '019aa000-0000-7000-8000-000000000000'

test('a photo is stored in no width above its own', () => expect(widthsFor(1_000)).toEqual([320, 640, 960]))
test('a tiny photo keeps its width', () => expect(widthsFor(90)).toEqual([90]))
test('the srcset names every width', () => {
  expect(srcSetOf({ id: ID, renditions: [320, 640] }, 'avif')).toBe(
    `/media/foto/${ID}/320.avif 320w, /media/foto/${ID}/640.avif 640w`,
  )
})
test('the largest file of a photo is its widest rendition', () => {
  expect(largestUrl({ id: ID, width: 1_000, renditions: [320, 640, 960] })).toBe(`/media/foto/${ID}/960.webp`)
})
test.each([
  ['320.avif', 'image/avif'],
  ['1920.webp', 'image/webp'],
  ['pratinjau.jpg', 'image/jpeg'],
  ['320.avif/..', null],
  ['../../secrets.json', null],
  ['0320.avif', null],
  ['320.avif\0', null],
  ['320.svg', null],
])('%s is %s', (file, type) => expect(contentTypeOf(ID, file)).toBe(type))
test('an id that is none names nothing', () => expect(contentTypeOf('..', '320.avif')).toBeNull())
