import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { type ChannelAddress, readChannelAddress } from './address'
import { editDistance, isAlike } from './likeness'

const read = (text: string): ChannelAddress => {
  const address = readChannelAddress(text, text.startsWith('@') ? 'instagram' : undefined)
  if (!address) throw new Error(text)
  return address
}

it.each([
  ['@dinkes_bjm', '@dinkes.bjm'],
  ['@dinkesbjm', '@dinkes.bjm'],
  ['@d1nkes.bjm', '@dinkes.bjm'],
  ['@dinkes.bjrn', '@dinkes.bjm'],
  ['@disdik.b0rneo', '@disdik.borneo'],
  ['@pemkobanjarmasim', '@pemkobanjarmasin'],
  ['@pemkobanjarmsain', '@pemkobanjarmasin'],
  ['@pemkobanjarmasinn_', '@pemkobanjarmasin'],
  ['@dinkesbjm.official', '@dinkesbjm'],
  ['@akun_dinkesbjm', '@dinkesbjm'],
  ['https://facebook.com/dinkes.bjm', '@dinkes.bjm'],
  ['dinkes-banjarmasinkota.com', 'dinkes.banjarmasinkota.go.id'],
  ['dinkes.banjarmasinkota.co.id', 'dinkes.banjarmasinkota.go.id'],
  ['dinkes.banjarmas1nkota.go.id/login', 'dinkes.banjarmasinkota.go.id'],
])('%s could be taken for %s', (account, official) => expect(isAlike(read(account), read(official))).toBe(true))

it.each([
  ['@dinkes.bjm', '@dinkes.bjm'],
  ['https://www.instagram.com/Dinkes.bjm/', '@dinkes.bjm'],
  ['@disdik', '@dinkes'],
  ['@dlh_bjm', '@dpu_bjm'],
  ['@satpolpp', '@pemkobanjarmasin'],
  ['@info', '@resmi'],
  ['https://facebook.com/profile.php?id=100064812345678', 'https://facebook.com/profile.php?id=100064812345679'],
  ['kompas.com', 'dinkes.banjarmasinkota.go.id'],
])('%s is not like %s', (account, official) => expect(isAlike(read(account), read(official))).toBe(false))

test('the distance of two texts is the same both ways, and nothing for the same', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one))
      expect(editDistance(one, one)).toBe(0)
      expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  ))

it.each([
  ['', 'abc', 3],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('%s and %s differ by %d', (one, other, distance) => expect(editDistance(one, other)).toBe(distance))
