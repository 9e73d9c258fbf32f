import { expect, test } from 'vitest'
import { dialLinkOf, whatsAppLinkOf } from './contact'

test('a number is dialled without its spaces and brackets', () => {
  expect(dialLinkOf('(0511) 336-1234')).toBe('tel:05113361234')
  expect(dialLinkOf('+62 811-5000-123')).toBe('tel:+628115000123')
})

test.each([
  ['0811-5000-123', 'https://wa.me/628115000123'],
  ['+62 811 5000 123', 'https://wa.me/628115000123'],
  ['62811 5000 123', 'https://wa.me/628115000123'],
  ['(0511) 336-1234', null],
  ['0811', null],
  ['', null],
  ['+1 811 5000 1234', null],
])('%s on WhatsApp: %s', (phone, link) => expect(whatsAppLinkOf(phone)).toBe(link))
