import { expect, test } from 'vitest'
import { cronWords } from '@/modules/jobs/cron-words'
import { nextRun } from '@/modules/jobs/job'
import { SCHEDULE } from './schedule'

test('every job of the schedule is told in words, once, with a time to come', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  for (const { cron, title, purpose, resultNoun, name } of SCHEDULE) {
    expect(cronWords(cron), name).not.toContain('pola')
    expect(nextRun(cron, now).getTime(), name).toBeGreaterThan(now.getTime())
    for (const text of [title, purpose, resultNoun]) expect(text.trim(), name).not.toBe('')
  }
  expect(new Set(SCHEDULE.map(({ name }) => name)).size).toBe(SCHEDULE.length)
  expect(new Set(SCHEDULE.map(({ title }) => title)).size).toBe(SCHEDULE.length)
})
