import { expect, test } from 'vitest'
import { readPosition, writePosition } from './position'

const ID = '01935e00-0000-7000-8000-00000000000a'

test('a place is read as it was written', () => {
  const position = { at: new Date('2026-11-24T02:00:00.123Z'), id: ID }
  expect(readPosition(writePosition(position))).toEqual(position)
})

test.each([undefined, '', '1', ID, `x_${ID}`, `1_${'-'.repeat(36)}`, `1_${'a'.repeat(36)}`, `${'9'.repeat(15)}_${ID}`])(
  'no place: %s',
  (text) => expect(readPosition(text)).toBeNull(),
)
