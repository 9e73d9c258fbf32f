import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDateTime, formatDay, formatShortDay } from '@/lib/dates'
import { asActivity, datesIn, readDate } from './written-date'

describe('one date, as sites write it', () => {
  test.each([
    ['Selasa, 2 November 2021', '2021-11-01T16:00:00Z'],
    ['02/11/2021', '2021-11-01T16:00:00Z'],
    ['2 Nov 2021 14.30 WITA', '2021-11-02T06:30:00Z'],
    ['2 Nov 2021 14:30 WIB', '2021-11-02T07:30:00Z'],
    ['2 Nov 2021, pukul 14.30 WIT', '2021-11-02T05:30:00Z'],
    ['Selasa, 02 Nopember 2021 | 09:05', '2021-11-02T01:05:00Z'],
    ['02-11-2021', '2021-11-01T16:00:00Z'],
    ['2.11.2021', '2021-11-01T16:00:00Z'],
    ['17 Agustus 2026', '2026-08-16T16:00:00Z'],
    ['17 Agt 2026', '2026-08-16T16:00:00Z'],
    ['1 Des 2025', '2025-11-30T16:00:00Z'],
    ['November 2, 2021', '2021-11-01T16:00:00Z'],
    ['2021-11-02', '2021-11-01T16:00:00Z'],
    ['2021-11-02 14:30:00', '2021-11-02T06:30:00Z'],
    ['2021-11-02T14:30:00', '2021-11-02T06:30:00Z'],
    ['2021-11-02T14:30:00Z', '2021-11-02T14:30:00Z'],
    ['2021-11-02T14:30:00+08:00', '2021-11-02T06:30:00Z'],
    ['2021-11-02T14:30:00.123+0800', '2021-11-02T06:30:00.123Z'],
    ['Tue, 02 Nov 2021 14:30:00 +0800', '2021-11-02T06:30:00Z'],
    ['Tue, 02 Nov 2021 06:30:00 GMT', '2021-11-02T06:30:00Z'],
  ])('%s', (text, instant) => expect(readDate(text)?.getTime()).toBe(Date.parse(instant)))

  test.each([
    '',
    'kemarin',
    '31/02/2021',
    '45 November 2021',
    '2021',
    '12/2021',
    '081234567890',
    '1.2.3.4',
    '99-99-2021',
  ])('%j is none', (text) => expect(readDate(text)).toBeNull())

  test('is read back as the portal writes it', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (date) => {
          const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000)
          expect(readDate(formatDateTime(minute))).toEqual(minute)
          expect(readDate(formatDay(minute))).toEqual(readDate(formatShortDay(minute)))
        },
      ),
    ))

  test('never throws', () => fc.assert(fc.property(fc.string(), (text) => void readDate(text))))
})

test('all dates of a text are found, in time', () => {
  expect(datesIn('Terbit 2 November 2021, diubah 3/11/2021 dan Nomor 12/2/2021/45')).toHaveLength(2)
  const begun = Date.now()
  datesIn('1 '.repeat(40_000))
  datesIn('11/11/11/'.repeat(9_000))
  datesIn('1 Januari '.repeat(8_000))
  expect(Date.now() - begun).toBeLessThan(2_000)
})

test('what lies more than a day ahead is no activity, nor what was before the web', () => {
  const now = new Date('2026-11-25T00:00:00Z')
  expect(asActivity(new Date('2026-11-25T23:00:00Z'), now)).not.toBeNull()
  expect(asActivity(new Date('2026-11-26T00:00:01Z'), now)).toBeNull()
  expect(asActivity(new Date('1970-01-01T00:00:00Z'), now)).toBeNull()
})
