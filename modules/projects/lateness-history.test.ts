import { describe, expect, test } from 'vitest'
import { countOverdueOn, type LateWork } from './lateness-history'
import type { ProjectState } from './project'

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)
let counter = 0
const told = (state: ProjectState, day: string, toldOn = day, hiddenOn?: string): LateWork['updates'][number] => ({
  id: String(++counter),
  state,
  day,
  toldAt: at(toldOn),
  hiddenAt: hiddenOn ? at(hiddenOn) : null,
})
const plan = (plannedFinish: string, from = '2026-01-01', plannedStart: string | null = null) => ({
  at: at(from),
  plannedStart,
  plannedFinish,
})
const lateOn = (work: LateWork, ...days: string[]) => days.map((day) => countOverdueOn([work], day) === 1)

describe('whether a work was late at the end of a day', () => {
  test('from the day after its plan until the public was told that it had ended', () => {
    const work = {
      plans: [plan('2026-05-10')],
      updates: [told('berjalan', '2026-02-01'), told('selesai', '2026-06-02')],
    }
    expect(lateOn(work, '2026-05-10', '2026-05-11', '2026-06-01', '2026-06-02')).toEqual([false, true, true, false])
  })

  test('an end that was told late was late until then, whatever day it tells of', () => {
    const work = {
      plans: [plan('2026-05-10')],
      updates: [told('selesai', '2026-05-09', '2026-07-01'), told('berjalan', '2026-02-01')],
    }
    expect(lateOn(work, '2026-06-30', '2026-07-01')).toEqual([true, false])
  })

  test('another plan changes nothing of the days before it', () => {
    const work = {
      plans: [plan('2026-09-01', '2026-06-15'), plan('2026-05-10')],
      updates: [told('berjalan', '2026-02-01')],
    }
    expect(lateOn(work, '2026-06-14', '2026-06-15', '2026-09-02')).toEqual([true, false, true])
  })

  test('one that was to begin and has not is late as well', () => {
    const work = {
      plans: [plan('2026-12-31', '2026-01-01', '2026-03-01')],
      updates: [told('direncanakan', '2026-01-05'), told('berjalan', '2026-04-01')],
    }
    expect(lateOn(work, '2026-03-01', '2026-03-02', '2026-04-01')).toEqual([false, true, false])
  })

  test('what the public did not see yet, or any more, says nothing', () => {
    const work = {
      plans: [plan('2026-05-10')],
      updates: [
        told('berjalan', '2026-02-01', '2026-05-20'),
        told('selesai', '2026-05-25', '2026-05-25', '2026-06-10'),
      ],
    }
    expect(lateOn(work, '2026-05-15', '2026-05-20', '2026-06-09', '2026-06-10')).toEqual([false, true, false, true])
  })

  test('without a plan nothing is late', () => {
    expect(lateOn({ plans: [], updates: [told('berjalan', '2026-02-01')] }, '2026-12-31')).toEqual([false])
  })
})
