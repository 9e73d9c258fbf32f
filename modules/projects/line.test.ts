import { expect, test } from 'vitest'
import { lengthOf, middleOf, readLine, StoredLine, writeLine } from './line'

const ROAD = '-3.3194, 114.5908\n-3,3201; 114,5921\n\n-3.3211, 114.5932'

test('a line is read point by point, in whichever way each is written, and written back', () => {
  const read = readLine(ROAD)
  expect(read).toEqual({
    line: [
      [114.5908, -3.3194],
      [114.5921, -3.3201],
      [114.5932, -3.3211],
    ],
  })
  if ('line' in read) {
    expect(readLine(writeLine(read.line))).toEqual(read)
    expect(middleOf(read.line)).toEqual({ longitude: 114.5921, latitude: -3.3201 })
  }
})

test('what is wrong is told with its row', () => {
  expect(readLine('-3.3194, 114.5908')).toEqual({ problem: expect.stringContaining('dua titik') })
  expect(readLine('-3.3194, 114.5908\nentah')).toEqual({ problem: expect.stringMatching(/^Baris 2: .*tidak terbaca/) })
  expect(readLine('-3.3194, 114.5908\n-6.2, 106.8')).toEqual({ problem: expect.stringMatching(/^Baris 2: .*di luar/) })
  expect(readLine('-3.3194, 114.5908\n'.repeat(201))).toEqual({ problem: expect.stringContaining('200') })
})

test('its length is the sum of its legs, in metres on the ground', () => {
  expect(lengthOf([[114.59, -3.32]])).toBe(0)
  // A thousandth of a degree is 111 metres to the north, and a little less to the east.
  expect(
    lengthOf([
      [114.59, -3.32],
      [114.59, -3.319],
    ]),
  ).toBe(111)
  expect(
    lengthOf([
      [114.59, -3.32],
      [114.6, -3.32],
    ]),
  ).toBe(1110)
  expect(
    lengthOf([
      [114.59, -3.32],
      [114.591, -3.32],
      [114.59, -3.32],
    ]),
  ).toBe(222)
})

test('what the database keeps is a line or none', () => {
  expect(
    StoredLine.parse([
      [114.59, -3.32],
      [114.6, -3.32],
    ]),
  ).toHaveLength(2)
  for (const other of [null, undefined, 'x', [[114.59, -3.32]], [[1], [2]]]) expect(StoredLine.parse(other)).toBeNull()
})
