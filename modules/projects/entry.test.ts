import { expect, test } from 'vitest'
import { entriesOf } from './entry'

const entry = (id: string, day: string, state: 'direncanakan' | 'berjalan' | 'selesai', hour = 1) => ({
  id,
  day,
  toldAt: new Date(Date.UTC(2026, 10, 20, hour)),
  state,
  percent: 0,
  reason: '',
  post: null,
})

test('a timeline is read from the newest day back, and says where the state changed', () => {
  const entries = entriesOf([
    entry('d', '2026-11-01', 'selesai'),
    entry('b', '2026-03-01', 'berjalan', 2),
    entry('a', '2026-01-01', 'direncanakan'),
    entry('c', '2026-03-01', 'berjalan', 3),
  ])
  expect(entries.map(({ id, isChange }) => [id, isChange])).toEqual([
    ['d', true],
    ['c', false],
    ['b', true],
    ['a', true],
  ])
})
