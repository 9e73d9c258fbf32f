import { expect, test } from 'vitest'
import { filterQuery, parseFilter, readCursor, writeCursor } from './filter'

test('an address is read into a filter and written back', () => {
  const { filter, unknown } = parseFilter({
    unit: 'dinkes',
    jenis: 'kegiatan',
    dari: '2026-11-01',
    sampai: '',
    halaman: '3',
  })
  expect(unknown).toEqual([])
  expect(filter).toEqual({ unit: 'dinkes', type: 'kegiatan', from: '2026-11-01' })
  expect(filterQuery(filter, { sebelum: 'abc' })).toBe('?unit=dinkes&jenis=kegiatan&dari=2026-11-01&sebelum=abc')
  expect(filterQuery({})).toBe('')
})

test.each([
  ['unit', 'Dinkes\0'],
  ['kelurahan', "x' or 1=1"],
  ['jenis', 'gosip'],
  ['dari', '2026-02-30'],
  ['sampai', 'kemarin'],
])('an impossible %s is named and left out', (name, value) => {
  expect(parseFilter({ [name]: value })).toEqual({ filter: {}, unknown: [name] })
})

test('of a repeated parameter the first counts', () => {
  expect(parseFilter({ jenis: ['agenda', 'ucapan'] }).filter).toEqual({ type: 'agenda' })
})

test('a cursor comes back as it was', () => {
  const cursor = { at: new Date('2026-11-24T06:30:00.123Z'), id: '0199a7c2-0000-7000-8000-00000000abcd' }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
})

test.each([
  '',
  'x',
  '%00',
  'a'.repeat(5000),
  Buffer.from('2026-13-45T99:00:00.000Z_0199a7c2-0000-7000-8000-00000000abcd').toString('base64url'),
])('no cursor of ours: %s', (text) => {
  expect(readCursor(text)).toBeNull()
})

test('takes no day that a database cannot hold', () => {
  for (const day of ['0000-01-01', '0001-01-01', '9999-12-31'])
    expect(parseFilter({ dari: day, sampai: day })).toEqual({ filter: {}, unknown: ['dari', 'sampai'] })
  const early = Buffer.from('0000-01-01T00:00:00.000Z_01a21074-e46a-741f-8561-551111111111', 'latin1')
  expect(readCursor(early.toString('base64url'))).toBeNull()
})
