import { expect, test } from 'vitest'
import { overdueNotice, silentNotice } from './notice'

const work = {
  state: 'berjalan' as const,
  plannedStart: '2026-03-01',
  plannedFinish: '2026-10-31',
  lastToldAt: new Date('2026-10-20T03:00:00Z'),
}

test('says since when a work should have ended or begun', () => {
  expect(overdueNotice(work, '2026-10-31')).toBeNull()
  expect(overdueNotice(work, '2026-11-25')).toEqual({
    short: 'Terlambat selesai 25 hari',
    sentence: 'Seharusnya selesai 31 Oktober 2026, 25 hari yang lalu.',
  })
  expect(overdueNotice(work, '2026-11-01')?.sentence).toBe('Seharusnya selesai 31 Oktober 2026, kemarin.')
  expect(overdueNotice({ ...work, state: 'direncanakan' }, '2026-03-11')).toEqual({
    short: 'Terlambat mulai 10 hari',
    sentence: 'Seharusnya mulai 1 Maret 2026, 10 hari yang lalu.',
  })
  expect(overdueNotice({ ...work, state: 'direncanakan' }, '2026-11-25')?.short).toBe('Terlambat selesai 25 hari')
  expect(overdueNotice({ ...work, state: 'selesai' }, '2026-11-25')).toBeNull()
})

test('says when a running work was last told of', () => {
  expect(silentNotice(work, '2026-11-18')).toBeNull()
  expect(silentNotice(work, '2026-11-19')).toEqual({
    short: '30 hari tanpa kabar',
    sentence: 'Kabar terakhirnya 20 Oktober 2026, 30 hari yang lalu. Perkembangan sesudahnya belum dikabarkan.',
  })
  expect(silentNotice({ ...work, state: 'tertunda' }, '2026-12-31')).toBeNull()
})
