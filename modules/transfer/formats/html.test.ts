import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBody } from '@/modules/posts/body'
import { renderBody } from '@/modules/posts/body-html'
import { convertHtml, plainTextOf } from './html'

const shown = (html: string, hasPlainLines = false) => renderBody(convertHtml(html, hasPlainLines)?.body)
const imagesOf = (html: string) => convertHtml(html)?.images

describe('the words of an old page', () => {
  test('two line breaks end a paragraph, as Blogger writes it, and one stays', () => {
    expect(shown('Satu<br /><br />Dua<br/>tiga<br><br><br>')).toBe('<p>Satu</p><p>Dua<br />tiga</p>')
    expect(shown('<div>Satu</div><div><br /></div><div>Dua</div>')).toBe('<p>Satu</p><p>Dua</p>')
  })

  test('WordPress lines are kept where the text has no paragraphs of its own', () => {
    expect(shown('Satu\nlagi\n\n<strong>Dua</strong>', true)).toBe('<p>Satu<br />lagi</p><p><strong>Dua</strong></p>')
    expect(shown('Satu\nlagi')).toBe('<p>Satu lagi</p>')
  })

  test('headings, lists, quotes, marks and links stay', () => {
    expect(shown('<h1>A</h1><h4>B</h4><ul><li>x<ol><li>y</li></ol><li>z</ul>')).toBe(
      '<h2>A</h2><h3>B</h3><ul><li><p>x</p><ol><li><p>y</p></li></ol></li><li><p>z</p></li></ul>',
    )
    expect(shown('<blockquote>q</blockquote><p><b>t <i>m</i></b><del>h</del></p><hr>')).toBe(
      '<blockquote><p>q</p></blockquote><p><strong>t</strong><em><strong> m</strong></em><s>h</s></p><hr />',
    )
    expect(shown('<a href="https://a.test/?x=1&amp;y=2">A &amp; B</a>')).toContain('href="https://a.test/?x=1&amp;y=2"')
  })

  test('words never grow together and never drift apart', () => {
    expect(shown('<span>Wali</span> <span>Kota</span>&nbsp; Banjar<b>masin</b>')).toBe(
      '<p>Wali Kota Banjar<strong>masin</strong></p>',
    )
    expect(shown('<table><tr><td>Senin</td><td>08.00</td></tr><tr><td>Selasa</td><td>09.00</td></tr></table>')).toBe(
      '<p>Senin · 08.00</p><p>Selasa · 09.00</p>',
    )
  })

  test('words between the items of a list become an item', () => {
    expect(shown('<ul>lepas<li>a</li></ul>')).toBe('<ul><li><p>lepas</p></li><li><p>a</p></li></ul>')
  })
})

describe('hostile HTML', () => {
  test.each([
    '<script>alert(1)</script>aman',
    '<ScRiPt src=//x>alert(1)</sCrIpT>aman',
    '<style>p{}</style>aman',
    '<img src=x onerror=alert(1)>aman',
    '<a href="javascript:alert(1)">aman</a>',
    '<a href=" java\u0000script:alert(1)">aman</a>',
    '<a href="data:text/html,x">aman</a>',
    '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>aman',
    '<iframe src="https://jahat.test"></iframe>aman',
    '<form action=x><button formaction="javascript:x">y</button></form>aman',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>aman',
  ])('%s leaves only its words', (html) => {
    const text = shown(html)
    expect(text).toContain('aman')
    expect(text).not.toMatch(/script|onerror|onload|javascript|<img|iframe|style/i)
  })

  test('what is dropped is told', () => {
    expect(convertHtml('<script>1</script><form></form><iframe src=x></iframe>')?.dropped).toEqual([
      'skrip',
      'formulir',
      'halaman lain yang tertanam (iframe)',
    ])
  })

  test('a film becomes a link to it', () => {
    expect(shown('<iframe src="https://www.youtube.com/embed/abc-1_2?rel=0"></iframe>')).toContain(
      'href="https://www.youtube.com/watch?v=abc-1_2"',
    )
  })

  test('absurd nesting is refused quickly, deep lists and quotes are flattened', () => {
    expect(convertHtml('<b>'.repeat(500_000) + '</i>'.repeat(500_000))).toBeNull()
    const deep = convertHtml(`${'<ul><li>'.repeat(50)}x`)
    expect(parseBody(JSON.stringify(deep?.body))).not.toBeNull()
    const quotes = convertHtml(`${'<blockquote>'.repeat(50)}x`)
    expect(renderBody(quotes?.body)).toContain('x')
  })

  test('whatever comes gives a document that can be stored', () => {
    const tag = fc.constantFrom(
      ...'p div br b i a ul ol li blockquote h1 h3 hr img table tr td pre figure figcaption script iframe span'.split(
        ' ',
      ),
    )
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        'kata',
        ' ',
        '\n',
        '&nbsp;',
        '&lt;',
        '<a href="https://a.test">',
        '<img src="https://a.test/x.jpg">',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, hasPlainLines) => {
        const converted = convertHtml(pieces.join(''), hasPlainLines)
        return converted !== null && parseBody(JSON.stringify(converted.body)) !== null
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the pictures of an old page', () => {
  test('Blogger shows a small one that leads to a large one, with its caption in a table', () => {
    const html =
      '<table class="tr-caption-container"><tr><td><a href="https://1.bp.blogspot.com/-a/s1600/rapat.jpg"><img alt="Rapat" src="https://1.bp.blogspot.com/-a/s320/rapat.jpg"/></a></td></tr><tr><td class="tr-caption">Rapat <b>kerja</b></td></tr></table>Teks'
    expect(imagesOf(html)).toEqual([
      {
        src: 'https://1.bp.blogspot.com/-a/s320/rapat.jpg',
        linked: 'https://1.bp.blogspot.com/-a/s1600/rapat.jpg',
        altText: 'Rapat',
        caption: 'Rapat kerja',
      },
    ])
    expect(shown(html)).toBe('<p>Teks</p>')
  })

  test('a figure carries its caption; counters, smileys and pictures inside the text are none', () => {
    const html =
      '<figure><img src="//a.test/x.png"><figcaption>Di sungai</figcaption></figure><img width="1" height="1" src="https://t.test/p"><img class="wp-smiley" alt="😀" src="https://s.test/1f600.png"><img src="data:image/png;base64,AAAA">'
    expect(imagesOf(html)).toEqual([{ src: 'https://a.test/x.png', linked: null, altText: '', caption: 'Di sungai' }])
    expect(shown(html)).toBe('<p>😀</p>')
  })
})

test('plain text is what a person reads', () => {
  expect(plainTextOf('<p>Bagus &amp; <b>lancar</b></p><script>x</script>')).toBe('Bagus & lancar')
  expect(plainTextOf(' tanpa  tanda ')).toBe('tanpa tanda')
})
