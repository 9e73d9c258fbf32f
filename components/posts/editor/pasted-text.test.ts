import { expect, test } from 'vitest'
import { htmlOfText } from './pasted-text'

test('messages of WhatsApp: no senders, a paragraph for each line, bold by one star', () => {
  const html = htmlOfText(
    '[24/11/26 10.15.32] Lurah Pelambuan: *Gotong royong* hari ini\nhadir 40 warga.\n24/11/2026 10.20 - Pak RT 12: Terima _kasih_ ~kasi~',
  )
  expect(html).toBe(
    '<p><strong>Gotong royong</strong> hari ini</p>\n<p>hadir 40 warga.</p>\n<p>Terima <em>kasih</em> <del>kasi</del></p>\n',
  )
})

test('bullets of a message become a list', () => {
  expect(htmlOfText('Yang dibawa:\n• sapu\n• karung')).toBe(
    '<p>Yang dibawa:</p>\n<ul>\n<li>sapu</li>\n<li>karung</li>\n</ul>\n',
  )
})

test('Markdown is read as such', () => {
  expect(htmlOfText('## Hasil\n\n**Penting:** lihat [situs](https://banjarmasinkota.go.id)\nlanjut')).toBe(
    '<h2>Hasil</h2>\n<p><strong>Penting:</strong> lihat <a href="https://banjarmasinkota.go.id">situs</a>\nlanjut</p>\n',
  )
})

test('markup in a message stays words', () => {
  expect(htmlOfText('<img src=x onerror=alert(1)>')).not.toContain('<img')
})
