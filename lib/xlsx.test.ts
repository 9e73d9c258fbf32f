import { expect, test } from 'vitest'
import { sheetOf, xlsxOf } from './xlsx'
import { readXlsx, serialOf } from './xlsx.fixture'

type Row = { name: string; score: number | null; day: string | null }
const columns = [
  { name: 'Nama', width: 20, format: 'text' as const, write: ({ name }: Row) => name },
  { name: 'Skor', width: 10, format: 'tenth' as const, write: ({ score }: Row) => score },
  { name: 'Hari', width: 12, format: 'day' as const, write: ({ day }: Row) => day },
]
const readBack = async (rows: Row[], isList?: boolean) =>
  readXlsx(await xlsxOf([sheetOf('Uji', columns, rows, isList)]))

test('numbers are numbers and days are days, each with its format; what is lacking is empty', async () => {
  const [sheet] = await readBack([
    { name: 'Pelambuan', score: 96.5, day: '2026-10-31' },
    { name: 'Mantuil', score: null, day: null },
  ])
  expect(sheet?.rows[0]?.map(({ value }) => value)).toEqual(['Nama', 'Skor', 'Hari'])
  expect(sheet?.rows[1]).toMatchObject([
    { value: 'Pelambuan', format: '@' },
    { value: 96.5, format: '0.0' },
    { value: serialOf('2026-10-31'), format: 'dd/mm/yyyy' },
  ])
  expect(sheet?.rows[2]?.filter(({ value }) => value !== null)).toHaveLength(1)
})

test('the head stays in sight and filters all rows; what is no list has no filter', async () => {
  const rows = [{ name: 'a', score: 1, day: null }]
  expect(await readBack(rows)).toMatchObject([{ name: 'Uji', filter: 'A1:C2', frozenRows: 1 }])
  expect(await readBack(rows, false)).toMatchObject([{ filter: null, frozenRows: 1 }])
  expect(await readBack([])).toMatchObject([{ filter: null }])
})

test.each(['=1+1', '+62811', '-5', '@SUM(A1)', '\t=cmd|x', '<b>&"tebal"</b>'])('%j stays text', async (name) => {
  const bytes = await xlsxOf([sheetOf('Uji', columns, [{ name, score: null, day: null }])])
  const [sheet] = await readXlsx(bytes)
  expect(sheet?.rows[1]?.[0]).toEqual({ value: name, format: '@' })
})
