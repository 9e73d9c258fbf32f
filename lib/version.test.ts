import { expect, it } from 'vitest'
import { Version } from './version'

it.each(['1', '42', '2147483647'])('%s is a version', (text) => {
  expect(Version.parse(text)).toBe(Number(text))
})

it.each(['', '0', '-1', '1.5', 'x', '2147483648', '1e300', 'Infinity'])('"%s" is none, told in a sentence', (text) => {
  expect(Version.safeParse(text).error?.issues[0]?.message).toMatch(/^Muat ulang/)
})
