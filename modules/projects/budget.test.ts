import { expect, test } from 'vitest'
import { parseBudget } from './budget'

test.each([
  ['250000000', 250_000_000n],
  ['250.000.000', 250_000_000n],
  ['Rp250.000.000', 250_000_000n],
  ['Rp 250.000.000,00', 250_000_000n],
  ['Rp. 250.000.000,-', 250_000_000n],
  ['1,25 miliar', 1_250_000_000n],
  ['750 juta', 750_000_000n],
  ['1.500 juta', 1_500_000_000n],
  [' 12 M ', 12_000_000_000n],
])('%s is an amount', (text, rupiah) => expect(parseBudget(text)).toBe(rupiah))

test.each([
  '',
  'dua ratus juta',
  '250jt an',
  '-5',
  '0',
  '1.25',
  '1.2500',
  '1,25,5',
  '25e7',
  '0x10',
  '9'.repeat(40),
  '999.999 triliun',
])('%s is none', (text) => expect(parseBudget(text)).toBeNull())
