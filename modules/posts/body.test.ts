import { expect, test } from 'vitest'
import { bodyFromText, bodyTextOf, countWords, parseBody, renderBody } from './body'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) })

test('headings, lists, quotes and marks become HTML', () => {
  const html = renderBody(
    doc(
      { type: 'heading', attrs: { level: 3 }, content: [text('Jadwal')] },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('Pagi', { type: 'bold' })] }] }],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [text('Kayuh baimbai')] }] },
    ),
  )
  expect(html).toBe(
    '<h3>Jadwal</h3><ul><li><p><strong>Pagi</strong></p></li></ul><blockquote><p>Kayuh baimbai</p></blockquote>',
  )
})

test('markup in a text is shown as text', () => {
  expect(renderBody(bodyFromText('<script>alert(1)</script>'))).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
})

test('a link keeps its address and gives no reference away', () => {
  const html = renderBody(
    doc({
      type: 'paragraph',
      content: [text('di sini', { type: 'link', attrs: { href: 'https://banjarmasinkota.go.id/?a=1&b="2"' } })],
    }),
  )
  expect(html).toContain('rel="noopener nofollow"')
  expect(html).toContain('href="https://banjarmasinkota.go.id/?a=1&amp;b=&quot;2&quot;"')
})

test.each([
  [
    'a script as address',
    doc({ type: 'paragraph', content: [text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })] }),
  ],
  ['an unknown node', doc({ type: 'iframe' })],
  ['an unknown mark', doc({ type: 'paragraph', content: [text('x', { type: 'font' })] })],
  ['no document', { type: 'paragraph' }],
])('refused: %s', (_name, value) => {
  expect(parseBody(JSON.stringify(value))).toBeNull()
  expect(renderBody(value)).toBe('')
})

test('broken JSON, endless nesting and a text of a megabyte are refused', () => {
  expect(parseBody('{')).toBeNull()
  expect(parseBody(`${'{"type":"doc","content":['.repeat(20_000)}${']}'.repeat(20_000)}`)).toBeNull()
  expect(parseBody(JSON.stringify(bodyFromText('a'.repeat(1_000_000))))).toBeNull()
})

test('the words of a document, a line for each block', () => {
  const body = bodyFromText('Satu dua.\n\nTiga 🙂 empat')
  expect(bodyTextOf(body)).toBe('Satu dua.\nTiga 🙂 empat')
  expect(countWords(bodyTextOf(body))).toBe(4)
})
