import { expect, test } from 'vitest'
import { bodyFromText, bodyTextOf, countWords, parseBody, withPhotosOf } from './body'
import { bodyBlocks, renderBody } from './body-html'

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

const PHOTO = '01935e00-0000-7000-8000-00000000000a'
const OTHER = '01935e00-0000-7000-8000-00000000000b'
const paragraph = (value: string) => ({ type: 'paragraph', content: [text(value)] })
const photos = (...photoIds: string[]) => ({ type: 'photos', attrs: { photoIds } })

test('a table keeps its heads and the cells that span others', () => {
  const cell = (type: string, value: string, attrs = {}) => ({ type, attrs, content: [paragraph(value)] })
  const row = (...content: unknown[]) => ({ type: 'tableRow', content })
  const table = {
    type: 'table',
    content: [
      row(cell('tableHeader', 'Hari', { colspan: 2 })),
      row(cell('tableCell', 'Senin'), cell('tableCell', '08.00')),
    ],
  }
  expect(parseBody(JSON.stringify(doc(table)))).not.toBeNull()
  expect(renderBody(doc(table))).toBe(
    '<div role="region" aria-label="Tabel" tabindex="0"><table><tbody><tr><th colspan="2"><p>Hari</p></th></tr><tr><td><p>Senin</p></td><td><p>08.00</p></td></tr></tbody></table></div>',
  )
  expect(bodyTextOf(parseBody(JSON.stringify(doc(table))) ?? bodyFromText(''))).toBe('Hari\nSenin\n08.00')
})

test('photos stand between the blocks of text, in their order', () => {
  expect(bodyBlocks(doc(paragraph('Satu'), paragraph('Dua'), photos(PHOTO, OTHER), paragraph('Tiga')))).toEqual([
    { kind: 'text', html: '<p>Satu</p><p>Dua</p>' },
    { kind: 'photos', photoIds: [PHOTO, OTHER] },
    { kind: 'text', html: '<p>Tiga</p>' },
  ])
})

test.each([
  ['inside a quote', { type: 'blockquote', content: [photos(PHOTO)] }],
  ['without one', photos()],
  ['by an address', photos('https://example.com/a.jpg')],
])('photos are refused %s', (_name, node) => {
  expect(parseBody(JSON.stringify(doc(node)))).toBeNull()
})

test('a photo that the post does not show leaves its text too, and a gallery keeps the others', () => {
  const body = parseBody(JSON.stringify(doc(photos(PHOTO, OTHER), paragraph('Satu'), photos(OTHER))))
  expect(withPhotosOf(body ?? bodyFromText(''), [PHOTO]).content).toEqual([photos(PHOTO), paragraph('Satu')])
})
