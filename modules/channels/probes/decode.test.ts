import { expect, test } from 'vitest'
import { decode, isText } from './decode'

const TEXT = '<p>Kafé – “Banua”</p>'
const latin = Buffer.from('<p>Kaf\xe9</p>', 'latin1')

test.each([
  ['UTF-8', Buffer.from(TEXT), 'text/html; charset=utf-8'],
  ['UTF-8 that nobody names', Buffer.from(TEXT), ''],
  ['UTF-8 that is called Latin', Buffer.from(TEXT), 'text/html; charset=iso-8859-1'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'text/html; charset=iso-8859-1'],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), ''],
  ['UTF-16 without', Buffer.from(TEXT, 'utf16le'), 'text/html'],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), ''],
])('%s', (_name, bytes, contentType) => expect(decode(bytes, contentType)).toBe(TEXT))

test.each([
  ['named by the header', latin, 'text/html; charset=iso-8859-1'],
  ['named by meta', Buffer.concat([Buffer.from('<meta charset="windows-1252">'), latin]), 'text/html'],
  ['named by XML', Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>'), latin]), ''],
  ['called UTF-8', latin, 'text/html; charset=utf-8'],
  ['named by nobody', latin, ''],
  ['with a name that is none', latin, 'text/html; charset=zork'],
])('Latin, %s', (_name, bytes, contentType) => expect(decode(bytes, contentType)).toContain('<p>Kafé</p>'))

test('another language by its own letters', () =>
  expect(decode(Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), 'text/html; charset=gb2312')).toBe('你好'))

test('a file is no page', () => {
  expect(isText(Buffer.from('%PDF-1.7'), 'application/pdf')).toBe(false)
  expect(isText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'text/html')).toBe(false)
  expect(isText(Buffer.from(TEXT, 'utf16le'), '')).toBe(true)
})
