import { expect, test } from 'vitest'
import { POLICY_V1 } from './policy'
import { labelOf, NewPolicy, POLICY_FIELDS, PolicyNumbers, policyDifferences, policyWith } from './policy-form'

const asTyped = Object.fromEntries(
  POLICY_FIELDS.map((one) => [one.name, String(one.read(POLICY_V1)).replace('.', ',')]),
)
const problemsOf = (form: Record<string, string>) =>
  PolicyNumbers.safeParse({ ...asTyped, ...form }).error?.issues.map(({ path }) => path[0])

test('the numbers of a policy, typed again, make the same policy', () => {
  expect(policyWith(POLICY_V1, PolicyNumbers.parse(asTyped), 1)).toEqual(POLICY_V1)
})

test('every field has a name of its own, in Indonesian', () => {
  expect(new Set(POLICY_FIELDS.map(({ name }) => name)).size).toBe(POLICY_FIELDS.length)
  for (const one of POLICY_FIELDS) expect(labelOf(one, POLICY_V1)).not.toMatch(/^[a-z]+[A-Z]/)
})

test('a changed number is the only difference', () => {
  const numbers = PolicyNumbers.parse({ ...asTyped, 'volume-kelurahan': '6' })
  const after = policyWith(POLICY_V1, numbers, 2)
  expect(after.version).toBe(2)
  expect(policyDifferences(POLICY_V1, after)).toMatchObject([
    { field: { name: 'volume-kelurahan' }, before: 4, after: 6 },
  ])
})

test.each([
  [{ 'weight-A': '30' }, 'weight-A'],
  [{ 'volume-kelurahan': '2,5' }, 'volume-kelurahan'],
  [{ minimumCompleteness: '' }, 'minimumCompleteness'],
  [{ maxDeduction: '-1' }, 'maxDeduction'],
  [{ 'band-1': '95' }, 'band-0'],
  [{ newcomerDays: 'constructor' }, 'newcomerDays'],
])('%o is refused at %s', (form, name) => expect(problemsOf(form)).toEqual([name]))

test('a missing number is refused, and so is a month that is none', () => {
  const { 'weight-H': _, ...lacking } = asTyped
  expect(PolicyNumbers.safeParse(lacking).success).toBe(false)
  const form = {
    ...asTyped,
    basedOn: '1',
    note: 'Target kelurahan dinaikkan mulai tahun depan.',
    effectiveFrom: '2027-13',
  }
  expect(NewPolicy.safeParse(form).success).toBe(false)
  expect(NewPolicy.safeParse({ ...form, effectiveFrom: '2027-01' }).success).toBe(true)
})
