import { expect, test } from 'vitest'
import { ChangedProject, NewProject, NewUpdate } from './register'

const UNIT = '0190a0a0-0000-7000-8000-000000000000'
const typed = { unitId: UNIT, name: 'Perbaikan titian Gang Seroja', year: '2026', projectState: 'direncanakan' }
const faults = (over: Record<string, string>): Record<string, string> => {
  const parsed = NewProject.safeParse({ ...typed, ...over })
  return Object.fromEntries(parsed.error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? [])
}

test('a name, a year and a state are enough', () => {
  expect(NewProject.parse(typed)).toMatchObject({
    name: 'Perbaikan titian Gang Seroja',
    year: 2026,
    budget: null,
    fund: null,
    places: [],
    entry: { state: 'direncanakan', percent: 0, reason: '', day: null },
  })
})

test('each ticked kelurahan is a place', () => {
  const { places } = NewProject.parse({
    ...typed,
    'kelurahan-kelurahan-pelambuan': 'ya',
    'kelurahan-kelurahan-mawar': 'ya',
  })
  expect(places).toEqual(['kelurahan-pelambuan', 'kelurahan-mawar'])
})

test('bad input is told in a sentence at its field', () => {
  expect(faults({ plannedStart: '2026-05-02', plannedFinish: '2026-05-01' })).toEqual({
    plannedFinish: 'Rencana selesai mendahului rencana mulai. Periksa kedua tanggalnya.',
  })
  const many = { projectState: 'berjalan', projectPercent: 'x', budget: 'x' }
  expect(Object.keys(faults(many)).sort()).toEqual(['budget', 'projectPercent'])
  expect(Object.keys(faults({ plannedStart: '2026-05-02', plannedFinish: '2026-05-01', budget: 'x' }))).toEqual([
    'budget',
    'plannedFinish',
  ])
  expect(faults({ plannedStart: '2026-05-01', plannedFinish: '2026-05-01' })).toEqual({})
  expect(faults({ plannedStart: 'x', plannedFinish: '2026-05-01' }).plannedFinish).toBeUndefined()
  expect(faults({ projectState: 'berjalan', projectPercent: '101' }).projectPercent).toMatch(/0 sampai 100/)
  expect(faults({ projectState: 'berjalan', projectPercent: '' }).projectPercent).toMatch(/0 sampai 100/)
  expect(faults({ projectState: 'berjalan', projectPercent: '45 %' })).toEqual({})
  expect(faults({ budget: 'dua ratus juta' }).budget).toMatch(/dengan angka dalam rupiah/)
  expect(faults({ year: '26' }).year).toMatch(/empat angka/)
  expect(faults({ name: 'abc' }).name).toMatch(/paling sedikit 5/)
  expect(faults({ plannedStart: '2026-02-30' }).plannedStart).toMatch(/rencana mulai yang benar/)
  expect(faults({ fund: 'arisan' }).fund).toMatch(/dari daftar/)
  expect(faults({ projectState: 'mangkrak' }).projectState).toBe('Pilih keadaan pembangunan.')
})

test('the percent goes by the state where that fixes it', () => {
  expect(NewUpdate.parse({ projectId: UNIT, projectState: 'selesai', projectPercent: '80' })).toMatchObject({
    percent: 100,
  })
  expect(NewUpdate.parse({ projectId: UNIT, projectState: 'direncanakan', projectPercent: 'x' })).toMatchObject({
    percent: 0,
  })
})

test('a changed work names the version that was seen', () => {
  expect(ChangedProject.safeParse({ ...typed, projectId: UNIT }).success).toBe(false)
  expect(ChangedProject.parse({ ...typed, projectId: UNIT, version: '3' })).toMatchObject({ version: 3, places: [] })
})
