import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockerOfReading, readPoint, writePoint } from './point'

const point = { latitude: -3.3194, longitude: 114.5908 }

test.each([
  '-3.3194, 114.5908',
  '-3.3194,114.5908',
  ' (-3.3194, 114.5908) ',
  '-3.3194 114.5908',
  '-3,3194; 114,5908',
  '-3,3194, 114,5908',
  '−3,3194 ; 114,5908',
  '-3.3194° / 114.5908°',
  '114.5908, -3.3194',
  'https://www.google.com/maps/@-3.3194,114.5908,17z',
  'https://www.google.com/maps/place/Balai+Kota/@-3.31,114.58,17z/data=!3m1!4b1!4m6!8m2!3d-3.3194!4d114.5908',
  'https://maps.google.com/?q=-3.3194,114.5908',
  'https://www.google.com/maps/search/?api=1&query=-3.3194%2C114.5908',
  'https://www.google.com/maps/search/-3.3194,+114.5908',
])('%s is a point', (text) => {
  expect(readPoint(text)).toEqual({ point })
})

test.each([
  ['', 'tidak terbaca'],
  ['Jalan Belitung Darat', 'tidak terbaca'],
  ['-3.3194', 'tidak terbaca'],
  ['-3.3194, 114.5908, 12', 'tidak terbaca'],
  ['https://www.google.com/maps/place/Banjarmasin', 'tidak terbaca'],
  ['x'.repeat(100_000), 'tidak terbaca'],
  ['https://maps.app.goo.gl/abc123', 'Tautan pendek'],
  ['-6.2, 106.8', 'di luar Kota Banjarmasin'],
  ['3.3194, 114.5908', 'di luar Kota Banjarmasin'],
])('%.40s is none, and a sentence says why', (text, sentence) => {
  expect(readPoint(text)).toEqual({ problem: expect.stringContaining(sentence) })
})

test('every point of the city that is written is read again', () => {
  const degrees = (from: number, to: number) => fc.integer({ min: from * 1e6, max: to * 1e6 }).map((n) => n / 1e6)
  fc.assert(
    fc.property(degrees(-3.5, -3.2), degrees(114.4, 114.8), (latitude, longitude) => {
      const read = readPoint(writePoint({ latitude, longitude }))
      expect(read).toEqual({ point: { latitude, longitude } })
      const withCommas = `${latitude}; ${longitude}`.replaceAll('.', ',')
      expect(readPoint(withCommas)).toEqual(read)
    }),
  )
})

test('no text makes reading fail', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+0-9.,;° ]{1,30}$/))
  fc.assert(fc.property(text, (written) => 'problem' in readPoint(written) !== 'point' in readPoint(written)))
})

test('where the device is may be taken once it is fine enough and in the city', () => {
  expect(blockerOfReading({ ...point, accuracy: 200 })).toBeNull()
  expect(blockerOfReading({ ...point, accuracy: 201 })).toContain('201 meter')
  expect(blockerOfReading({ latitude: -6.2, longitude: 106.8, accuracy: 5 })).toContain('di luar Kota Banjarmasin')
})
