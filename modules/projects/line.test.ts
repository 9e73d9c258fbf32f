import { expect, test } from 'vitest'
import { middleOf, readLine, writeLine } from './line'

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
