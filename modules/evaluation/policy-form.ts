import { z } from 'zod'
import { oneLine } from '@/lib/text'
import { LEAGUE_NAMES, LEAGUES } from '@/modules/units/unit'
import { isMonth } from './period'
import { CAP_KEYS, DEDUCTION_KEYS, PART_KEYS, type Policy } from './policy'

/** A number of the policy that can be changed: how a form names it, what people call it, and where it stands. */
export type PolicyField = {
  name: string
  label: string
  group: string
  read: (policy: Policy) => number
  min: number
  max: number
  isWhole: boolean
}

const field = (
  group: string,
  name: string,
  label: string,
  read: PolicyField['read'],
  [min, max]: [number, number],
  isWhole = false,
): PolicyField => ({ name, label, group, read, min, max, isWhole })

/** Every number of a policy, in the order of its form. */
export const POLICY_FIELDS: readonly PolicyField[] = [
  ...PART_KEYS.map((key) =>
    field('Bobot bagian', `weight-${key}`, `Bagian ${key}`, ({ parts }) => parts[key].weight, [0, 100]),
  ),
  ...LEAGUES.flatMap((league) => [
    field(
      LEAGUE_NAMES[league],
      `weeksRatio-${league}`,
      'Bagian minggu yang harus berisi berita',
      ({ leagues }) => leagues[league].weeksRatio,
      [0.1, 1],
    ),
    field(
      LEAGUE_NAMES[league],
      `volume-${league}`,
      'Target berita sebulan',
      ({ leagues }) => leagues[league].volume,
      [1, 60],
      true,
    ),
    field(
      LEAGUE_NAMES[league],
      `freshDays-${league}`,
      'Berita dianggap segar selama (hari)',
      ({ leagues }) => leagues[league].freshDays,
      [1, 60],
      true,
    ),
  ]),
  field('Nilai berita', 'minimumCompleteness', 'Kelengkapan paling rendah', (p) => p.minimumCompleteness, [0, 1]),
  ...[0, 1, 2].map((at) =>
    field('Nilai berita', `dayCredit-${at}`, `Berita ke-${at + 1} sehari`, (p) => p.dayCredits[at] ?? 0, [0, 1]),
  ),
  field('Nilai berita', 'supportingShare', 'Bagian unit pendukung', (p) => p.supportingShare, [0, 1]),
  field('Nilai berita', 'lightCredit', 'Nilai berita ringan', (p) => p.light.credit, [0, 1]),
  field('Nilai berita', 'lightPerMonth', 'Berita ringan sebulan', (p) => p.light.perMonth, [0, 31], true),
  field('Unit baru', 'newcomerDays', 'Belum diperingkat selama (hari)', (p) => p.newcomerDays, [0, 366], true),
  ...CAP_KEYS.map((key) => field('Batas skor', `cap-${key}`, key, ({ caps }) => caps[key].limit, [0, 100])),
  ...DEDUCTION_KEYS.map((key) =>
    field('Pengurangan', `deduction-${key}`, key, ({ deductions }) => deductions[key].points, [0, 100]),
  ),
  field('Pengurangan', 'maxDeduction', 'Pengurangan paling banyak', (p) => p.maxDeduction, [0, 100]),
  ...[0, 1, 2, 3].map((at) =>
    field('Predikat', `band-${at}`, `Predikat ke-${at + 1} mulai dari`, (p) => p.bands[at]?.from ?? 0, [1, 100]),
  ),
]

/** What a field is called with the names of this policy. */
export function labelOf({ name, label }: PolicyField, policy: Policy): string {
  const [kind, key = ''] = name.split(/-(.*)/)
  if (kind === 'weight') return PART_KEYS.flatMap((one) => (one === key ? policy.parts[one].name : []))[0] ?? label
  if (kind === 'cap') return CAP_KEYS.flatMap((one) => (one === key ? policy.caps[one].sentence : []))[0] ?? label
  if (kind === 'deduction')
    return DEDUCTION_KEYS.flatMap((one) => (one === key ? policy.deductions[one].name : []))[0] ?? label
  if (kind === 'band') return `${policy.bands[Number(key)]?.name ?? label}, mulai dari`
  return label
}

