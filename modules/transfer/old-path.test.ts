import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostOf, oldPathOf } from './old-path'

describe('hostOf', () => {
  test.each([
    ['disdik-bjm.blogspot.com', 'disdik-bjm.blogspot.com'],
    [' https://Disdik.Banjarmasinkota.go.id/profil ', 'disdik.banjarmasinkota.go.id'],
    ['http://disdik.test:8080', 'disdik.test'],
    ['localhost', null],
    ['127.0.0.1', null],
    ['bukan situs', null],
    ['', null],
    ['a..b', null],
  ])('%j is %s', (text, host) => expect(hostOf(text)).toBe(host))
})

describe('oldPathOf', () => {
  test.each([
    ['http://x.blogspot.com/2021/11/judul-berita.html', '/2021/11/judul-berita.html'],
    ['/2021/11/judul-berita.html?m=1', '/2021/11/judul-berita.html'],
    ['https://disdik.test/2021/11/02/slug/', '/2021/11/02/slug'],
    ['/?p=123', '/?p=123'],
    ['https://disdik.test/?page_id=7&x=1', '/?page_id=7'],
    ['/?p=satu', null],
    ['/', null],
    ['/berita/%E2%9C%93/', '/berita/✓'],
    ['/a%00b', '/a%00b'],
    ['/%zz', '/%zz'],
  ])('%s is %s', (address, path) => expect(oldPathOf(address)).toBe(path))

  test('is one spelling, however its characters are escaped', () => {
    const words = fc.stringMatching(/^[a-z0-9 é✓,()-]{1,20}$/)
    fc.assert(
      fc.property(words, (word) => {
        const escaped = [...Buffer.from(word)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
        return oldPathOf(`/${escaped}/`) === `/${word}` && oldPathOf(`/${encodeURIComponent(word)}`) === `/${word}`
      }),
    )
  })
})
