import { describe, expect, test } from 'vitest'
import { AnswerInstruction, dueDayBlockers, IssueInstruction, ReturnAnswer } from './instruction'

const UNIT = '01900000-0000-7000-8000-000000000001'
const typed = (over: Record<string, string> = {}) => ({
  title: ' Segera  memiliki Instagram ',
  text: 'Baris pertama yang cukup panjang.\r\nBaris kedua.\u0000',
  dueDay: '2026-12-05',
  rule: 'tanpa-instagram',
  demand: 'kanal-instagram',
  [`unit-${UNIT}`]: 'ya',
  ...over,
})
const fieldsOf = (input: unknown) =>
  IssueInstruction.safeParse(input).error?.issues.map(({ path }) => String(path[0])) ?? []

describe('the form of an instruction', () => {
  test('its boxes become units, its texts are cleaned', () =>
    expect(IssueInstruction.parse(typed())).toEqual({
      title: 'Segera memiliki Instagram',
      text: 'Baris pertama yang cukup panjang.\nBaris kedua.',
      dueDay: '2026-12-05',
      rule: { kind: 'lacking', platform: 'instagram' },
      demand: { kind: 'channel', platform: 'instagram' },
      repeatsId: null,
      unitIds: [UNIT],
    }))
  test.each([
    [{ title: 'a' }, 'title'],
    [{ title: 'a'.repeat(151) }, 'title'],
    [{ text: 'pendek' }, 'text'],
    [{ dueDay: '2026-02-31' }, 'dueDay'],
    [{ dueDay: '' }, 'dueDay'],
    [{ [`unit-${UNIT}`]: 'tidak' }, 'addressees'],
    [{ rule: 'apa' }, 'addressees'],
    [{ demand: '' }, 'addressees'],
    [{ repeatsId: 'x' }, 'repeatsId'],
  ])('%o is refused at %s', (over, field) => expect(fieldsOf(typed(over))).toContain(field))
  test('what is no unit is no unit', () =>
    expect(fieldsOf({ ...typed(), [`unit-${UNIT}`]: '', 'unit-x': 'ya', __proto__: 'ya' })).toEqual(['addressees']))
})

test('there is at least a day to do it, and at most a year', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  expect(dueDayBlockers('2026-11-24', now)).toHaveLength(1)
  expect(dueDayBlockers('2026-11-25', now)).toEqual([])
  expect(dueDayBlockers('2027-11-24', now)).toEqual([])
  expect(dueDayBlockers('2027-11-25', now)).toHaveLength(1)
})

describe('a report', () => {
  const parse = (evidenceUrl: string) =>
    AnswerInstruction.safeParse({ addresseeId: UNIT, version: '1', answer: 'Sudah kami muat.', evidenceUrl }).success
  test.each(['', 'https://www.instagram.com/p/abc/', 'http://situs.example/a'])('with %s', (url) =>
    expect(parse(url)).toBe(true),
  )
  test.each(['javascript:alert(1)', 'instagram', 'https://a:b@contoh.id/', 'data:text/html,x'])('not with %s', (url) =>
    expect(parse(url)).toBe(false),
  )
  test('is sent back with a reason', () =>
    expect(ReturnAnswer.safeParse({ addresseeId: UNIT, version: '1', reason: 'pendek' }).success).toBe(false))
})
