import { expect, test } from 'vitest'
import { exactRupiah, parseBudget, shortRupiah } from './budget'

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

test.each([
  [0n, 'Rp0', 'Rp0'],
  [750_000n, 'Rp750.000', 'Rp750.000'],
  [999_994n, 'Rp999.994', 'Rp999.994'],
  [250_000_000n, 'Rp250 juta', 'Rp250.000.000'],
  [999_999_999n, 'Rp1 miliar', 'Rp999.999.999'],
  [1_250_000_000n, 'Rp1,25 miliar', 'Rp1.250.000.000'],
  [1_204_999_999n, 'Rp1,2 miliar', 'Rp1.204.999.999'],
  [12_500_000_000_000n, 'Rp12,5 triliun', 'Rp12.500.000.000.000'],
  [9_000_000_000_000_000_000n, 'Rp9.000.000 triliun', 'Rp9.000.000.000.000.000.000'],
])('%d rupiah', (rupiah, short, exact) => {
  expect(exactRupiah(rupiah)).toBe(exact)
  expect(shortRupiah(rupiah)).toBe(short)
})