const parse = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,4}([.,]\d{1,4})?$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : Number.NaN

/** The numbers of a policy as a form sends them. An error stands at its field. */
export const PolicyNumbers = z.looseObject({}).transform((form, context): Record<string, number> => {
  const numbers: Record<string, number> = {}
  for (const { name, min, max, isWhole } of POLICY_FIELDS) {
    const typed = Object.hasOwn(form, name) ? form[name] : undefined
    const value = parse(typed)
    numbers[name] = value
    if (!(value >= min && value <= max) || (isWhole && !Number.isInteger(value))) {
      const kind = isWhole ? 'bilangan bulat' : 'angka'
      context.addIssue({ code: 'custom', path: [name], message: `Tuliskan ${kind} ${min} sampai ${max}.` })
    }
  }
  const weights = PART_KEYS.reduce((sum, key) => sum + (numbers[`weight-${key}`] ?? 0), 0)
  if (Math.abs(weights - 100) > 1e-9)
    context.addIssue({ code: 'custom', path: ['weight-A'], message: 'Jumlah bobot kedelapan bagian harus 100.' })
  const bands = [0, 1, 2, 3].map((at) => numbers[`band-${at}`] ?? 0)
  if (bands.some((from, at) => at > 0 && from >= (bands[at - 1] ?? 0)))
    context.addIssue({
      code: 'custom',
      path: ['band-0'],
      message: 'Tiap predikat harus mulai di bawah predikat sebelumnya.',
    })
  return numbers
})

/** The policy that these numbers make of the one before. */
export function policyWith(before: Policy, numbers: Readonly<Record<string, number>>, version: number): Policy {
  const of = (name: string) => numbers[name] ?? 0
  const entries = <K extends string, V>(keys: readonly K[], make: (key: K) => V) =>
    Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>
  return {
    ...before,
    version,
    parts: entries(PART_KEYS, (key) => ({ ...before.parts[key], weight: of(`weight-${key}`) })),
    leagues: entries(LEAGUES, (league) => ({
      weeksRatio: of(`weeksRatio-${league}`),
      volume: of(`volume-${league}`),
      freshDays: of(`freshDays-${league}`),
    })),
    minimumCompleteness: of('minimumCompleteness'),
    dayCredits: [0, 1, 2].map((at) => of(`dayCredit-${at}`)),
    supportingShare: of('supportingShare'),
    light: { credit: of('lightCredit'), perMonth: of('lightPerMonth') },
    newcomerDays: of('newcomerDays'),
    caps: entries(CAP_KEYS, (key) => ({ ...before.caps[key], limit: of(`cap-${key}`) })),
    deductions: entries(DEDUCTION_KEYS, (key) => ({ ...before.deductions[key], points: of(`deduction-${key}`) })),
    maxDeduction: of('maxDeduction'),
    bands: before.bands.map((band, at) => (at < 4 ? { ...band, from: of(`band-${at}`) } : band)),
  }
}

/** What differs between two policies, by field. */
export const policyDifferences = (
  before: Policy,
  after: Policy,
): { field: PolicyField; before: number; after: number }[] =>
  POLICY_FIELDS.flatMap((one) => {
    const [from, to] = [one.read(before), one.read(after)]
    return from === to ? [] : [{ field: one, before: from, after: to }]
  })

export const NewPolicy = z
  .looseObject({
    effectiveFrom: z.string().refine(isMonth, 'Pilih bulan mulai berlaku.'),
    /** The version on which it builds. */
    basedOn: z.coerce.number().int().min(1).max(100_000),
    note: z
      .string()
      .default('')
      .transform(oneLine)
      .refine(
        (text) => text.length >= 20 && text.length <= 1_000,
        'Jelaskan kepada warga mengapa kebijakan diubah, 20 sampai 1.000 karakter.',
      ),
  })
  .transform((form, context) => {
    const numbers = PolicyNumbers.safeParse(form)
    if (numbers.success)
      return {
        effectiveFrom: form.effectiveFrom,
        basedOn: form.basedOn,
        note: form.note,
        numbers: numbers.data,
      }
    for (const { path, message } of numbers.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })
export type NewPolicy = z.output<typeof NewPolicy>
