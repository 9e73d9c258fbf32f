import { expect, test } from 'vitest'
import { lateWorksOn, type WorkHistory } from './late-works'

const at = (day: string) => new Date(`${day}T09:00:00+08:00`)
const told = (state: 'direncanakan' | 'berjalan' | 'selesai', day: string, hiddenAt: Date | null = null) => ({
  id: `${state} ${day}`,
  state,
  day,
  toldAt: at(day),
  hiddenAt,
})
const work = (over: Partial<WorkHistory> = {}): WorkHistory => ({
  id: 'w',
  slug: 'w',
  name: 'Siring',
  unit: { slug: 'u', name: 'U', shortName: null, kind: 'skpd', league: 'skpd-lain' },
  plans: [{ at: at('2026-01-05'), plannedStart: '2026-03-01', plannedFinish: '2026-09-30' }],
  updates: [told('berjalan', '2026-03-01')],
  ...over,
})
const days = (one: WorkHistory, day: string) => lateWorksOn([one], day).map((late) => late.days)

test('late from the day after the planned finish on, until it is told to be done', () => {
  expect(days(work(), '2026-09-30')).toEqual([])
  expect(days(work(), '2026-10-31')).toEqual([31])
  expect(
    days(work({ updates: [told('berjalan', '2026-03-01'), told('selesai', '2026-10-20')] }), '2026-10-31'),
  ).toEqual([])
  expect(
    days(work({ updates: [told('berjalan', '2026-03-01'), told('selesai', '2026-11-20')] }), '2026-10-31'),
  ).toEqual([31])
})

test('a planned work is late once its start has passed', () =>
  expect(days(work({ updates: [told('direncanakan', '2026-01-05')] }), '2026-03-04')).toEqual([3]))

test('by the plan that held on that day, and by what the public saw then', () => {
  const moved = { at: at('2026-10-10'), plannedStart: '2026-03-01', plannedFinish: '2026-12-31' }
  const later = work({ plans: [...work().plans, moved] })
  expect(days(later, '2026-10-05')).toEqual([5])
  expect(days(later, '2026-10-31')).toEqual([])
  expect(days(work({ updates: [told('berjalan', '2026-03-01', at('2026-08-01'))] }), '2026-10-31')).toEqual([])
})

test('those late longest come first', () => {
  const other = work({
    id: 'x',
    name: 'Titian',
    plans: [{ at: at('2026-01-05'), plannedStart: null, plannedFinish: '2026-06-30' }],
  })
  expect(lateWorksOn([work(), other], '2026-10-31').map(({ name }) => name)).toEqual(['Titian', 'Siring'])
})
