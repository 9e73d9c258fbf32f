import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  contentTypeOf,
  cropOf,
  filesOf,
  largestUrl,
  MIDDLE,
  objectPositionOf,
  previewUrl,
  srcSetOf,
  widthsFor,
} from './photo'

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
  ['pratinjau-0-100.jpg', 'image/jpeg'],
  ['pratinjau-5.jpg', null],
  ['pratinjau--5-5.jpg', null],
  ['320.avif/..', null],
  ['../../secrets.json', null],
  ['0320.avif', null],
  ['320.avif\0', null],
  ['320.svg', null],
])('%s is %s', (file, type) => expect(contentTypeOf(ID, file)).toBe(type))
test('an id that is none names nothing', () => expect(contentTypeOf('..', '320.avif')).toBeNull())

test('each focal point has a preview of its own name, the middle the plain one', () => {
  expect(previewUrl(ID)).toBe(`/media/foto/${ID}/pratinjau.jpg`)
  expect(previewUrl(ID, { focalX: 0.501, focalY: 0.499 })).toBe(previewUrl(ID))
  expect(previewUrl(ID, { focalX: 0.29, focalY: 1 })).toBe(`/media/foto/${ID}/pratinjau-29-100.jpg`)
  expect(objectPositionOf({ focalX: 0.29, focalY: 1 })).toBe('29% 100%')
  expect(objectPositionOf(MIDDLE)).toBeUndefined()
})

test('every file of a photo is known by its name', () => {
  const files = filesOf({ renditions: [320, 640], previews: ['pratinjau-29-100.jpg'] })
  expect(files).toHaveLength(6)
  for (const file of files) expect(contentTypeOf(ID, file)).not.toBeNull()
})

test('a crop lies within the picture, keeps the proportion, is as large as it can be and holds the focal point', () => {
  const side = fc.integer({ min: 1, max: 4_000 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(side, side, side, side, share, share, (width, height, wide, high, focalX, focalY) => {
      const crop = cropOf({ width, height }, { wide, high }, { focalX, focalY })
      expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0)
      expect(crop.left + crop.width).toBeLessThanOrEqual(width)
      expect(crop.top + crop.height).toBeLessThanOrEqual(height)
      expect(Math.max(crop.width - width, crop.height - height)).toBeGreaterThanOrEqual(-1)
      const isExact = crop.width > 1 && crop.height > 1
      if (isExact) expect(Math.abs(crop.width - (crop.height * wide) / high)).toBeLessThanOrEqual(1 + wide / high)
      expect(crop.left).toBeLessThanOrEqual(width * focalX)
      expect(crop.left + crop.width + 1).toBeGreaterThanOrEqual(width * focalX)
    }),
  )
})

test('the middle is cropped as before, an edge goes no further than the picture', () => {
  const ratio = { wide: 1200, high: 630 }
  expect(cropOf({ width: 1200, height: 1200 }, ratio, MIDDLE)).toEqual({ left: 0, top: 285, width: 1200, height: 630 })
  expect(cropOf({ width: 1200, height: 1200 }, ratio, { focalX: 0, focalY: 1 }).top).toBe(570)
})
