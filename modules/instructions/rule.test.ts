import { expect, test } from 'vitest'
import { DEMANDS, demandIn, demandKeyOf, readDemand, writeDemand } from './demand'
import { impliedDemand, readRule, ruleName, rulesOn, writeRule } from './rule'
import { suggestionFor } from './suggestion'

const RULES = rulesOn('2026-11-24')

test('every rule that is offered has a word of an address, which reads back as itself, and a name', () => {
  for (const rule of RULES) expect(readRule(writeRule(rule))).toEqual(rule)
  expect(new Set(RULES.map(ruleName)).size).toBe(RULES.length)
  expect(RULES.map(writeRule).slice(0, 3)).toEqual(['tanpa-website', 'tanpa-instagram', 'diam-14-hari'])
  expect(ruleName({ kind: 'lacking', platform: 'website' })).toBe('Semua yang belum punya situs web')
})

test.each(['', 'tanpa-', 'tanpa-surat', 'diam-0-hari', 'diam-1000-hari', 'liga-x', undefined, ['pilih-sendiri'], 7])(
  'no rule is in %s',
  (word) => expect(readRule(word)).toBeNull(),
)

test('every demand has a word that reads back as itself', () => {
  for (const demand of DEMANDS) expect(readDemand(writeDemand(demand))).toEqual(demand)
  for (const word of ['', 'kanal-', 'kanal-surat', null, ['bebas']]) expect(readDemand(word)).toBeNull()
})

test('the demand of a channel is the same whoever makes it, one in words is its own', () => {
  expect(demandKeyOf({ kind: 'channel', platform: 'x' }, '3/2026')).toBe('channel:x')
  expect(demandKeyOf({ kind: 'free' }, '3/2026')).toBe('free:3/2026')
  expect(demandIn({ kind: 'channel', platform: 'x' })).toEqual({ kind: 'channel', platform: 'x' })
  expect(demandIn({ kind: 'free', platform: null })).toEqual({ kind: 'free' })
})

test('whoever lacks a channel is to get it; other rules say nothing of what is asked', () => {
  expect(impliedDemand({ kind: 'lacking', platform: 'instagram' })).toEqual({ kind: 'channel', platform: 'instagram' })
  expect(RULES.filter((rule) => rule.kind !== 'lacking').map(impliedDemand)).toEqual(RULES.slice(2).map(() => null))
})

test('words to begin with name what is asked, or are left to whoever issues', () => {
  const lacking = suggestionFor({ kind: 'lacking', platform: 'instagram' }, { kind: 'channel', platform: 'instagram' })
  expect(lacking.title).toBe('Segera memiliki Instagram resmi')
  expect(lacking.text).toContain('belum memiliki Instagram resmi')
  expect(suggestionFor({ kind: 'silent', days: 30 }, { kind: 'free' }).text).toContain('30 hari')
  expect(suggestionFor({ kind: 'byHand' }, { kind: 'free' })).toEqual({ title: '', text: '' })
})
