import { expect, test } from 'vitest'
import { csvHead, csvLines, PROJECT_COLUMNS } from './csv'

const work = {
  id: '1',
  slug: 'titian-gang-seroja',
  name: 'Titian "Gang Seroja"; tahap 2',
  unit: { slug: 'dpupr', name: 'Dinas PUPR', shortName: null, kind: 'skpd' as const, league: 'skpd-layanan' as const },
  state: 'berjalan' as const,
  percent: 40,
  year: 2026,
  budget: 1_250_000_000n,
  fund: 'apbd' as const,
  plannedStart: '2026-03-01',
  plannedFinish: null,
  lastToldAt: new Date('2026-10-31T16:00:00Z'),
  places: [
    { slug: 'pelambuan', name: 'Kelurahan Pelambuan' },
    { slug: 'teluk-dalam', name: 'Kelurahan Teluk Dalam' },
  ],
  contractor: '=HYPERLINK("x")',
  volume: '- 120 meter',
  benefit: 'Dua\nbaris',
  startedOn: '2026-03-05',
  finishedOn: null,
  placeDetail: '',
  latitude: -3.3194,
  longitude: 114.5908,
}

test('a file begins with the mark of UTF-8 and the names of its columns', () => {
  expect(csvHead()).toBe(
    '\ufeffkode;nama;unit;tahun;keadaan;persen;anggaran;sumber_dana;pelaksana;volume;manfaat;rencana_mulai;rencana_selesai;mulai;selesai;kelurahan;tempat;lintang;bujur;kabar_terakhir\n',
  )
})

test('a work is one line; what a spreadsheet would run is text, and a place south of the equator stays a number', () => {
  expect(csvLines([work])).toBe(
    'titian-gang-seroja;"Titian ""Gang Seroja""; tahap 2";dpupr;2026;berjalan;40;1250000000;apbd;"\'=HYPERLINK(""x"")";\'- 120 meter;"Dua\nbaris";2026-03-01;;2026-03-05;;pelambuan|teluk-dalam;;-3,3194;114,5908;2026-11-01\n',
  )
  expect(csvLines([])).toBe('')
  expect(new Set(PROJECT_COLUMNS.map(({ name }) => name)).size).toBe(PROJECT_COLUMNS.length)
})
