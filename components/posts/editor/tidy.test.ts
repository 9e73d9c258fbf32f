import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RichNode } from '@/modules/posts/body'
import { tidyBlocks } from './tidy'

const text = (value: string, ...marks: RichNode['marks'] & object): RichNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content: [paragraph(...content)] })

test('the bullets of a word processor become a list, also where the mark stands in a piece of its own', () => {
  expect(
    tidyBlocks([
      paragraph(text('Hasil rapat:')),
      paragraph(text('·\u00A0\u00A0 '), text('Sungai', { type: 'bold' }), text(' dibersihkan')),
      paragraph(text('·\u00A0\u00A0 '), text('Jalan diperbaiki')),
      paragraph(text('Selesai.')),
    ]),
  ).toEqual([
    paragraph(text('Hasil rapat:')),
    {
      type: 'bulletList',
      content: [item(text('Sungai', { type: 'bold' }), text(' dibersihkan')), item(text('Jalan diperbaiki'))],
    },
    paragraph(text('Selesai.')),
  ])
})

test('numbered paragraphs become a numbered list; a single one stays what it is', () => {
  expect(tidyBlocks([paragraph(text('1. Satu')), paragraph(text('2) Dua'))])).toEqual([
    { type: 'orderedList', content: [item(text('Satu')), item(text('Dua'))] },
  ])
  expect(tidyBlocks([paragraph(text('24. Rabu'))])).toEqual([paragraph(text('24. Rabu'))])
  expect(tidyBlocks([paragraph(text('– Kami siap.'))])).toEqual([paragraph(text('– Kami siap.'))])
})

test('empty paragraphs go, hard and double spaces become one', () => {
  expect(tidyBlocks([paragraph(text('\u00A0')), paragraph(), paragraph(text('a\u00A0  b'))])).toEqual([
    paragraph(text('a b')),
  ])
})

test('what is tidy stays as it is, and no word is ever lost', () => {
  const line = fc.stringMatching(/^(?:[-·] |\d\. )?[a-z]{1,6}(?: [a-z]{1,6}){0,3}$/)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const once = tidyBlocks(lines.map((value) => paragraph(text(value))))
      const words = (value: string) => value.match(/[a-z]+/g) ?? []
      expect(tidyBlocks(once)).toEqual(once)
      expect(words(JSON.stringify(once.map(plainOf)))).toEqual(lines.flatMap(words))
    }),
  )
})

const plainOf = (node: RichNode): string => node.text ?? (node.content ?? []).map(plainOf).join(' ')
