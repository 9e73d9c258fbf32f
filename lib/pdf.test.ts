import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { pdfOf } from './pdf'

const FACTS = { title: 'Surat é', subject: 'Uji', at: new Date('2026-11-24T02:00:00Z') }
const read = async (content: Parameters<typeof pdfOf>[0]) =>
  getDocumentProxy(new Uint8Array(await pdfOf(content, FACTS)))

test('words come out as they went in, with signs and accents, and the fonts lie in the file', async () => {
  const words = 'Café – “baimbai” naïve… 50 % × 2'
  const { text } = await extractText(await read({ content: [words] }), { mergePages: true })
  expect(text).toBe(words)
  const bytes = (await pdfOf({ content: [words] }, FACTS)).toString('latin1')
  expect(bytes).toContain('/FontFile2')
  expect(bytes).toContain('/Lang (id-ID)')
})

test('it says what it is and when it was made', async () => {
  const { info } = await getMeta(await read({ content: ['a'] }))
  expect(info).toMatchObject({ Title: 'Surat é', Author: 'Warta Baimbai, Kota Banjarmasin' })
})

test('several pages are numbered, one alone is not', async () => {
  const long = await read({ content: Array.from({ length: 100 }, (_, at) => `Baris ${at}`) })
  expect(long.numPages).toBeGreaterThan(1)
  const pages = await extractText(long)
  expect(pages.text.at(-1)).toContain(`Halaman ${long.numPages} dari ${long.numPages}`)
  expect((await extractText(await read({ content: ['a'] }), { mergePages: true })).text).toBe('a')
})

test('nothing of this machine or of the world is read into a document', async () => {
  await expect(pdfOf({ content: [{ image: '/etc/passwd' }] }, FACTS)).rejects.toThrow()
  await expect(pdfOf({ content: [{ image: 'http://127.0.0.1:1/a.png' }] }, FACTS)).rejects.toThrow()
})
