import { expect, test } from 'vitest'
import { spanOf } from './content.fixture'
import { AskReport, begunMonths, readReportSpan, reportFile, spanBlockers, spansToAsk } from './report'
import { REPORT_STEPS, stepWords } from './step'

const now = new Date('2026-11-24T02:00:00Z')

test.each(['2026-10', '2026-t4'])('%s can be reported', (key) => {
  expect(AskReport.parse({ span: key }).span.key).toBe(key)
})

test.each([undefined, '', '2026', '2026-13', '2026-t5', '2026-10 ', "2026-10'; --", 'x'.repeat(5_000)])(
  '%j cannot, and says what to do',
  (span) => {
    expect(AskReport.safeParse({ span }).error?.issues[0]?.message).toBe('Pilih bulan atau triwulan dari daftar.')
  },
)

test('a year is a span of the ranking and none of a report', () => expect(readReportSpan('2026')).toBeNull())

test('a span that has not begun, or lies before the first unit, has no report', () => {
  expect(spanBlockers(spanOf('2026-12'), '2025-11', now)).toEqual(['Desember 2026 belum mulai.'])
  expect(spanBlockers(spanOf('2027-t1'), '2025-11', now)).toHaveLength(1)
  expect(spanBlockers(spanOf('2025-10'), '2025-11', now)).toEqual(['Pada Oktober 2025 belum ada unit di portal ini.'])
  expect(spanBlockers(spanOf('2026-10'), null, now)).toHaveLength(1)
  for (const key of ['2025-11', '2025-t4', '2026-11', '2026-t4'])
    expect(spanBlockers(spanOf(key), '2025-11', now)).toEqual([])
})

test('of a quarter that runs only the months that have begun are told', () =>
  expect(begunMonths(spanOf('2026-t4'), now)).toEqual(['2026-10', '2026-11']))

test('what can be asked for: newest first, not before the first unit', () => {
  const { months, quarters } = spansToAsk('2026-08', ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'])
  expect(months.map(({ key }) => key)).toEqual(['2026-11', '2026-10', '2026-09', '2026-08'])
  expect(quarters.map(({ key }) => key)).toEqual(['2026-t4', '2026-t3'])
  expect(spansToAsk(null, ['2026-11'])).toEqual({ months: [], quarters: [] })
})

test('the name of a file says whether it is provisional', () => {
  expect(reportFile({ key: '2026-10' }, false)).toBe('laporan-keaktifan-2026-10')
  expect(reportFile({ key: '2026-t4' }, true)).toBe('laporan-keaktifan-2026-t4-sementara')
})

test('every step is told in words', () => {
  expect(stepWords(0)).toBe('Langkah 1 dari 6: membaca skor')
  expect(stepWords(3)).toBe('Langkah 4 dari 6: menyusun PDF')
  expect(stepWords(REPORT_STEPS.length)).toBe('Selesai')
})
