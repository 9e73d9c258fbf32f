import { describe, expect, test } from 'vitest'
import { answerBlockers, daysLate, decisionBlockers, dueWords, type Progress, stateOf, turnWords } from './addressee'

const NOTHING: Progress = { acknowledgedAt: null, answeredAt: null, returnedAt: null, closedAt: null, closing: null }
const at = (day: string) => new Date(`${day}T10:00:00+08:00`)
const DUE = '2026-12-05'

describe('where a unit stands', () => {
  test.each([
    ['told', {}],
    ['acknowledged', { acknowledgedAt: at(DUE) }],
    ['answered', { acknowledgedAt: at(DUE), answeredAt: at(DUE) }],
    ['returned', { answeredAt: at(DUE), returnedAt: at(DUE) }],
    ['closed', { answeredAt: at(DUE), closedAt: at(DUE), closing: 'accepted' as const }],
  ])('%s', (state, progress) => expect(stateOf({ ...NOTHING, ...progress })).toBe(state))
})

describe('how late a unit is', () => {
  test('not on the due day itself, one day on the day after', () => {
    expect(daysLate(NOTHING, 'channel', DUE, DUE)).toBe(0)
    expect(daysLate(NOTHING, 'channel', DUE, '2026-12-06')).toBe(1)
  })
  test('a channel was late until the registry showed it, whatever the unit wrote', () => {
    const progress = {
      ...NOTHING,
      answeredAt: at('2026-12-01'),
      closedAt: at('2026-12-09'),
      closing: 'registry' as const,
    }
    expect(daysLate(progress, 'channel', DUE, '2027-01-01')).toBe(4)
    expect(daysLate({ ...NOTHING, answeredAt: at('2026-12-01') }, 'channel', DUE, '2026-12-07')).toBe(2)
  })
  test('a report was in time when it was sent in time, however long the issuer takes', () => {
    const sent = { ...NOTHING, answeredAt: at('2026-12-04') }
    expect(daysLate(sent, 'free', DUE, '2026-12-20')).toBe(0)
    expect(daysLate({ ...sent, closedAt: at('2026-12-20'), closing: 'accepted' }, 'free', DUE, '2026-12-21')).toBe(0)
  })
  test('one that was sent back is as late as if it had not been sent', () =>
    expect(
      daysLate({ ...NOTHING, answeredAt: at('2026-12-04'), returnedAt: at('2026-12-05') }, 'free', DUE, '2026-12-08'),
    ).toBe(3))
  test('what was revoked is never late', () =>
    expect(daysLate({ ...NOTHING, closedAt: at('2026-12-20'), closing: 'revoked' }, 'channel', DUE, '2026-12-21')).toBe(
      0,
    ))
})

test.each([
  ['2026-11-30', 'tinggal 5 hari'],
  ['2026-12-04', 'batas waktunya besok'],
  ['2026-12-05', 'batas waktunya hari ini'],
  ['2026-12-08', 'terlambat 3 hari'],
])('on %s: %s', (today, words) => expect(dueWords(DUE, today)).toBe(words))

test('the first time has no number, the third has', () => {
  expect(turnWords(1)).toBe('')
  expect(turnWords(3)).toBe('instruksi ke-3')
})

test('what is closed takes no report; a channel is accepted by the registry alone', () => {
  expect(answerBlockers(NOTHING)).toEqual([])
  expect(answerBlockers({ ...NOTHING, closedAt: at(DUE) })).toHaveLength(1)
  const answered = { ...NOTHING, answeredAt: at(DUE) }
  expect(decisionBlockers(answered, 'free')).toEqual([])
  expect(decisionBlockers(answered, 'channel')).toHaveLength(1)
  expect(decisionBlockers(NOTHING, 'free')).toHaveLength(1)
  expect(decisionBlockers({ ...answered, closedAt: at(DUE) }, 'free')).toHaveLength(1)
})
