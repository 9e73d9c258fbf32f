import { expect, test } from 'vitest'
import { exactRupiah, shortRupiah } from './budget'

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
