import { expect, it } from 'vitest'
import { boundaryOf, FormWatch } from './multipart'

it('reads the boundary of a form', () => {
  expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc')
  expect(boundaryOf('Multipart/Form-Data; charset=x; boundary="a b"')).toBe('a b')
  expect(boundaryOf('multipart/form-data; boundary=')).toBe('')
  expect(boundaryOf('application/x-www-form-urlencoded')).toBeNull()
  expect(boundaryOf(undefined)).toBeNull()
})

const isWhole = (boundary: string, ...chunks: string[]) => {
  const watch = new FormWatch(boundary)
  for (const chunk of chunks) watch.see(Buffer.from(chunk))
  return watch.isWhole
}

it('knows a whole form, however it is cut into pieces', () => {
  const form = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'b'.repeat(500)}\r\n--x--\r\n`
  expect(isWhole('x', form)).toBe(true)
  expect(isWhole('x', ...form)).toBe(true)
})

it.each([
  ['x', ''],
  ['x', 'a=b'],
  ['x', '--x\r\n'],
  ['x', 'a--x--'],
  ['', '----'],
])('knows a form with the boundary %j that breaks off: %j', (boundary, form) =>
  expect(isWhole(boundary, form)).toBe(false),
)
