import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal'

const SECRET = 'rahasia-untuk-uji-yang-cukup-panjang'

test('what was sealed is read again with the same secret and purpose only', () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = seal(text, SECRET, 'a')
      expect(unseal(sealed, SECRET, 'a')).toBe(text)
      expect(unseal(sealed, SECRET, 'b')).toBeNull()
      expect(unseal(sealed, `${SECRET}x`, 'a')).toBeNull()
    }),
    { numRuns: 30 },
  ))

test('a byte that was changed, or too few of them, give nothing', () => {
  const sealed = seal('kunci', SECRET, 'a')
  const changed = Uint8Array.from(sealed, (byte, index) => (index === 20 ? byte ^ 1 : byte))
  expect(unseal(changed, SECRET, 'a')).toBeNull()
  expect(unseal(sealed.subarray(0, 9), SECRET, 'a')).toBeNull()
})

test('the same text is never sealed to the same bytes', () =>
  expect(seal('kunci', SECRET, 'a')).not.toEqual(seal('kunci', SECRET, 'a')))
