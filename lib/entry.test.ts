import { expect, test } from 'vitest'
import { entryOf } from './entry'

const TABLE = { disimpan: 'Tersimpan.' }

test('a word of the table is found', () => {
  expect(entryOf(TABLE, 'disimpan')).toBe('Tersimpan.')
})

test.each(['constructor', '__proto__', 'toString', '', 'lain', undefined, null, ['disimpan'], ['disimpan', 'x']])(
  '%j is none of its words',
  (word) => {
    expect(entryOf(TABLE, word)).toBeUndefined()
  },
)
