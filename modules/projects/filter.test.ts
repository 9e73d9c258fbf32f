import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isProjectFiltered,
  PROJECT_ORDERS,
  PROJECT_PARAMETERS,
  parseProjectFilter,
  projectQuery,
  readProjectCursor,
  writeProjectCursor,
} from './filter'

const ADDRESS =
  '?keadaan=berjalan&unit=dpupr&kecamatan=banjarmasin-utara&kelurahan=sungai-jingah&tahun=2026&dana=dak&terlambat=ya&diam=ya&urut=tenggat&tampilan=tabel'

test('an address is read into a list and written back', () => {
  const { unknown, ...list } = parseProjectFilter(Object.fromEntries(new URLSearchParams(ADDRESS)))
  expect(unknown).toEqual([])
  expect(list).toEqual({
    filter: {
      state: 'berjalan',
      unit: 'dpupr',
      kecamatan: 'banjarmasin-utara',
      kelurahan: 'sungai-jingah',
      year: 2026,
      fund: 'dak',
      isOverdue: true,
      isSilent: true,
    },
    order: 'tenggat',
    view: 'tabel',
  })
  expect(projectQuery(list)).toBe(ADDRESS)
  expect([...new URLSearchParams(ADDRESS).keys()]).toEqual([...PROJECT_PARAMETERS, 'tampilan'])
})

test('what is usual is not said', () => {
  const list = parseProjectFilter({ urut: 'terbaru', tampilan: 'kartu', keadaan: ' ' })
  expect(projectQuery(list)).toBe('')
  expect(projectQuery({ filter: {} }, { sebelum: 'abc', sesudah: undefined })).toBe('?sebelum=abc')
  expect(isProjectFiltered(list.filter)).toBe(false)
  expect(isProjectFiltered({ isSilent: true })).toBe(true)
})

test.each([
  ['keadaan', 'mangkrak'],
  ['unit', 'DPUPR\0'],
  ['kelurahan', "x' or 1=1"],
  ['tahun', '20261'],
  ['tahun', '0001'],
  ['dana', 'toString'],
  ['terlambat', 'tidak'],
  ['diam', '1'],
  ['urut', 'acak'],
  ['tampilan', 'peta'],
])('an impossible %s is named and left out', (name, value) => {
  expect(parseProjectFilter({ [name]: value })).toEqual({
    filter: {},
    order: 'terbaru',
    view: 'kartu',
    unknown: [name],
  })
})

test('of a repeated parameter the first counts', () => {
  expect(parseProjectFilter({ keadaan: ['batal', 'selesai'] }).filter).toEqual({ state: 'batal' })
})

describe('a cursor', () => {
  const work = {
    id: '0199a7c2-0000-7000-8000-00000000abcd',
    lastToldAt: new Date('2026-11-24T06:30:00.123Z'),
    name: 'Titian | Gang “Seroja”\n3',
    plannedFinish: '2026-12-15',
    percent: 40,
    budget: 1_250_000_000n,
  }

  test.each(PROJECT_ORDERS)('comes back as it was: %s', (order) => {
    const cursor = readProjectCursor(order, writeProjectCursor(order, work))
    expect(cursor).toMatchObject({ order, id: work.id })
    for (const other of PROJECT_ORDERS.filter((each) => each !== order))
      expect(readProjectCursor(other, writeProjectCursor(order, work))).toBeNull()
  })

  test('tells of works without a planned end or a budget that they stand last', () => {
    const bare = { ...work, plannedFinish: null, budget: null }
    expect(readProjectCursor('tenggat', writeProjectCursor('tenggat', bare))?.key).toBe('infinity')
    expect(readProjectCursor('anggaran', writeProjectCursor('anggaran', bare))?.key).toBe('-1')
  })

  test('is none of ours where the database could not take it', () => {
    const of = (text: string) => Buffer.from(text).toString('base64url')
    for (const key of ['', '0000-01-01', '9999-12-31', '2026-02-30', 'x'])
      expect(readProjectCursor('tenggat', of(`tenggat|${work.id}|${key}`)), key).toBeNull()
    expect(readProjectCursor('anggaran', of(`anggaran|${work.id}|99999999999999999999`))).toBeNull()
    expect(readProjectCursor('nama', of(`nama|${work.id}|a\0`))).toBeNull()
    expect(readProjectCursor('nama', of(`nama|1|a`))).toBeNull()
    expect(readProjectCursor('terbaru', of(`terbaru|${work.id}|2026-13-45T99:00:00.000Z`))).toBeNull()
    expect(readProjectCursor('nama', 'a'.repeat(5_000))).toBeNull()
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readProjectCursor('nama', text) === null))
  })
})
