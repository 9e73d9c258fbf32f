import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCorrection, Correction, correctionsFor } from './correction'
import { factsWith, postOn } from './facts.fixture'
import { NewObjection, ProposeGrant, targetsOf } from './objection'
import { POLICY_V1 } from './policy'
import { scoreOf } from './score'

const id = (at: number) => `0198f000-0000-7000-8000-00000000000${at}`
const facts = factsWith({
  posts: [
    postOn('2026-10-05', { id: id(1), isNearDuplicate: true }),
    postOn('2026-10-06', { id: id(2), isImported: true }),
    postOn('2026-10-07', { id: id(3), completeness: 0.2 }),
  ],
  development: { stages: 0, timeliness: 0, evidence: 0 },
  channels: { mandatory: 0, activity: 0 },
  caps: ['channelMissing'],
  deductions: [
    { kind: 'nearDuplicate', count: 1 },
    { kind: 'misleading', count: 1 },
  ],
})

const corrections = fc.oneof(
  fc.record({
    kind: fc.constantFrom('not-duplicate' as const, 'written-here' as const),
    postId: fc.constantFrom(id(1), id(2), id(3)),
  }),
  fc.constant({ kind: 'completeness' as const, postId: id(3), completeness: 1 }),
  fc.constant({ kind: 'development' as const, stages: 1, timeliness: 1, evidence: 1 }),
  fc.constant({ kind: 'channels' as const, mandatory: 1, activity: null }),
  fc.constant({ kind: 'lift-cap' as const, cap: 'channelMissing' as const }),
  fc.constant({ kind: 'lift-deduction' as const, deduction: 'misleading' as const }),
)

test('a correction in favour of the unit never lowers its score, and touches no other post', () => {
  fc.assert(
    fc.property(corrections, (correction) => {
      const after = applyCorrection(facts, correction)
      expect(scoreOf(after, POLICY_V1).score).toBeGreaterThanOrEqual(scoreOf(facts, POLICY_V1).score)
      const touched = 'postId' in correction ? correction.postId : null
      for (const [at, post] of after.posts.entries()) if (post.id !== touched) expect(post).toBe(facts.posts[at])
    }),
  )
})

test('what was no copy is no punished copy either', () => {
  const after = applyCorrection(facts, { kind: 'not-duplicate', postId: id(1) })
  expect(after.deductions).toContainEqual({ kind: 'nearDuplicate', count: 0 })
  expect(applyCorrection(facts, { kind: 'not-duplicate', postId: id(3) })).toMatchObject({
    deductions: facts.deductions,
  })
})

test('only days of the month are left out', () => {
  const after = applyCorrection(facts, { kind: 'down-days', from: '2026-09-29', to: '2026-10-02' })
  expect(after.downDays).toEqual(['2026-10-01', '2026-10-02'])
})

test('a form gives shares in percent, with a comma', () => {
  expect(Correction.parse({ kind: 'completeness', postId: id(1), completeness: ' 87,5 ' })).toMatchObject({
    completeness: 0.875,
  })
  expect(Correction.parse({ kind: 'channels', mandatory: '50', activity: '' })).toMatchObject({ activity: null })
  for (const completeness of ['', '101', '-1', 'banyak', 'Infinity'])
    expect(Correction.safeParse({ kind: 'completeness', postId: id(1), completeness }).success).toBe(false)
})

test('a proposal says what is missing at its field', () => {
  const form = {
    objectionId: id(1),
    version: '1',
    reason: 'Sudah diperiksa bersama.',
    kind: 'down-days',
    from: '2026-10-05',
    to: '2026-10-01',
  }
  const parsed = ProposeGrant.safeParse(form)
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['to']])
})

test('every part that applies, every cap and deduction can be objected to, each with an answer', () => {
  const targets = targetsOf(scoreOf(facts, POLICY_V1), POLICY_V1)
  expect(targets.map(({ target }) => target)).toEqual([
    'A',
    'B',
    'C',
    'D',
    'E',
    'F',
    'post',
    'cap-noPost',
    'cap-channelMissing',
    'deduction-misleading',
    'deduction-nearDuplicate',
  ])
  for (const { target } of targets) expect(correctionsFor(target).length).toBeGreaterThan(0)
})

test('an objection to a post names it', () => {
  const form = { unitId: id(1), month: '2026-10', target: 'post', text: 'Bukan salinan berita lain.', postId: '' }
  expect(NewObjection.safeParse(form).error?.issues[0]?.path).toEqual(['postId'])
  expect(NewObjection.safeParse({ ...form, postId: id(2), evidenceUrl: 'javascript:alert(1)' }).success).toBe(false)
})
